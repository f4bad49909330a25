//! Over HTTP: courses and sessions.
