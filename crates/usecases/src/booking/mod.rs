//! What people do: bookings, waiting lists, registers.
