//! In the database: bookings, waiting lists, registers.
