//! In the database: courses and sessions.
