//! Counts with their percentages, and how far they can be trusted.

use chrono::{DateTime, NaiveDate, Utc};
use domain::compliance::{Band, Headline, Tally, whole_percentage};
use serde::{Deserialize, Serialize};

/// One figure of a board: counts, both percentages, and the headline with numerator and denominator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FiguresView {
    /// Compliant, due soon, not yet due and overdue.
    pub required: u32,
    /// Covered for longer than the due-soon days.
    pub compliant: u32,
    /// Covered, ending within the due-soon days.
    pub due_soon: u32,
    /// Inside the time allowed.
    pub not_yet_due: u32,
    /// Late.
    pub overdue: u32,
    /// Left out of the percentages, shown apart.
    pub exempt: u32,
    /// Covered ÷ required, two decimals half up; null when nothing is required.
    pub covered_pct: Option<f64>,
    /// Covered ÷ (covered + overdue), two decimals half up; null when nothing is due.
    pub up_to_date_pct: Option<f64>,
    /// Numerator of the council's headline.
    pub numerator: u32,
    /// Denominator of the council's headline.
    pub denominator: u32,
    /// The headline without decimals, never rounded up into a better band; null when the denominator is 0.
    pub percent: Option<u32>,
    /// The word for the headline.
    pub band: Band,
}

impl FiguresView {
    /// The figures of a tally under a council's headline.
    pub fn of(tally: &Tally, headline: Headline) -> Self {
        let (numerator, denominator) = headline.fraction(tally);
        Self {
            required: tally.required(),
            compliant: tally.compliant,
            due_soon: tally.due_soon,
            not_yet_due: tally.not_yet_due,
            overdue: tally.overdue,
            exempt: tally.exempt,
            covered_pct: tally.covered_pct(),
            up_to_date_pct: tally.up_to_date_pct(),
            numerator,
            denominator,
            percent: whole_percentage(numerator, denominator),
            band: Band::of(numerator, denominator),
        }
    }
}

/// Where facts come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DataSource {
    /// Registers closed in Spires.
    Registers,
    /// Attendance of the time before Spires.
    AttendanceHistory,
    /// The e-learning file.
    Elearning,
    /// The HR staff list.
    StaffList,
}

/// How far one source reaches.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DataToView {
    /// Which source.
    pub source: DataSource,
    /// The day that the latest file speaks of, or on which the latest register was closed.
    pub on: NaiveDate,
    /// When Spires was told.
    pub at: DateTime<Utc>,
}

/// What the figures rest on: the two clocks and how far the data reach.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BasisView {
    /// The day that the figures are about.
    pub as_at: NaiveDate,
    /// The instant by which Spires had been told; null for now.
    pub known_at: Option<DateTime<Utc>>,
    /// Per source, up to when.
    pub data_to: Vec<DataToView>,
    /// The first day for which the roster is whole; null while no staff list has been imported.
    pub complete_from: Option<NaiveDate>,
    /// Sentences to show with the figures, such as that the day lies before `complete_from`.
    pub notes: Vec<String>,
}
