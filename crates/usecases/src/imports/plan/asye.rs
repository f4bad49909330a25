//! The tracker: who is new on it, and what it says otherwise.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::asye::{Fte, TrackerTotals};
use domain::ids::{EnrolmentId, PersonId};
use domain::imports::asye::{TrackerReader, TrackerRow};
use domain::imports::value::in_words;
use domain::imports::{ImportKind, RowReader};
use store::DbConnection;
use store::asye::{EnrolmentFacts, EnrolmentsOf, enrolments};
use store::imports::{load_roster, team_names};

use super::super::read_file::FileRead;
use super::draft::Draft;
use super::{Changes, Plan};
use crate::Failure;

/// An enrolment to add, or what a tracker says otherwise of one that is there.
#[derive(Debug)]
pub(in crate::imports) struct EnrolmentPlan {
    pub(in crate::imports) line: u32,
    pub(in crate::imports) row: TrackerRow,
    /// The enrolment that is there.
    pub(in crate::imports) known: Option<EnrolmentId>,
    /// Whether cohort, route, team, assessor or outcome are other than recorded.
    pub(in crate::imports) is_reworded: bool,
    /// Days of steps that are new or other.
    pub(in crate::imports) days: Vec<PartDay>,
    /// Undated totals that are new or other, by kind.
    pub(in crate::imports) totals: Vec<(&'static str, u32)>,
}

/// The day of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::imports) struct PartDay {
    pub(in crate::imports) part: &'static str,
    pub(in crate::imports) on: NaiveDate,
}

pub(super) fn plan(
    conn: &mut DbConnection,
    file: &FileRead,
    on: NaiveDate,
) -> Result<Plan, Failure> {
    let (roster, teams) = (load_roster(conn)?, team_names(conn)?);
    let known: HashMap<PersonId, EnrolmentFacts> = enrolments(conn, &EnrolmentsOf::Everyone, on)?
        .into_iter()
        .map(|enrolment| (enrolment.nqsw.id, enrolment))
        .collect();
    let mut draft = Draft::new(ImportKind::Asye, file);
    let mut reader = TrackerReader::new(&roster, &teams);
    let mut changes = Vec::new();
    for row in file.rows() {
        let reading = RowReader::new(&file.columns, row);
        let verdict = reader.read(&reading);
        draft.take(row, &verdict, Some(&roster))?;
        let Some(fact) = verdict.fact else { continue };
        let there = known.get(&fact.person);
        if let Some(known) = there.filter(|known| known.start_on != fact.start) {
            let message = format!(
                "The ASYE is recorded as starting on {}; change that on the NQSW’s schedule.",
                in_words(known.start_on)
            );
            draft.find(Some(row), reading.bad("asye_start", message), None)?;
            draft.withdraw_accepted();
            continue;
        }
        if let Some(known) = there.filter(|known| Fte::from_thousandths(fact.fte) != Ok(known.fte))
        {
            let message = format!(
                "The FTE is recorded as {}; change that on the NQSW’s schedule, which it may move.",
                known.fte
            );
            draft.find(Some(row), reading.bad("fte", message), None)?;
            draft.withdraw_accepted();
            continue;
        }
        let plan = compare(row.line, fact, there);
        let is_changed = plan.is_reworded || !plan.days.is_empty() || !plan.totals.is_empty();
        draft.count(match (there, is_changed) {
            (None, _) => "recorded",
            (Some(_), true) => "changed",
            (Some(_), false) => "unchanged",
        });
        if there.is_none() || is_changed {
            changes.push(plan);
        }
    }
    Ok(draft.finish(Changes::Asye(changes)))
}

/// A day that the file leaves empty stays as recorded.
fn compare(line: u32, row: TrackerRow, known: Option<&EnrolmentFacts>) -> EnrolmentPlan {
    let is_reworded = known.is_some_and(|known| {
        (&known.cohort, &known.route, &known.host_team) != (&row.cohort, &row.route, &row.host_team)
            || known.assessor.as_ref().map(|assessor| assessor.id) != row.assessor
            || known.outcome != row.outcome
    });
    let is_held = |part: &str, on: NaiveDate| {
        known.is_some_and(|known| {
            known
                .milestones
                .iter()
                .any(|fact| fact.part == part && fact.done_on == Some(on))
        })
    };
    let days = row
        .parts
        .iter()
        .filter(|(part, on)| !is_held(part, **on))
        .map(|(part, on)| PartDay { part, on: *on })
        .collect();
    let totals = row
        .totals
        .iter()
        .map(|(kind, total)| (*kind, u32::from(*total)))
        .filter(|(kind, total)| known.is_none_or(|known| total_of(&known.totals, kind) != *total))
        .collect();
    EnrolmentPlan {
        line,
        known: known.map(|known| known.id),
        is_reworded,
        days,
        totals,
        row,
    }
}

fn total_of(totals: &TrackerTotals, kind: &str) -> u32 {
    match kind {
        "family_feedback" => totals.family_feedback,
        "professional_feedback" => totals.professional_feedback,
        _ => totals.reports,
    }
}
