//! Case tables for the rules of every kind, on small made-up files.

mod columns;
mod lists;
mod records;
mod staff_compare;
mod staff_file;

use chrono::NaiveDate;
use uuid::Uuid;

use super::mapping::{Put, Refused, header_row};
use super::*;
use crate::ids::{CourseId, PersonId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rows(text: &str) -> Vec<PlainRow> {
    text.lines()
        .zip(1..)
        .map(|(line, number)| PlainRow {
            line: number,
            cells: line.split(',').map(str::to_owned).collect(),
        })
        .collect()
}

fn columns_of(
    kind: ImportKind,
    rows: &[PlainRow],
    by_hand: &[Put],
    remembered: &[Put],
) -> Result<Columns, Refused> {
    let header = header_row(kind, rows, by_hand);
    Columns::of_header(kind, &rows[header], by_hand, remembered)?.complete()
}

/// The columns and the rows below the header.
fn table(kind: ImportKind, text: &str) -> (Columns, Vec<PlainRow>) {
    let rows = rows(text);
    let columns = columns_of(kind, &rows, &[], &[]).unwrap();
    let header = header_row(kind, &rows, &[]);
    (columns, rows[header + 1..].to_vec())
}

fn roster() -> Roster {
    let person = |n: u128, no: &str, name: &str, email: &str| RosterPerson {
        id: PersonId(Uuid::from_u128(n)),
        employee_no: no.to_owned(),
        name: name.to_owned(),
        email: Some(email.to_owned()),
        team: Some("East".to_owned()),
    };
    Roster::new(vec![
        person(1, "004004", "Rachel O’Neill", "rachel@c.example"),
        person(2, "004012", "Emma Mistry", "emma@c.example"),
    ])
}

fn course_list() -> CourseList {
    let course = |n: u128, code: &str, title: &str| {
        (
            CourseId(Uuid::from_u128(n)),
            code.to_owned(),
            title.to_owned(),
        )
    };
    CourseList::new([
        course(11, "PR01", "Prevent awareness"),
        course(12, "SG02", "Safeguarding children: level 2"),
    ])
}

/// The code of what was decided: the first finding that keeps the row out or out of evidence, else `accepted`.
fn code_of<T>(verdict: &Verdict<T>) -> &'static str {
    match verdict
        .findings
        .iter()
        .find(|f| f.code.stays_out() || f.code == FindingCode::NotAttendedInFull)
    {
        Some(finding) => finding.code.code(),
        None => "accepted",
    }
}
