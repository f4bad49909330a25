//! What people do: accounts, sign-in, roles, audit.
