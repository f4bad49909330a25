//! Mandatory training: what a person must hold, and what is true on a day.
