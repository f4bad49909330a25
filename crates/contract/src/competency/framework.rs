//! A framework, in a list and whole.

use chrono::NaiveDate;
use domain::competency::{Group, Level};
use domain::ids::{FrameworkId, StandardId};
use serde::{Deserialize, Serialize};

/// A framework in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FrameworkRow {
    /// Which version of which framework.
    pub id: FrameworkId,
    /// Short name, the same in all versions.
    pub code: String,
    /// Full title.
    pub title: String,
    /// The version, as its publisher or file spells it.
    pub version: String,
    /// Who publishes it.
    pub publisher: String,
    /// First day in force; null where the publisher does not say.
    pub effective_from: Option<NaiveDate>,
    /// Last day in force; null while no end is known.
    pub effective_to: Option<NaiveDate>,
    /// Whether it is in force today.
    pub in_force: bool,
    /// How many standards it has.
    pub standards: u32,
}

/// A framework whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FrameworkView {
    /// Which version of which framework.
    pub id: FrameworkId,
    /// Short name, the same in all versions.
    pub code: String,
    /// Full title.
    pub title: String,
    /// The version, as its publisher or file spells it.
    pub version: String,
    /// Who publishes it.
    pub publisher: String,
    /// First day in force; null where the publisher does not say.
    pub effective_from: Option<NaiveDate>,
    /// Last day in force; null while no end is known.
    pub effective_to: Option<NaiveDate>,
    /// Whether it is in force today.
    pub in_force: bool,
    /// What is said of it: current, replaced by which.
    pub status: String,
    /// Where the text comes from, and what is still to be confirmed.
    pub source: String,
    /// Other names in use.
    pub aliases: Vec<String>,
    /// Levels, lowest first.
    pub levels: Vec<Level>,
    /// Groups of standards.
    pub groups: Vec<Group>,
    /// The standards, in the publisher's order.
    pub standards: Vec<StandardView>,
}

/// One statement or domain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StandardView {
    /// Which; tags name it.
    pub id: StandardId,
    /// Short name, unique in its framework.
    pub code: String,
    /// The publisher's number, as text.
    pub number: String,
    /// Title.
    pub title: String,
    /// Its group, by code; null where it has none.
    pub group: Option<String>,
    /// What it asks, in a sentence.
    pub summary: String,
}
