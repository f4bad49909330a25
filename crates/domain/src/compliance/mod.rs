//! Mandatory training: what a person must hold, and what is true on a day.
//!
//! A status is a function of facts and a date. No timer changes it and nothing has to run for it.

mod assess;
mod audience;
mod evidence;
mod facts;
mod first_due;
mod record;
mod requirement;
mod settings;
mod spell;
mod status;
mod tally;
mod title_groups;
mod weigh;
mod words;

pub use assess::{Assessment, assess};
pub use audience::{Audience, Match};
pub use evidence::{Evidence, EvidenceKind, Flaw, Item, Told};
pub use facts::{Away, Exemption, Facts, PostSegment};
pub use first_due::{FirstDue, first_due};
pub use record::Record;
pub use requirement::{Allowance, Requirement, Version};
pub use settings::ComplianceSettings;
pub use spell::spell_start;
pub use status::Status;
pub use tally::{Band, Headline, Tally, percentage, whole_percentage};
pub use title_groups::{TitleGroup, cut_by_groups};
pub use weigh::{SetAside, weigh};
pub use words::{DueBecause, Staff, StepKind, TARGET_PCT};
