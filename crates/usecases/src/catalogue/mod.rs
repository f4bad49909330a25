//! What people do: courses and sessions.
