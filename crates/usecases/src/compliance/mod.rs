//! What people do: see the board, chase, prove, report.
//!
//! Every answer comes from facts as at a day and as known at an instant; nothing is stored in between.

mod check_compliance;
mod clocks;
mod council;
mod csv;
mod explain_cell;
mod list_board_people;
mod list_person_requirements;
mod list_requirements;
mod person_line;
mod proof_steps;
mod proof_words;
mod report_compliance;
mod rule_words;
mod settings;
mod show_board;
mod show_team_matrix;
mod show_trend;

pub use check_compliance::check_compliance;
pub use clocks::{Asked, Basis};
pub use council::Filters;
pub use csv::{board_csv, board_people_csv, report_csv, report_table, team_matrix_csv};
pub use explain_cell::{Advice, Proof, Weighed, explain_cell};
pub use list_board_people::{BoardPeople, CellOfPerson, Order, PeopleAsked, list_board_people};
pub use list_person_requirements::{
    PersonRequirement, PersonRequirements, list_person_requirements,
};
pub use list_requirements::list_requirements;
pub use person_line::{PersonLine, PostWords};
pub use proof_steps::Step;
pub use proof_words::{set_aside_in_words, source_in_words, what_in_words};
pub use report_compliance::{Counted, Report, report_compliance};
pub use rule_words::{RuleInWords, VersionInWords};
pub use settings::{edit_compliance_settings, show_compliance_settings};
pub use show_board::{Board, BoardAsked, Open, Row, RowOf, SetAsked, show_board};
pub use show_team_matrix::{MatrixRow, TeamMatrix, show_team_matrix};
pub use show_trend::{Trend, TrendPoint, show_trend};
pub use store::compliance::{CourseName, DataTo, NextBooking, Release, Source};
