//! The staff list: what it changes of everybody on it, and who is missing from it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use documents::tables::Row;
use domain::ids::PersonId;
use domain::imports::staff::{
    Effect, KnownPerson, PersonChange, StaffFileReader, StaffRow, compare,
};
use domain::imports::{Finding, FindingCode, ImportKind, RowReader};
use store::DbConnection;
use store::imports::{StaffPerson, load_staff, titles_with_groups};

use super::super::read_file::FileRead;
use super::draft::Draft;
use super::{Changes, Plan};
use crate::Failure;

/// What a file changes of the staff.
#[derive(Debug)]
pub(in crate::imports) struct PeoplePlan {
    pub(in crate::imports) people: Vec<PersonPlan>,
    /// Everybody who is there already, by number, for links to managers.
    pub(in crate::imports) ids: HashMap<String, PersonId>,
}

/// What a file changes of one person.
#[derive(Debug)]
pub(in crate::imports) struct PersonPlan {
    /// The person who is there.
    pub(in crate::imports) known: Option<PersonId>,
    /// The first row: names and addresses.
    pub(in crate::imports) row: StaffRow,
    /// Whether names or addresses are other than recorded.
    pub(in crate::imports) is_reworded: bool,
    pub(in crate::imports) change: PersonChange,
}

pub(super) fn plan(
    conn: &mut DbConnection,
    file: &FileRead,
    on: NaiveDate,
) -> Result<Plan, Failure> {
    let titles = titles_with_groups(conn)?;
    let staff = load_staff(conn)?;
    let mut reader = StaffFileReader::new(&titles);
    for row in file.rows() {
        reader.read(&RowReader::new(&file.columns, row));
    }
    let told = reader.finish(&file.columns, &|number| {
        staff
            .get(number)
            .is_some_and(|person| holds_post(person, on))
    });
    let rows: HashMap<u32, &Row> = file.rows().iter().map(|row| (row.line, row)).collect();
    let mut draft = Draft::new(ImportKind::People, file);
    for (_, note) in &told.notes {
        draft.note(*note);
    }
    for finding in told.findings {
        let row = finding.line.and_then(|line| rows.get(&line).copied());
        draft.find(row, finding, None)?;
    }
    let mut people = Vec::new();
    let mut seen = told.refused_numbers;
    for person in told.people {
        draft.count("people");
        seen.insert(person.employee_no().to_owned());
        let known = staff.get(person.employee_no());
        let nothing = KnownPerson::default();
        let change = compare(&person, known.map_or(&nothing, |known| &known.known), on);
        for finding in change.findings.clone() {
            let row = finding.line.and_then(|line| rows.get(&line).copied());
            draft.find(row, finding, None)?;
        }
        count_effects(&mut draft, &change);
        if let Some(row) = person.rows.into_iter().next() {
            let is_reworded = known.is_some_and(|known| is_reworded(known, &row));
            people.push(PersonPlan {
                known: known.map(|known| known.id),
                row,
                is_reworded,
                change,
            });
        }
    }
    for finding in missing(&staff, &seen, on) {
        draft.find(None, finding, None)?;
    }
    let ids = staff
        .into_iter()
        .map(|(number, person)| (number, person.id))
        .collect();
    Ok(draft.finish(Changes::People(PeoplePlan { people, ids })))
}

fn count_effects(draft: &mut Draft<'_>, change: &PersonChange) {
    if change.effects.is_empty() {
        draft.count("unchanged");
    }
    let mut counted = BTreeSet::new();
    for effect in &change.effects {
        let code = match effect {
            Effect::NewPerson => "new_people",
            Effect::NewPost | Effect::ChangedPost => "changed_post",
            Effect::ChangedManager => "changed_manager",
            Effect::Left => "left",
            Effect::CorrectedLeave | Effect::CorrectedStart => "corrected",
            // Counted by its finding.
            Effect::Returned => continue,
        };
        if counted.insert(code) {
            draft.count(code);
        }
    }
}

fn is_reworded(known: &StaffPerson, row: &StaffRow) -> bool {
    (
        &known.first_name,
        &known.last_name,
        &known.email,
        &known.swe_no,
    ) != (&row.first_name, &row.last_name, &row.email, &row.swe_no)
}

/// Whether a post of theirs has not ended before the day.
fn holds_post(person: &StaffPerson, on: NaiveDate) -> bool {
    person
        .known
        .posts
        .iter()
        .any(|post| post.to.is_none_or(|to| to >= on))
}

/// Those who hold a post on the day and are not in the file.
fn missing(
    staff: &BTreeMap<String, StaffPerson>,
    seen: &BTreeSet<String>,
    on: NaiveDate,
) -> Vec<Finding> {
    staff
        .iter()
        .filter(|(number, person)| !seen.contains(*number) && holds_post(person, on))
        .map(|(number, person)| Finding {
            line: None,
            column: None,
            code: FindingCode::MissingPerson,
            message: format!("{} {}, {number}, is on the staff list and not in the file; nothing of theirs ends by itself.", person.first_name, person.last_name),
        })
        .collect()
}
