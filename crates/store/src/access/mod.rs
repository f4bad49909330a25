//! In the database: accounts, sign-in, roles, audit.
