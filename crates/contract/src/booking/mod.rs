//! On the wire: bookings, waiting lists, registers.
