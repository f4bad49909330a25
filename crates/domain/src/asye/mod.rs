//! The assessed and supported year in employment: programme, schedule, record.

pub mod counts;
pub mod fte;
pub mod identifiers;
pub mod matrix;
pub mod milestone;
pub mod outcome;
pub mod parties;
pub mod parts;
pub mod pause;
pub mod piece;
pub mod programme;
pub mod proposal;
pub mod schedule;
pub mod standing;
pub mod tracker;
pub mod warnings;

pub use counts::{EvidenceCounts, TrackerTotals};
pub use fte::Fte;
pub use milestone::{Milestone, MilestoneKind};
pub use outcome::Outcome;
pub use parties::Party;
pub use pause::{Pause, PauseReason};
pub use piece::{Observer, Piece, PieceKind};
pub use programme::{Programme, shipped_programmes};
pub use standing::{Standing, StandingFacts};
