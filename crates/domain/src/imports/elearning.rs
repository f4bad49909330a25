//! Completions from the e-learning platform.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::value::in_words;
use super::{Cells, CourseList, FindingCode, Note, Roster, RowReader, Verdict};
use crate::ids::{CourseId, PersonId};

/// A course completed by a person on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Completion {
    /// Who.
    pub person: PersonId,
    /// What.
    pub course: CourseId,
    /// When: a civil day.
    pub on: NaiveDate,
}

/// Reads a file of completions row by row, remembering what earlier rows said.
#[derive(Debug)]
pub struct ElearningReader<'a> {
    roster: &'a Roster,
    courses: &'a CourseList,
    on: NaiveDate,
    seen: HashMap<Completion, u32>,
}

impl<'a> ElearningReader<'a> {
    /// A reader for a file that speaks of the day `on`.
    pub fn new(roster: &'a Roster, courses: &'a CourseList, on: NaiveDate) -> Self {
        Self {
            roster,
            courses,
            on,
            seen: HashMap::new(),
        }
    }

    /// Decides about the next row. The first reason that holds is told: not completed, unknown person,
    /// unknown course, a day that cannot be read, a future day, a duplicate.
    pub fn read<R: Cells>(&mut self, row: &RowReader<'_, R>) -> Verdict<Completion> {
        let mut notes = Vec::new();
        match self.decide(row, &mut notes) {
            Ok(completion) => Verdict::kept(completion, Vec::new(), notes),
            Err(finding) => Verdict::out(finding, notes),
        }
    }

    fn decide<R: Cells>(
        &mut self,
        row: &RowReader<'_, R>,
        notes: &mut Vec<Note>,
    ) -> Result<Completion, super::Finding> {
        let status = row.text("status");
        if !status.eq_ignore_ascii_case("completed") {
            let message = if status.is_empty() {
                "Status is empty. Not evidence.".to_owned()
            } else {
                format!("Status is “{status}”. Not evidence.")
            };
            return Err(row.finding(Some("status"), FindingCode::NotCompleted, message));
        }
        let person = self.roster.find(row, "user_id", notes)?.id;
        let course = self.courses.find(row, notes)?;
        let on = row.day("completed_on", "The day of completion", notes)?;
        refuse_future(row, "completed_on", on, self.on)?;
        let completion = Completion { person, course, on };
        refuse_repeat(row, &mut self.seen, completion)?;
        Ok(completion)
    }
}

pub(super) fn refuse_future<R: Cells>(
    row: &RowReader<'_, R>,
    field: &str,
    day: NaiveDate,
    on: NaiveDate,
) -> Result<(), super::Finding> {
    if day <= on {
        return Ok(());
    }
    let message = format!(
        "{} is after the day the file speaks of, {}.",
        in_words(day),
        in_words(on)
    );
    Err(row.finding(Some(field), FindingCode::FutureDate, message))
}

pub(super) fn refuse_repeat<R: Cells>(
    row: &RowReader<'_, R>,
    seen: &mut HashMap<Completion, u32>,
    completion: Completion,
) -> Result<(), super::Finding> {
    if let Some(line) = seen.get(&completion) {
        return Err(row.finding(
            None,
            FindingCode::Duplicate,
            format!("Same as line {line}. Counted once."),
        ));
    }
    seen.insert(completion, row.row.line());
    Ok(())
}
