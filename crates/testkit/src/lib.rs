//! Test databases, a fixed clock, sample people.
