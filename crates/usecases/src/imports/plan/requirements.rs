//! Rules: which are new, and which the file words otherwise from its day on.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::compliance::Audience;
use domain::ids::{CourseId, RequirementId, RequirementVersionId};
use domain::imports::requirements::{RequirementRow, RequirementsReader, absence_pauses};
use domain::imports::value::in_words;
use domain::imports::{ImportKind, RowReader};
use store::DbConnection;
use store::imports::{
    KnownRequirement, KnownVersion, known_requirements, load_course_list, role_groups_in_use,
};

use super::super::read_file::FileRead;
use super::draft::Draft;
use super::{Changes, Plan};
use crate::Failure;

/// A requirement to add, or a version of one that is there.
#[derive(Debug)]
pub(in crate::imports) struct RequirementPlan {
    pub(in crate::imports) line: u32,
    pub(in crate::imports) name: String,
    pub(in crate::imports) rule_start: NaiveDate,
    pub(in crate::imports) sort_no: i32,
    /// The requirement that is there.
    pub(in crate::imports) known: Option<RequirementId>,
    /// One of the name that an undo voided.
    pub(in crate::imports) voided: Option<RequirementId>,
    /// A version that gives way, because it began on the day of the file or later.
    pub(in crate::imports) void_version: Option<RequirementVersionId>,
    pub(in crate::imports) version: VersionPlan,
}

/// A version to record.
#[derive(Debug, PartialEq)]
pub(in crate::imports) struct VersionPlan {
    pub(in crate::imports) from: NaiveDate,
    pub(in crate::imports) audience: Audience,
    pub(in crate::imports) courses: Vec<CourseId>,
    pub(in crate::imports) first_due_months: i32,
    pub(in crate::imports) renew_months: Option<i32>,
    pub(in crate::imports) absence_pauses: bool,
}

pub(super) fn plan(
    conn: &mut DbConnection,
    file: &FileRead,
    on: NaiveDate,
) -> Result<Plan, Failure> {
    let (courses, groups) = (load_course_list(conn)?, role_groups_in_use(conn)?);
    let known: HashMap<String, KnownRequirement> = known_requirements(conn)?
        .into_iter()
        .map(|known| (known.name.to_lowercase(), known))
        .collect();
    let mut draft = Draft::new(ImportKind::Requirements, file);
    let mut reader = RequirementsReader::new(&courses, &groups);
    let mut changes = Vec::new();
    for (row, sort_no) in file.rows().iter().zip(1..) {
        let reading = RowReader::new(&file.columns, row);
        let verdict = reader.read(&reading);
        draft.take(row, &verdict, None)?;
        let Some(fact) = verdict.fact else { continue };
        let there = known.get(&fact.name.to_lowercase());
        let standing = there.filter(|known| !known.is_voided);
        if let Some(known) = standing.filter(|known| known.rule_start != fact.rule_start) {
            let message = format!(
                "The rule is recorded as starting on {}; a file does not change that.",
                in_words(known.rule_start)
            );
            draft.find(Some(row), reading.bad("rule_start", message), None)?;
            draft.withdraw_accepted();
            continue;
        }
        let latest = standing.and_then(|known| known.latest.as_ref());
        let version = version_of(&fact, latest, on);
        if latest.is_some_and(|latest| is_same(latest, &version)) {
            draft.count("unchanged");
            continue;
        }
        draft.count(if standing.is_some() {
            "changed"
        } else {
            "recorded"
        });
        changes.push(RequirementPlan {
            line: row.line,
            name: fact.name,
            rule_start: fact.rule_start,
            sort_no,
            known: standing.map(|known| known.id),
            voided: there.filter(|known| known.is_voided).map(|known| known.id),
            void_version: latest
                .filter(|latest| latest.from >= on)
                .map(|latest| latest.id),
            version,
        });
    }
    Ok(draft.finish(Changes::Requirements(changes)))
}

fn version_of(fact: &RequirementRow, latest: Option<&KnownVersion>, on: NaiveDate) -> VersionPlan {
    let mut audience = latest
        .map(|latest| latest.audience.clone())
        .unwrap_or_default();
    audience.everyone = fact.is_for_everybody;
    audience.role_groups.clone_from(&fact.role_groups);
    let mut courses = fact.courses.clone();
    courses.sort();
    VersionPlan {
        from: latest.map_or(fact.rule_start, |latest| {
            if latest.from >= on { latest.from } else { on }
        }),
        audience,
        courses,
        first_due_months: i32::from(fact.first_due_months),
        renew_months: fact.renew_every_months.map(i32::from),
        absence_pauses: latest.map_or_else(
            || absence_pauses(&fact.name),
            |latest| latest.absence_pauses,
        ),
    }
}

fn is_same(latest: &KnownVersion, version: &VersionPlan) -> bool {
    latest.audience == version.audience
        && latest.courses == version.courses
        && latest.first_due_months == Some(version.first_due_months)
        && latest.renew_months == version.renew_months
}
