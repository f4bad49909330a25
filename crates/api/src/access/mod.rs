//! Over HTTP: accounts, sign-in, roles, audit.
