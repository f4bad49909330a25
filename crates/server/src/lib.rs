//! The binary: configuration, wiring and commands.
