//! The board: service → team × requirement.

use super::figures::{BasisView, FiguresView};
use chrono::NaiveDate;
use domain::compliance::Headline;
use domain::ids::{RequirementId, UnitId};
use serde::{Deserialize, Serialize};

/// Everything that the board screen shows but the trend.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BoardView {
    /// The two clocks and how far the data reach.
    pub basis: BasisView,
    /// Which percentage the council puts first.
    pub headline: Headline,
    /// The percentage that the council aims at.
    pub target_pct: u32,
    /// Days before the end of cover at which it is due soon.
    pub due_soon_days: u32,
    /// The tiles: every requirement, everybody whom the filters leave in.
    pub total: FiguresView,
    /// People in post on the day.
    pub people: u32,
    /// Of them, absent on the day.
    pub absent: u32,
    /// Teams in which they work.
    pub teams: u32,
    /// Due-soon cells whose person has a place booked on an accepted course.
    pub due_soon_booked: u32,
    /// The requirement sets, in the order of the tabs.
    pub sets: Vec<RequirementSetView>,
    /// The set of the columns; null when every requirement is shown.
    pub set: Option<String>,
    /// The columns.
    pub requirements: Vec<RequirementColumnView>,
    /// All services, then each service, each followed by its teams where it is open.
    pub rows: Vec<BoardRowView>,
}

/// A named set of requirements.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequirementSetView {
    /// Its name, also the value of `set`.
    pub name: String,
    /// How many requirements are in it.
    pub requirements: u32,
}

/// A column of the board or of a matrix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequirementColumnView {
    /// Which requirement.
    pub id: RequirementId,
    /// Its name.
    pub name: String,
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// Everybody.
    All,
    /// A service.
    Service,
    /// A team of the service above.
    Team,
}

/// A row of the board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BoardRowView {
    /// What it stands for.
    pub kind: RowKind,
    /// The unit; null for everybody.
    pub unit: Option<UnitId>,
    /// `All services`, or the unit's name.
    pub name: String,
    /// People in post there on the day, by their main post.
    pub people: u32,
    /// How many teams can be shown below it.
    pub teams: u32,
    /// Whether its teams follow.
    pub is_open: bool,
    /// All columns together.
    pub all: FiguresView,
    /// One figure a column, in the order of `requirements`.
    pub cells: Vec<FiguresView>,
}

/// The twelve months to a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrendView {
    /// The two clocks and how far the data reach.
    pub basis: BasisView,
    /// Which percentage the council puts first.
    pub headline: Headline,
    /// The percentage that the council aims at.
    pub target_pct: u32,
    /// The series of `by_requirement`, in that order.
    pub requirements: Vec<RequirementColumnView>,
    /// The month ends before the day, oldest first, and the day itself last: 13 in all.
    pub points: Vec<TrendPointView>,
}

/// One day of a trend.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrendPointView {
    /// The day.
    pub as_at: NaiveDate,
    /// All requirements together.
    pub total: FiguresView,
    /// Headline percentage with two decimals, one a requirement; null when its denominator is 0.
    pub by_requirement: Vec<Option<f64>>,
}
