//! Signing in, accounts, roles, audit.

mod accounts;
mod pages;
mod session;
