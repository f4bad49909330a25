//! On the wire: accounts, sign-in, roles, audit.
