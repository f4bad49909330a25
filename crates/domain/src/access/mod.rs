//! Who may do what to whom: roles, actions and the policy that joins them.
//!
//! A use case says which [`Action`] it is and to which subject; [`policy::reach`] says how far each
//! role carries that action; [`decide`] compares that with how the actor stands to the subject. The
//! whole table is a committed snapshot that a council officer can read.

mod action;
mod actor;
mod decide;
pub mod policy;
mod role;

pub use action::Action;
pub use actor::{Actor, HeldRole, Scope};
pub use decide::{Decision, Relation, decide};
pub use policy::Reach;
pub use role::{Role, UnknownRole};
