//! Courses and sessions.

mod courses;
mod sessions;
