//! On the wire: courses and sessions.
