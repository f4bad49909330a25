//! Messages that people are owed.
