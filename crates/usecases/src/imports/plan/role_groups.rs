//! Role groups: what a file changes of the groups of job titles.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::civil::day_before;
use domain::imports::role_groups::{RoleGroupsReader, TitleGroups};
use domain::imports::{ImportKind, RowReader};
use store::DbConnection;
use store::imports::{KnownGroup, known_groups};
use uuid::Uuid;

use super::super::read_file::FileRead;
use super::draft::Draft;
use super::{Changes, Plan};
use crate::Failure;

/// Groups to void and to record.
#[derive(Debug, Default)]
pub(in crate::imports) struct GroupsPlan {
    pub(in crate::imports) void: Vec<Uuid>,
    pub(in crate::imports) new: Vec<GroupPlan>,
}

/// A group of a title to record.
#[derive(Debug)]
pub(in crate::imports) struct GroupPlan {
    pub(in crate::imports) line: u32,
    pub(in crate::imports) job_title: String,
    pub(in crate::imports) role_group: String,
    pub(in crate::imports) from: Option<NaiveDate>,
    pub(in crate::imports) to: Option<NaiveDate>,
}

pub(super) fn plan(
    conn: &mut DbConnection,
    file: &FileRead,
    on: NaiveDate,
) -> Result<Plan, Failure> {
    let mut known: HashMap<String, Vec<KnownGroup>> = HashMap::new();
    for group in known_groups(conn)? {
        known
            .entry(group.job_title.clone())
            .or_default()
            .push(group);
    }
    let mut draft = Draft::new(ImportKind::RoleGroups, file);
    let mut reader = RoleGroupsReader::default();
    let mut changes = GroupsPlan::default();
    for row in file.rows() {
        let verdict = reader.read(&RowReader::new(&file.columns, row));
        draft.take(row, &verdict, None)?;
        if let Some(fact) = verdict.fact {
            let known = known
                .get(&fact.job_title)
                .map(Vec::as_slice)
                .unwrap_or_default();
            draft.count(change_title(&fact, known, row.line, on, &mut changes));
        }
    }
    Ok(draft.finish(Changes::RoleGroups(changes)))
}

/// A title without groups has them since ever; a change of groups is dated on the day of the file.
fn change_title(
    fact: &TitleGroups,
    known: &[KnownGroup],
    line: u32,
    on: NaiveDate,
    changes: &mut GroupsPlan,
) -> &'static str {
    let group = |role_group: &str, from, to| GroupPlan {
        line,
        job_title: fact.job_title.clone(),
        role_group: role_group.to_owned(),
        from,
        to,
    };
    if known.is_empty() {
        changes.new.extend(
            fact.role_groups
                .iter()
                .map(|role_group| group(role_group, None, None)),
        );
        return "recorded";
    }
    let open: Vec<&KnownGroup> = known.iter().filter(|group| group.to.is_none()).collect();
    let had: BTreeSet<&str> = open.iter().map(|group| group.role_group.as_str()).collect();
    let has: BTreeSet<&str> = fact.role_groups.iter().map(String::as_str).collect();
    if had == has {
        return "unchanged";
    }
    for gone in open
        .iter()
        .filter(|group| !has.contains(group.role_group.as_str()))
    {
        changes.void.push(gone.id);
        if gone.from.is_none_or(|from| from < on) {
            changes
                .new
                .push(group(&gone.role_group, gone.from, Some(day_before(on))));
        }
    }
    changes.new.extend(
        has.difference(&had)
            .map(|role_group| group(role_group, Some(on), None)),
    );
    "changed"
}
