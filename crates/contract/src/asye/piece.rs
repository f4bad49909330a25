//! Pieces of the record.

use chrono::{DateTime, NaiveDate, Utc};
use domain::asye::PieceKind;
use domain::asye::warnings::Warning;
use domain::ids::{EnrolmentId, FrameworkId, PieceId, StandardId};
use serde::{Deserialize, Serialize};

/// A piece in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PieceRow {
    /// Which.
    pub id: PieceId,
    /// Its kind.
    pub kind: PieceKind,
    /// Its title.
    pub title: String,
    /// The day on which what it shows took place.
    pub dated_on: NaiveDate,
    /// The step that it fulfils, by title; null where it fulfils none.
    pub milestone: Option<String>,
    /// Who observed, for an observation.
    pub observer: Option<String>,
    /// Its tags.
    pub tags: Vec<TagView>,
    /// Who recorded this version.
    pub recorded_by: String,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

/// A piece whole. The version travels as the `ETag`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PieceView {
    /// Which.
    pub id: PieceId,
    /// Whose record.
    pub enrolment_id: EnrolmentId,
    /// Counts from 1; a correction makes the next.
    pub version: u32,
    /// Its kind.
    pub kind: PieceKind,
    /// Its title.
    pub title: String,
    /// The day on which what it shows took place.
    pub dated_on: NaiveDate,
    /// The step that it fulfils, by code.
    pub milestone: Option<String>,
    /// The step that it fulfils, by title.
    pub milestone_title: Option<String>,
    /// What took place, was said, written or thought.
    pub account: String,
    /// What went well.
    pub strengths: String,
    /// What to develop.
    pub to_develop: String,
    /// The NQSW's answer.
    pub response: String,
    /// Who gave feedback: their role, never the name of a child or of somebody of a family.
    pub source: Option<String>,
    /// Kind of report, by code.
    pub report_kind: Option<String>,
    /// Whether those observed were asked and agreed; null where it does not apply.
    pub consent_noted: Option<bool>,
    /// Who observed, for an observation.
    pub observer: Option<ObserverView>,
    /// Whether the tracker's totals count it already.
    pub on_tracker: bool,
    /// Its tags.
    pub tags: Vec<TagView>,
    /// What to look at again.
    pub warnings: Vec<Warning>,
    /// Who recorded this version.
    pub recorded_by: String,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Whether whoever asks may correct it.
    pub may_correct: bool,
}

/// Who observed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ObserverView {
    /// Name.
    pub name: String,
    /// Social Work England number; null where none was given.
    pub registration: Option<String>,
    /// Whether it is the NQSW's assessor.
    pub is_assessor: bool,
}

/// A statement or a domain to which a piece is tagged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TagView {
    /// Which.
    pub id: StandardId,
    /// Its framework.
    pub framework_id: FrameworkId,
    /// Short name: `PQS-CFP-4`.
    pub code: String,
    /// The publisher's number.
    pub number: String,
    /// Title.
    pub title: String,
}

/// Records a piece, or corrects one as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordPieceRequest {
    /// Its kind; a correction cannot change it.
    pub kind: PieceKind,
    /// The day on which what it shows took place; not in the future.
    pub dated_on: NaiveDate,
    /// Its title: 1 to 200 characters.
    pub title: String,
    /// What took place, was said, written or thought: 1 to 20,000 characters.
    pub account: String,
    /// What went well: up to 20,000 characters.
    #[serde(default)]
    pub strengths: String,
    /// What to develop: up to 20,000 characters.
    #[serde(default)]
    pub to_develop: String,
    /// The NQSW's answer: up to 20,000 characters.
    #[serde(default)]
    pub response: String,
    /// The step that it fulfils, by code. Left out, an observation or a reflection fulfils the earliest
    /// of its kind that is open; an empty text says none.
    #[serde(default)]
    pub milestone: Option<String>,
    /// Who gave feedback: their role, never the name of a child or of somebody of a family.
    #[serde(default)]
    pub source: Option<String>,
    /// Kind of report, by code.
    #[serde(default)]
    pub report_kind: Option<String>,
    /// Whether those observed were asked and agreed.
    #[serde(default)]
    pub consent_noted: Option<bool>,
    /// Whether the assessor observed; name and registration are then taken from the staff list.
    #[serde(default)]
    pub observed_by_assessor: bool,
    /// The observer's name, where it was somebody else.
    #[serde(default)]
    pub observer_name: Option<String>,
    /// The observer's Social Work England number, where it was somebody else.
    #[serde(default)]
    pub observer_registration: Option<String>,
    /// Whether the tracker's totals count it already.
    #[serde(default)]
    pub on_tracker: bool,
    /// Statements and domains to which it is tagged.
    #[serde(default)]
    pub tags: Vec<StandardId>,
}
