//! The rules and the words of Spires. Pure: no IO, clock or randomness.
