//! Programmes, enrolments, schedules and records in the database.

mod enrol;
mod enrolments;
mod newest;
mod piece;
mod programme;
mod schedule;

pub use enrol::{NewEnrolment, enrol, lock_enrolment, set_fte, set_outcome, set_undated_total};
pub use enrolments::{
    AgreementFact, EnrolmentFacts, EnrolmentsOf, MilestoneFact, Named, PauseFact, ProposalFact,
    enrolments,
};
pub use newest::newest_enrolment_of;
pub use piece::{
    NewPiece, PieceBody, PieceFilter, StoredPiece, keep_piece, piece, pieces, pieces_for_counting,
    pieces_with_tags, void_piece,
};
pub use programme::{StoredProgramme, keep_programmes, programme_open_on, programmes};
pub use schedule::{
    MoveFact, NewMove, add_agreement, add_pause, add_proposal, hold_milestone, move_date, moves,
    settle_proposal, void_open_proposals,
};
