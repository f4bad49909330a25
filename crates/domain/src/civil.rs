//! Civil dates and London wall time: the arithmetic that every rule shares.
