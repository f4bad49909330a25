//! One file for each thing that a person or the clock can do.
//!
//! Every use case begins with its access check, loads facts, lets the domain decide, and saves the
//! decision with its audit entry and its messages in one transaction.

pub mod access;
pub mod asye;
pub mod audit;
pub mod booking;
pub mod catalogue;
pub mod competency;
pub mod compliance;
pub mod demo;
mod failure;
mod idempotency;
pub mod imports;
pub mod notify;
mod page;
pub mod people;
mod settings;
mod spires;

pub use failure::{Failure, FieldError};
pub use idempotency::forget_old_keys;
pub use page::{PageOf, PageRequest};
pub use settings::CouncilSettings;
pub use spires::Spires;
pub use store::StoreError;
