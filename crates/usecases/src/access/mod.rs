//! What people do: accounts, sign-in, roles, audit.

mod require;

pub use require::{audit_out_of_scope, require, require_any, require_for, scope_of};
