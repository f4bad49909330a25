//! What people do: accounts, sign-in, roles, audit.

mod accounts;
mod audit_log;
mod authenticate;
mod grants;
mod invite;
mod me;
mod open_link;
mod require;
mod reset;
mod session;
mod waiting;

pub use accounts::{Account, Grant, list_accounts, show_account};
pub use audit_log::{AuditLine, AuditSearch, list_audit, list_my_reads};
pub use authenticate::authenticate;
pub use grants::{GrantOf, grant_role, withdraw_grant};
pub use invite::{Invited, find_person_to_grant, invite_person};
pub use me::{Viewer, show_me};
pub use open_link::{OpenLink, find_link, set_password_by_link, set_password_directly};
pub use require::{audit_out_of_scope, require, require_any, require_for, scope_of};
pub use reset::request_reset;
pub use session::{SESSION_IDLE, SESSION_LONGEST, TokenPair, refresh_session, sign_in, sign_out};
pub use waiting::Waiting;
