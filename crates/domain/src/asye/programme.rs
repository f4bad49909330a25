//! A programme template: parts, minimum evidence and settings, as data with a version and dates.
//!
//! No length, count or interval of a programme stands in code; the two-year programme that follows
//! arrives as another file.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fte::Fte;
use super::milestone::{Milestone, MilestoneKind};
use super::schedule::{plain_date, proposed_date};
use crate::civil::days_after;
use crate::competency::FrameworkKey;

/// A template in one version. Who began on a version keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Short name, the same in all versions.
    pub code: String,
    /// Which version this is.
    pub version: String,
    /// What people call it.
    pub title: String,
    /// Its length in months for somebody full-time.
    pub months: u32,
    /// First day on which somebody may start on it.
    pub effective_from: NaiveDate,
    /// Last day on which somebody may start on it.
    #[serde(default)]
    pub effective_to: Option<NaiveDate>,
    /// Where its content comes from.
    #[serde(default)]
    pub source: String,
    /// The framework whose statements are the rows of the matrix.
    pub statements: FrameworkKey,
    /// The framework whose domains are the columns of the matrix.
    pub capabilities: FrameworkKey,
    /// The minimum evidence.
    pub minimum: Minimum,
    /// What a council may set otherwise.
    pub settings: ProgrammeSettings,
    /// The parts, in order.
    pub parts: Vec<Part>,
}

/// How many pieces of each kind the programme asks for at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = EvidenceMinimum))]
pub struct Minimum {
    /// Direct observations.
    pub observations: u32,
    /// Pieces of feedback from children, young people or families.
    pub family_feedback: u32,
    /// Pieces of feedback from other professionals.
    pub professional_feedback: u32,
    /// Assessed written reports.
    pub reports: u32,
    /// Critical reflections.
    pub reflections: u32,
}

/// Settings of a template.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeSettings {
    /// Proposed part-time dates never lie later than this many months after the start.
    pub cap_months: u32,
    /// Parts that may be switched off, by name; a part whose option is false is not held.
    #[serde(default)]
    pub options: BTreeMap<String, bool>,
    /// A step due within this many days is shown as due soon.
    pub due_soon_days: u32,
    /// How often supervision is expected, phase by phase.
    #[serde(default)]
    pub supervision: Vec<SupervisionPhase>,
    /// Protected development time, in per cent of the working week.
    pub protected_time_percent: u32,
    /// Workload, in per cent of a confident colleague's.
    pub workload_percent: u32,
    /// Kinds of assessed written report.
    #[serde(default)]
    pub report_kinds: Vec<ReportKind>,
}

/// One phase of supervision: up to a week or a month of the programme, every so often.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupervisionPhase {
    /// The last week of the phase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until_week: Option<u32>,
    /// The last month of the phase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until_month: Option<u32>,
    /// At least every so many weeks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every_weeks: Option<u32>,
    /// At least every so many months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every_months: Option<u32>,
}

/// A kind of assessed written report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportKind {
    /// Short name.
    pub code: String,
    /// What people call it.
    pub title: String,
}

/// A part of the programme, due in one month of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Short name, unique in the programme.
    pub code: String,
    /// What people call it.
    pub title: String,
    /// The month by whose end its items are due.
    pub month: u32,
    /// Whether an extension moves it.
    #[serde(default, rename = "final")]
    pub is_final: bool,
    /// The option that switches it on; always on where there is none.
    #[serde(default)]
    pub option: Option<String>,
    /// What the part holds, in order.
    pub items: Vec<Item>,
}

/// One thing that a part holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Short name, unique in the programme.
    pub code: String,
    /// What people call it.
    pub title: String,
    /// Kind of step.
    pub kind: MilestoneKind,
    /// Whether its date says what is next and what is late.
    #[serde(default)]
    pub followed: bool,
    /// Its name in a tracker file.
    #[serde(default)]
    pub tracker_column: Option<String>,
}

