//! Courses and the sessions at which they are given.
