//! On the wire: programmes, NQSWs and their record.

mod caseload;
mod enrolment;
mod matrix;
mod nqsw;
pub mod paths;
mod piece;
mod programme;
mod query;
mod schedule;

pub use caseload::{CaseloadView, NextStepView, NqswRow, ToDoKind, ToDoView};
pub use domain::asye::counts::KindCount;
pub use domain::asye::matrix::Strength;
pub use domain::asye::parts::{ItemState, PartState};
pub use domain::asye::programme::{Minimum, ReportKind};
pub use domain::asye::proposal::MoveReason;
pub use domain::asye::tracker::{TrackerLine, TrackerReport, TrackerStatus};
pub use domain::asye::warnings::{Warning, WarningCode};
pub use domain::asye::{
    Fte, MilestoneKind, Outcome, Party, PauseReason, PieceKind, Standing, TrackerTotals,
};
pub use enrolment::EnrolNqswRequest;
pub use matrix::{
    EvidenceCellView, EvidenceColumnView, EvidenceGapView, EvidenceMatrixView, EvidenceRowView,
    StandardRef,
};
pub use nqsw::{
    AsyePermission, EvidenceSummaryView, ItemView, NqswView, PartView, SupervisionView,
    SupportView, TimelineEntry,
};
pub use piece::{ObserverView, PieceRow, PieceView, RecordPieceRequest, TagView};
pub use programme::{ProgrammePartView, ProgrammeView};
pub use query::{AsyeReportQuery, CaseloadQuery, MatrixQuery, NqswsQuery, NqswsSort, PiecesQuery};
pub use schedule::{
    AgreeScheduleRequest, AgreementView, DateMoveView, HoldMilestoneRequest, MilestoneView,
    PartyView, PauseProgrammeRequest, PauseView, ProposalView, ProposeScheduleRequest,
    ScheduleView, ShiftView,
};
