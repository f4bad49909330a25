//! The tracker of newly qualified social workers.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use super::value::{read_count, read_fte};
use super::{Cells, Finding, FindingCode, Note, Roster, RowReader, Verdict};
use crate::asye::Outcome;
use crate::ids::PersonId;

/// The tracker's dated parts: field of the file, in the order of the file.
pub const DATED_PARTS: [&str; 7] = [
    "review_3",
    "review_6",
    "review_9",
    "panel",
    "observation_1",
    "observation_2",
    "observation_3",
];

/// The tracker's counts without dates: field of the file.
pub const UNDATED_TOTALS: [&str; 3] = ["family_feedback", "professional_feedback", "reports"];

/// One NQSW as the tracker describes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackerRow {
    /// The NQSW.
    pub person: PersonId,
    /// Cohort.
    pub cohort: String,
    /// Route into social work; may be empty.
    pub route: String,
    /// First day of the programme.
    pub start: NaiveDate,
    /// Thousandths.
    pub fte: u16,
    /// Name of the host team; may be empty.
    pub host_team: String,
    /// The assessor, where found.
    pub assessor: Option<PersonId>,
    /// Days on which parts took place, by [`DATED_PARTS`]; only those with a date.
    pub parts: BTreeMap<&'static str, NaiveDate>,
    /// Undated totals, by [`UNDATED_TOTALS`]; only those that the file gives.
    pub totals: BTreeMap<&'static str, u16>,
    /// How the programme ended; none while it goes on.
    pub outcome: Option<Outcome>,
}

/// Reads a tracker row by row, remembering what earlier rows said.
#[derive(Debug)]
pub struct TrackerReader<'a> {
    roster: &'a Roster,
    teams: &'a BTreeSet<String>,
    seen: HashMap<PersonId, u32>,
}

impl<'a> TrackerReader<'a> {
    /// A reader that knows these people and these teams by name.
    pub fn new(roster: &'a Roster, teams: &'a BTreeSet<String>) -> Self {
        Self {
            roster,
            teams,
            seen: HashMap::new(),
        }
    }

    /// Decides about the next row: a known person, a cohort and a start are needed; dates stand as they
    /// are, late or not. An unknown assessor or team is kept without the link and remarked on.
    pub fn read<R: Cells>(&mut self, row: &RowReader<'_, R>) -> Verdict<TrackerRow> {
        let mut notes = Vec::new();
        match self.decide(row, &mut notes) {
            Ok((fact, findings)) => Verdict::kept(fact, findings, notes),
            Err(finding) => Verdict::out(finding, notes),
        }
    }

    fn decide<R: Cells>(
        &mut self,
        row: &RowReader<'_, R>,
        notes: &mut Vec<Note>,
    ) -> Result<(TrackerRow, Vec<Finding>), Finding> {
        let person = self.roster.find(row, "employee_no", notes)?.id;
        let cohort = row.needed("cohort", "The cohort")?.to_owned();
        let start = row.day("asye_start", "The start of the ASYE", notes)?;
        let fte = row.text("fte");
        let fte = if fte.is_empty() {
            Some(1000)
        } else {
            read_fte(fte)
        };
        let fte = fte.ok_or_else(|| row.bad("fte", "The FTE is not above 0 and at most 1."))?;
        let mut parts = BTreeMap::new();
        for field in DATED_PARTS {
            if let Some(day) =
                row.day_if_any(field, row.columns.heading(field).unwrap_or(field), notes)?
            {
                parts.insert(field, day);
            }
        }
        let mut totals = BTreeMap::new();
        for field in UNDATED_TOTALS {
            let text = row.text(field);
            if !text.is_empty() {
                let total = read_count(text)
                    .ok_or_else(|| row.bad(field, format!("“{text}” is not a number.")))?;
                totals.insert(field, total);
            }
        }
        let outcome = row.text("outcome");
        let outcome = if outcome.is_empty() {
            None
        } else {
            let read: Option<Outcome> = outcome.parse().ok();
            Some(read.ok_or_else(|| {
                row.bad(
                    "outcome",
                    format!(
                        "“{outcome}” is none of Pass, Extended, Fail, Withdrawn and Transferred."
                    ),
                )
            })?)
        };
        if let Some(line) = self.seen.get(&person) {
            return Err(row.finding(
                Some("employee_no"),
                FindingCode::RepeatedRow,
                format!("This NQSW stands on line {line} already."),
            ));
        }
        self.seen.insert(person, row.row.line());
        let mut findings = Vec::new();
        let assessor = self.assessor(row, &mut findings);
        let host_team = row.text("host_team").to_owned();
        if !host_team.is_empty() && !self.teams.contains(&host_team) {
            findings.push(row.finding(
                Some("host_team"),
                FindingCode::UnknownTeam,
                format!("No team on the staff list is called “{host_team}”."),
            ));
        }
        let fact = TrackerRow {
            person,
            cohort,
            route: row.text("route").to_owned(),
            start,
            fte,
            host_team,
            assessor,
            parts,
            totals,
            outcome,
        };
        Ok((fact, findings))
    }

    fn assessor<R: Cells>(
        &self,
        row: &RowReader<'_, R>,
        findings: &mut Vec<Finding>,
    ) -> Option<PersonId> {
        let number = row.text("assessor_employee_no");
        if number.is_empty() {
            return None;
        }
        let found = self.roster.with_number(number).map(|person| person.id);
        if found.is_none() {
            let message = format!(
                "No person has the assessor’s number “{number}”; kept without an assessor."
            );
            findings.push(row.finding(
                Some("assessor_employee_no"),
                FindingCode::AssessorNotFound,
                message,
            ));
        }
        found
    }
}
