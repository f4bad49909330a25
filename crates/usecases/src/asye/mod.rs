//! What is done in an ASYE: caseload, dates, record, matrix, report.

mod agree_schedule;
mod correct_piece;
mod enrol_nqsw;
mod find;
mod hold_milestone;
mod list_caseload;
mod list_nqsws;
mod list_pieces;
mod list_programmes;
mod nqsw;
mod open_proposal;
mod parts;
mod pause_programme;
mod piece_given;
mod propose_schedule;
mod record_piece;
mod report_asye;
mod show_matrix;
mod show_nqsw;
mod show_piece;
mod show_schedule;
mod timeline;
mod to_do;

pub use agree_schedule::agree_schedule;
pub use correct_piece::correct_piece;
pub use enrol_nqsw::{Enrolling, enrol_nqsw};
pub use hold_milestone::hold_milestone;
pub use list_caseload::{Caseload, list_caseload};
pub use list_nqsws::{NqswFilter, NqswOrder, list_nqsws};
pub use list_pieces::{PieceFilter, PieceList, list_pieces};
pub use list_programmes::list_programmes;
pub use nqsw::Nqsw;
pub use open_proposal::{OpenProposal, settle_if_agreed};
pub use parts::{ItemOf, PartOf};
pub use pause_programme::pause_programme;
pub use piece_given::GivenPiece;
pub use propose_schedule::propose_schedule;
pub use record_piece::record_piece;
pub use report_asye::report_asye;
pub use show_matrix::{MatrixOf, show_matrix};
pub use show_nqsw::{EvidenceSummary, May, NqswPage, show_nqsw};
pub use show_piece::{PiecePage, show_piece};
pub use show_schedule::{SchedulePage, show_schedule};
pub use timeline::Happened;
pub use to_do::{ToDo, ToDoSort};

// What answers hold, so that who asks need not know the database.
pub use store::asye::{MoveFact, Named, PieceBody, StoredPiece, StoredProgramme};