/// Why a programme template is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProgrammeFault {
    /// Not JSON, or not of the expected shape.
    #[error("the file cannot be read as a programme: {0}")]
    Unreadable(String),
    /// A code that must be unique stands twice.
    #[error("the code {0} stands twice")]
    CodeTwice(String),
    /// A part is due after the end of the programme.
    #[error("the part {0} is due after the programme's last month")]
    AfterTheEnd(String),
    /// A part names an option that the settings do not have.
    #[error("the part {part} depends on the option {option}, which is not among the settings")]
    UnknownOption {
        /// The part.
        part: String,
        /// The option that is not there.
        option: String,
    },
}

impl Programme {
    /// Reads a template and refuses one that contradicts itself.
    pub fn parse(text: &str) -> Result<Self, ProgrammeFault> {
        let programme: Self = serde_json::from_str(text)
            .map_err(|error| ProgrammeFault::Unreadable(error.to_string()))?;
        let mut codes = HashSet::new();
        for part in &programme.parts {
            if part.month > programme.months {
                return Err(ProgrammeFault::AfterTheEnd(part.code.clone()));
            }
            if let Some(option) = &part.option
                && !programme.settings.options.contains_key(option)
            {
                return Err(ProgrammeFault::UnknownOption {
                    part: part.code.clone(),
                    option: option.clone(),
                });
            }
            for item in &part.items {
                if !codes.insert(item.code.as_str()) {
                    return Err(ProgrammeFault::CodeTwice(item.code.clone()));
                }
            }
        }
        Ok(programme)
    }

    /// The parts that are held, given the options.
    pub fn parts_held(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| {
            part.option
                .as_ref()
                .is_none_or(|option| self.settings.options.get(option).copied().unwrap_or(true))
        })
    }

    /// Whether somebody who starts on that day may start on it.
    pub fn open_to_start_on(&self, start: NaiveDate) -> bool {
        self.effective_from <= start && self.effective_to.is_none_or(|to| start <= to)
    }

    /// The milestones of somebody who starts on that day, on plain months; none is held yet.
    pub fn milestones(&self, start: NaiveDate) -> Vec<Milestone> {
        self.milestones_due(|month| plain_date(start, month))
    }

    /// The milestones as they are proposed for a part-time start.
    pub fn proposed_milestones(&self, start: NaiveDate, fte: Fte) -> Vec<Milestone> {
        self.milestones_due(|month| proposed_date(start, month, fte, self.settings.cap_months))
    }

    /// The number of whole weeks that "week n of …" counts to, given its length in months.
    pub fn weeks(&self) -> u32 {
        self.months * 52 / 12
    }

    /// How often supervision is expected on a day: the first phase that has not ended; none before the
    /// start and after the last phase.
    pub fn supervision_on(&self, start: NaiveDate, day: NaiveDate) -> Option<&SupervisionPhase> {
        if day < start {
            return None;
        }
        self.settings.supervision.iter().find(|phase| {
            let weeks = phase.until_week.map(|weeks| days_after(start, weeks * 7));
            let months = phase.until_month.map(|months| plain_date(start, months));
            weeks.or(months).is_none_or(|end| day < end)
        })
    }

    fn milestones_due(&self, due: impl Fn(u32) -> NaiveDate) -> Vec<Milestone> {
        self.parts_held()
            .flat_map(|part| part.items.iter().map(move |item| (part, item)))
            .map(|(part, item)| Milestone {
                code: item.code.clone(),
                title: item.title.clone(),
                kind: item.kind,
                part: part.code.clone(),
                month: part.month,
                is_final: part.is_final,
                followed: item.followed,
                tracker_column: item.tracker_column.clone(),
                due_on: due(part.month),
                held_on: None,
            })
            .collect()
    }
}

/// The templates that ship with the product.
pub fn shipped_programmes() -> Result<Vec<Programme>, ProgrammeFault> {
    Ok(vec![Programme::parse(include_str!(
        "../../data/programmes/asye-child-and-family-2022.json"
    ))?])
}
