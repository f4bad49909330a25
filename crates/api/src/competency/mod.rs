//! Over HTTP: frameworks and standards.
