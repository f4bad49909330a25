//! Mandatory training rules.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::value::{read_count, read_list};
use super::{Cells, CourseList, Finding, FindingCode, Note, RowReader, Verdict};
use crate::ids::CourseId;

/// A rule as the file describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequirementRow {
    /// Name of the requirement.
    pub name: String,
    /// Courses that meet it, at least one.
    pub courses: Vec<CourseId>,
    /// For everybody (`ALL`).
    pub is_for_everybody: bool,
    /// Groups that it is for; empty where it is for everybody.
    pub role_groups: Vec<String>,
    /// Calendar months after the anchor.
    pub first_due_months: u16,
    /// Calendar months; none for no renewal.
    pub renew_every_months: Option<u16>,
    /// The day from which it applies.
    pub rule_start: NaiveDate,
}

/// Whether absence moves the first due day of a requirement of this name, which the file does not say:
/// it does, but for skills that do not keep (first aid, medication, physical intervention).
pub fn absence_pauses(name: &str) -> bool {
    let name = name.to_lowercase();
    !["first aid", "medication", "physical intervention"]
        .iter()
        .any(|skill| name.contains(skill))
}

/// Reads a file of rules row by row, remembering what earlier rows said.
#[derive(Debug)]
pub struct RequirementsReader<'a> {
    courses: &'a CourseList,
    role_groups: &'a BTreeSet<String>,
    seen: HashMap<String, u32>,
}

impl<'a> RequirementsReader<'a> {
    /// A reader that knows these courses, and these groups as some job title's.
    pub fn new(courses: &'a CourseList, role_groups: &'a BTreeSet<String>) -> Self {
        Self {
            courses,
            role_groups,
            seen: HashMap::new(),
        }
    }

    /// Decides about the next row: name, courses that are in the catalogue, groups, first due and start
    /// are needed; a name counts once. A group that no job title has is kept and remarked on.
    pub fn read<R: Cells>(&mut self, row: &RowReader<'_, R>) -> Verdict<RequirementRow> {
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
    ) -> Result<(RequirementRow, Vec<Finding>), Finding> {
        let name = row.needed("name", "The name")?.to_owned();
        let mut courses = Vec::new();
        for code in read_list(row.needed("accepted_courses", "The list of accepted courses")?) {
            let course = self.courses.with_code(&code).ok_or_else(|| {
                row.finding(
                    Some("accepted_courses"),
                    FindingCode::UnknownCourse,
                    format!("No course has the code “{code}”."),
                )
            })?;
            courses.push(course);
        }
        let groups = read_list(row.needed("role_groups", "The list of role groups")?);
        let is_for_everybody = groups.iter().any(|group| group.eq_ignore_ascii_case("ALL"));
        let role_groups = if is_for_everybody { Vec::new() } else { groups };
        let first_due = row.needed(
            "first_due_months",
            "The number of months to the first due day",
        )?;
        let first_due_months = read_count(first_due).ok_or_else(|| {
            row.bad(
                "first_due_months",
                format!("“{first_due}” is not a number of months."),
            )
        })?;
        let renew = row.text("renew_every_months");
        let renew_every_months = if renew.is_empty() {
            None
        } else {
            let months = read_count(renew).filter(|months| *months > 0);
            Some(months.ok_or_else(|| {
                row.bad(
                    "renew_every_months",
                    format!("“{renew}” is not a number of months."),
                )
            })?)
        };
        let rule_start = row.day("rule_start", "The day from which the rule applies", notes)?;
        if let Some(line) = self.seen.get(&name.to_lowercase()) {
            return Err(row.finding(
                Some("name"),
                FindingCode::RepeatedRow,
                format!("The requirement stands on line {line} already."),
            ));
        }
        self.seen.insert(name.to_lowercase(), row.row.line());
        let findings = role_groups
            .iter()
            .filter(|group| !self.role_groups.contains(*group))
            .map(|group| {
                row.finding(
                    Some("role_groups"),
                    FindingCode::UnknownRoleGroup,
                    format!("No job title has the role group “{group}” yet, so it adds nobody."),
                )
            })
            .collect();
        Ok((
            RequirementRow {
                name,
                courses,
                is_for_everybody,
                role_groups,
                first_due_months,
                renew_every_months,
                rule_start,
            },
            findings,
        ))
    }
}
