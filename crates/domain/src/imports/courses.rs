//! The catalogue's courses.

use std::collections::HashMap;

use super::value::read_hours;
use super::{Cells, Finding, FindingCode, RowReader, Verdict};
use crate::catalogue::{CourseCode, Delivery};

/// A course as the file describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseRow {
    /// What it is known by.
    pub code: CourseCode,
    /// Title.
    pub title: String,
    /// How it is delivered.
    pub delivery: Delivery,
    /// Length in minutes; 0 where the file does not say.
    pub minutes: u32,
    /// Who gives it; may be empty.
    pub provider: String,
}

/// Reads a file of courses row by row, remembering what earlier rows said.
#[derive(Debug, Default)]
pub struct CoursesReader {
    seen: HashMap<String, u32>,
}

impl CoursesReader {
    /// Decides about the next row: code, title and delivery are needed; a code counts once.
    pub fn read<R: Cells>(&mut self, row: &RowReader<'_, R>) -> Verdict<CourseRow> {
        match self.decide(row) {
            Ok(course) => Verdict::kept(course, Vec::new(), Vec::new()),
            Err(finding) => Verdict::out(finding, Vec::new()),
        }
    }

    fn decide<R: Cells>(&mut self, row: &RowReader<'_, R>) -> Result<CourseRow, Finding> {
        let code = row.needed("code", "The code")?;
        let code = CourseCode::parse(code)
            .ok_or_else(|| row.bad("code", format!("“{code}” is not a course code.")))?;
        let title = row.needed("title", "The title")?.to_owned();
        let delivery = row.needed("delivery", "The delivery")?;
        let delivery = Delivery::parse(delivery).ok_or_else(|| {
            row.bad(
                "delivery",
                format!("“{delivery}” is none of classroom, virtual, e-learning and blended."),
            )
        })?;
        let hours = row.text("hours");
        let minutes = if hours.is_empty() {
            Some(0)
        } else {
            read_hours(hours)
        };
        let minutes = minutes
            .ok_or_else(|| row.bad("hours", format!("“{hours}” is not a number of hours.")))?;
        if let Some(line) = self.seen.get(code.as_str()) {
            return Err(row.finding(
                Some("code"),
                FindingCode::RepeatedRow,
                format!("The code stands on line {line} already."),
            ));
        }
        self.seen.insert(code.as_str().to_owned(), row.row.line());
        Ok(CourseRow {
            code,
            title,
            delivery,
            minutes,
            provider: row.text("provider").to_owned(),
        })
    }
}
