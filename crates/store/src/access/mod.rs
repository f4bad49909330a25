//! In the database: accounts, sign-in, roles, audit.

mod accounts;
mod audit;
mod grants;
mod idempotency;
mod links;
mod relation;
mod sign_ins;

pub use accounts::{
    AccountRow, create_account, find_account, find_account_by_email, find_account_of,
    list_accounts, set_password,
};
pub use audit::{AuditFilter, AuditRow, NewAudit, insert_audit, list_audit};
pub use grants::{
    GrantRow, NewGrant, held_roles, holders_of, insert_grant, list_grants, void_grant,
};
pub use idempotency::{KeptAnswer, find_answer, forget_answers, keep_answer};
pub use links::{LinkPurpose, NewLink, find_live_link, insert_link, use_link};
pub use relation::{people_within, relation_to};
pub use sign_ins::{
    SignInRow, end_sign_in, end_sign_ins_of, find_sign_in, insert_sign_in, lock_sign_in, rotate,
};
