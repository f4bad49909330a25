//! Mandatory training: what a person must hold, and what is true on a day.
//!
//! A status is a function of facts and a date. No timer changes it and nothing has to run for it.

mod evidence;
mod status;
mod tally;

pub use evidence::{Evidence, EvidenceKind, Flaw, Item, Told};
pub use status::Status;
pub use tally::{Band, Headline, Tally, percentage, whole_percentage};
