//! Over HTTP: bookings, waiting lists, registers.
