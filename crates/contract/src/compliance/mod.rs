//! On the wire: requirements, evidence and the board.

mod board;
mod figures;
pub mod paths;
mod people;
mod proof;
mod query;
mod report;
mod requirement;
mod settings;

pub use board::{
    BoardRowView, BoardView, RequirementColumnView, RequirementSetView, RowKind, TrendPointView,
    TrendView,
};
pub use domain::compliance::{Band, DueBecause, EvidenceKind, Headline, Staff, Status, StepKind};
pub use figures::{BasisView, DataSource, DataToView, FiguresView};
pub use people::{
    AcceptedCourseView, BoardPeopleView, BoardPersonView, CellView, MatrixRowView, NextBookingView,
    PersonLineView, PersonRequirementView, PersonRequirementsView, TeamMatrixView,
};
pub use proof::{
    AbsenceView, ActionView, EvidenceView, ExemptionView, ProofStepView, ProofView, Weighed,
};
pub use query::{
    AsAtQuery, BoardPeopleQuery, BoardPeopleSort, BoardQuery, RequirementsQuery, TrendQuery,
};
pub use report::{ComplianceReport, ReportFigures};
pub use requirement::{RequirementVersionView, RequirementView};
pub use settings::{ComplianceSettingsRequest, ComplianceSettingsView};
