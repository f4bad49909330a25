//! Attendance at sessions from before Spires.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::elearning::{Completion, refuse_future, refuse_repeat};
use super::{Cells, CourseList, Finding, FindingCode, Note, Roster, RowReader, Verdict};

/// What the file says of somebody at a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attended {
    /// Was there for all of it; the only mark that is evidence.
    InFull,
    /// Was there for a part of it.
    InPart,
    /// Was not there.
    No,
}

impl Attended {
    /// Reads `Y`, `N`, `Part` and their like; none for other words.
    pub fn read(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
            "y" | "yes" | "attended" | "full" | "present" | "true" | "1" => Some(Self::InFull),
            "part" | "partial" | "in part" | "p" => Some(Self::InPart),
            "n" | "no" | "dna" | "did not attend" | "absent" | "false" | "0" => Some(Self::No),
            _ => None,
        }
    }
}

/// One person at one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttendanceRow {
    /// Who, what course, which day.
    pub completion: Completion,
    /// How much of it.
    pub attended: Attended,
    /// Why not in full, as the file says it.
    pub reason: Option<String>,
}

/// Reads an attendance file row by row, remembering what earlier rows said.
#[derive(Debug)]
pub struct AttendanceReader<'a> {
    roster: &'a Roster,
    courses: &'a CourseList,
    on: NaiveDate,
    seen: HashMap<Completion, u32>,
    seen_absent: HashMap<Completion, u32>,
}

impl<'a> AttendanceReader<'a> {
    /// A reader for a file that speaks of the day `on`.
    pub fn new(roster: &'a Roster, courses: &'a CourseList, on: NaiveDate) -> Self {
        Self {
            roster,
            courses,
            on,
            seen: HashMap::new(),
            seen_absent: HashMap::new(),
        }
    }

    /// Decides about the next row. The first reason that holds is told: unknown person, unknown course,
    /// a mark or a day that cannot be read, a future day, a duplicate; what is then not attended in full
    /// is kept as attendance and is no evidence.
    pub fn read<R: Cells>(&mut self, row: &RowReader<'_, R>) -> Verdict<AttendanceRow> {
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
    ) -> Result<(AttendanceRow, Vec<Finding>), Finding> {
        let person = self.roster.find(row, "employee_no", notes)?.id;
        let course = self.courses.find(row, notes)?;
        let text = row.needed("attended", "Whether the person attended")?;
        let attended = Attended::read(text)
            .ok_or_else(|| row.bad("attended", format!("“{text}” is none of Y, N and Part.")))?;
        let on = row.day("date", "The day of the session", notes)?;
        refuse_future(row, "date", on, self.on)?;
        let completion = Completion { person, course, on };
        let seen = if attended == Attended::InFull {
            &mut self.seen
        } else {
            &mut self.seen_absent
        };
        refuse_repeat(row, seen, completion)?;
        let reason = Some(row.text("reason"))
            .filter(|reason| !reason.is_empty())
            .map(str::to_owned);
        let findings = match attended {
            Attended::InFull => Vec::new(),
            Attended::InPart => vec![not_in_full(
                row,
                "Attended in part. Recorded as attendance; no evidence.",
            )],
            Attended::No => vec![not_in_full(
                row,
                "Did not attend. Recorded as attendance; no evidence.",
            )],
        };
        Ok((
            AttendanceRow {
                completion,
                attended,
                reason,
            },
            findings,
        ))
    }
}

fn not_in_full<R: Cells>(row: &RowReader<'_, R>, message: &str) -> Finding {
    row.finding(
        Some("attended"),
        FindingCode::NotAttendedInFull,
        message.to_owned(),
    )
}
