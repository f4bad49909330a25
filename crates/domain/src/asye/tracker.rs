//! The tracker report: the columns of a tracker file, worked out on a day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::counts::EvidenceCounts;
use super::milestone::{Milestone, MilestoneKind};
use super::outcome::Outcome;
use super::piece::PieceKind;
use super::standing::week;

/// The report on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrackerReport {
    /// The day on which everything is worked out.
    pub as_of: NaiveDate,
    /// One line an NQSW, by employee number.
    pub nqsws: Vec<TrackerLine>,
}

/// One NQSW.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrackerLine {
    /// The employee number, leading zeros kept.
    pub employee_no: String,
    /// The cohort.
    pub cohort: Option<String>,
    /// Not started, in progress, or the outcome.
    pub status: TrackerStatus,
    /// Whole weeks since the start + 1; null before it.
    pub week: Option<u32>,
    /// The earliest review or panel without a date that is due on or after the day, under the file's name.
    pub next_part: Option<String>,
    /// When it is due.
    pub next_due: Option<NaiveDate>,
    /// Columns without a date that were due before the day; absent once there is an outcome.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub late: Option<Vec<String>>,
    /// Columns without a date on a closed file; absent before there is an outcome.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub missing_on_file: Option<Vec<String>>,
    /// Observations so far.
    pub observations: u32,
    /// Pieces of feedback from families so far.
    pub family_feedback: u32,
    /// Pieces of feedback from professionals so far.
    pub professional_feedback: u32,
    /// Reports so far.
    pub reports: u32,
}

/// The status of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TrackerStatus {
    /// The start lies ahead.
    NotStarted,
    /// Between start and outcome.
    InProgress,
    /// Passed.
    Passed,
    /// Given more time.
    Extended,
    /// Did not pass.
    Failed,
    /// Left the programme.
    Withdrawn,
    /// Went on with it elsewhere.
    Transferred,
}

/// Works out one line.
pub fn tracker_line(
    employee_no: &str,
    cohort: Option<&str>,
    start: NaiveDate,
    outcome: Option<Outcome>,
    milestones: &[Milestone],
    counts: &EvidenceCounts,
    as_of: NaiveDate,
) -> TrackerLine {
    let next = milestones
        .iter()
        .filter(|m| matches!(m.kind, MilestoneKind::Review | MilestoneKind::Panel))
        .filter(|m| outcome.is_none() && m.held_on.is_none() && m.due_on >= as_of)
        .filter_map(|m| m.tracker_column.as_ref().map(|column| (m.due_on, column)))
        .min_by_key(|(due_on, _)| *due_on);
    TrackerLine {
        employee_no: employee_no.to_owned(),
        cohort: cohort.map(str::to_owned),
        status: status(start, outcome, as_of),
        week: week(start, as_of),
        next_part: next.map(|(_, column)| column.clone()),
        next_due: next.map(|(due_on, _)| due_on),
        late: outcome
            .is_none()
            .then(|| columns(milestones, |m| m.is_late(as_of))),
        missing_on_file: outcome.map(|_| columns(milestones, |m| m.held_on.is_none())),
        observations: counts.have(PieceKind::Observation),
        family_feedback: counts.have(PieceKind::FamilyFeedback),
        professional_feedback: counts.have(PieceKind::ProfessionalFeedback),
        reports: counts.have(PieceKind::Report),
    }
}

fn status(start: NaiveDate, outcome: Option<Outcome>, as_of: NaiveDate) -> TrackerStatus {
    match outcome {
        Some(Outcome::Pass) => TrackerStatus::Passed,
        Some(Outcome::Extended) => TrackerStatus::Extended,
        Some(Outcome::Fail) => TrackerStatus::Failed,
        Some(Outcome::Withdrawn) => TrackerStatus::Withdrawn,
        Some(Outcome::Transferred) => TrackerStatus::Transferred,
        None if as_of < start => TrackerStatus::NotStarted,
        None => TrackerStatus::InProgress,
    }
}

/// The file's names of the milestones that are meant, in the order of its columns: reviews, panel,
/// observations.
fn columns(milestones: &[Milestone], meant: impl Fn(&Milestone) -> bool) -> Vec<String> {
    let mut meant: Vec<&Milestone> = milestones.iter().filter(|m| meant(m)).collect();
    meant.sort_by_key(|m| {
        let block = match m.kind {
            MilestoneKind::Review => 0,
            MilestoneKind::Panel => 1,
            _ => 2,
        };
        (block, m.month)
    });
    meant
        .into_iter()
        .filter_map(|m| m.tracker_column.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use serde_json::Value;

    use super::*;
    use crate::asye::counts::{TrackerTotals, count_evidence};
    use crate::asye::shipped_programmes;

    fn date(text: &str) -> Option<NaiveDate> {
        (!text.is_empty()).then(|| NaiveDate::parse_from_str(text, "%d/%m/%Y").unwrap())
    }

    /// The lines that a tracker file gives, straight from its cells.
    fn lines(file: &str, as_of: NaiveDate) -> Vec<TrackerLine> {
        let programme = shipped_programmes().unwrap().remove(0);
        let mut rows = file.trim_start_matches('\u{feff}').lines();
        let header: Vec<&str> = rows.next().unwrap().split(',').collect();
        rows.map(|row| {
            let cells: HashMap<&str, &str> = header.iter().copied().zip(row.split(',')).collect();
            let start = date(cells["ASYE start"]).unwrap();
            let mut milestones = programme.milestones(start);
            for milestone in &mut milestones {
                if let Some(column) = &milestone.tracker_column {
                    milestone.held_on = date(cells[column.as_str()]);
                }
            }
            let totals = TrackerTotals {
                family_feedback: cells["Family feedback"].parse().unwrap(),
                professional_feedback: cells["Professional feedback"].parse().unwrap(),
                reports: cells["Reports"].parse().unwrap(),
            };
            let counts = count_evidence(programme.minimum, totals, &milestones, &[]);
            tracker_line(
                cells["NQSW Employee No"],
                Some(cells["Cohort"]),
                start,
                cells["Outcome"].parse().ok(),
                &milestones,
                &counts,
                as_of,
            )
        })
        .collect()
    }

    #[test]
    fn the_report_says_what_the_council_expects_of_every_row() {
        let expected: Value = serde_json::from_str(include_str!(
            "../../../../tests/data/council/expected_asye.json"
        ))
        .unwrap();
        let as_of = expected["as_of"].as_str().unwrap().parse().unwrap();
        let mut lines = lines(
            include_str!("../../../../tests/data/council/asye_tracker.csv"),
            as_of,
        );
        lines.sort_by(|a, b| a.employee_no.cmp(&b.employee_no));
        let report = serde_json::to_value(TrackerReport {
            as_of,
            nqsws: lines,
        })
        .unwrap();
        let nqsws = report["nqsws"].as_array().unwrap();
        assert_eq!(nqsws.len(), expected["nqsws"].as_array().unwrap().len());
        for (line, expected) in nqsws.iter().zip(expected["nqsws"].as_array().unwrap()) {
            assert_eq!(line, expected);
        }
    }
}
