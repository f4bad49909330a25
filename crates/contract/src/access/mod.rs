//! On the wire: accounts, sign-in, roles, audit.

mod accounts;
mod audit;
pub mod paths;
mod session;

pub use accounts::{
    AccountQuery, AccountSummary, AccountView, GrantRequest, GrantView, InviteRequest,
};
pub use audit::{AuditEntry, AuditQuery};
pub use session::{Me, RefreshRequest, SignInRequest, Tokens, Waiting};
