//! Job title → role groups.

use std::collections::HashMap;

use super::value::read_list;
use super::{Cells, FindingCode, RowReader, Verdict};

/// The role groups of a job title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitleGroups {
    /// As the HR file writes it.
    pub job_title: String,
    /// Codes of the groups, in the file's order, at least one.
    pub role_groups: Vec<String>,
}

/// Reads a file of role groups row by row, remembering what earlier rows said.
#[derive(Debug, Default)]
pub struct RoleGroupsReader {
    seen: HashMap<String, u32>,
}

impl RoleGroupsReader {
    /// Decides about the next row: a title and at least one group are needed; a title counts once.
    /// The group `ALL` means everybody in a rule and cannot be a title's.
    pub fn read<R: Cells>(&mut self, row: &RowReader<'_, R>) -> Verdict<TitleGroups> {
        let job_title = match row.needed("job_title", "The job title") {
            Ok(title) => title.to_owned(),
            Err(finding) => return Verdict::out(finding, Vec::new()),
        };
        let role_groups = read_list(row.text("role_groups"));
        if role_groups.is_empty() {
            return Verdict::out(
                row.bad("role_groups", "The role groups are missing."),
                Vec::new(),
            );
        }
        if role_groups.iter().any(|group| group == "ALL") {
            return Verdict::out(
                row.bad(
                    "role_groups",
                    "ALL means everybody and is no group of a job title.",
                ),
                Vec::new(),
            );
        }
        if let Some(line) = self.seen.get(&job_title) {
            let message = format!("The job title stands on line {line} already.");
            return Verdict::out(
                row.finding(Some("job_title"), FindingCode::RepeatedRow, message),
                Vec::new(),
            );
        }
        self.seen.insert(job_title.clone(), row.row.line());
        Verdict::kept(
            TitleGroups {
                job_title,
                role_groups,
            },
            Vec::new(),
            Vec::new(),
        )
    }
}
