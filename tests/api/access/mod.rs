//! Signing in, accounts, roles, audit.

mod accounts;
mod keys;
mod limits;
mod pages;
mod session;
mod tokens;
