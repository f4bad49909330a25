//! The HR file as a whole: people with their posts.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::super::{Cells, Finding, FindingCode, Note, RowReader};
use super::row::{StaffRow, read_row};

/// One person of the file: their rows, each another job or team; the first is the main post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePerson {
    /// At least one row.
    pub rows: Vec<StaffRow>,
}

impl FilePerson {
    /// Six digits.
    pub fn employee_no(&self) -> &str {
        self.rows.first().map_or("", |row| &row.employee_no)
    }
}

/// What the file says, with its findings in the order of the lines.
#[derive(Debug, Default)]
pub struct StaffFile {
    /// In the order of their first rows.
    pub people: Vec<FilePerson>,
    /// Numbers that stand in the file on refused rows alone.
    pub refused_numbers: BTreeSet<String>,
    /// What was found, by line.
    pub findings: Vec<Finding>,
    /// What was put right: line and note.
    pub notes: Vec<(u32, Note)>,
}

/// Reads an HR file row by row.
#[derive(Debug)]
pub struct StaffFileReader<'a> {
    titles_with_groups: &'a HashSet<String>,
    file: StaffFile,
    by_number: HashMap<String, usize>,
    by_email: BTreeMap<String, String>,
    reported_titles: HashSet<String>,
}

impl<'a> StaffFileReader<'a> {
    /// A reader that knows which job titles, as the files write them, have role groups.
    pub fn new(titles_with_groups: &'a HashSet<String>) -> Self {
        Self {
            titles_with_groups,
            file: StaffFile::default(),
            by_number: HashMap::new(),
            by_email: BTreeMap::new(),
            reported_titles: HashSet::new(),
        }
    }

    /// Takes the next row.
    pub fn read<R: Cells>(&mut self, row: &RowReader<'_, R>) {
        let verdict = read_row(row);
        self.file
            .notes
            .extend(verdict.notes.into_iter().map(|note| (row.row.line(), note)));
        self.file.findings.extend(verdict.findings);
        let Some(mut fact) = verdict.fact else {
            if let Some(read) = super::super::value::read_employee_no(row.text("employee_no")) {
                self.file.refused_numbers.insert(read.number);
            }
            return;
        };
        self.remark_on_title(row, &fact);
        let earlier = self.by_number.get(&fact.employee_no).copied();
        let Some(person) = earlier.and_then(|index| self.file.people.get_mut(index)) else {
            self.claim_email(row, &mut fact);
            let index = self.file.people.len();
            self.by_number.insert(fact.employee_no.clone(), index);
            self.file.people.push(FilePerson { rows: vec![fact] });
            return;
        };
        let is_same =
            |other: &&StaffRow| other.job_title == fact.job_title && other.org == fact.org;
        let finding = if let Some(other) = person.rows.iter().find(is_same) {
            let message = format!("Says what line {} says already. Counted once.", other.line);
            row.finding(None, FindingCode::RepeatedRow, message)
        } else {
            let message = format!("A second post of employee {}.", fact.employee_no);
            person.rows.push(fact);
            row.finding(None, FindingCode::SecondPost, message)
        };
        self.file.findings.push(finding);
    }

    fn remark_on_title<R: Cells>(&mut self, row: &RowReader<'_, R>, fact: &StaffRow) {
        let title = fact.job_title.clone();
        if !self.titles_with_groups.contains(&title) && self.reported_titles.insert(title) {
            let message = format!(
                "The job title “{}” has no role groups; only rules for everybody apply. Said once for the file.",
                fact.job_title
            );
            self.file.findings.push(row.finding(
                Some("job_title"),
                FindingCode::UnknownJobTitle,
                message,
            ));
        }
    }

    /// An e-mail address signs in one person: whoever comes later in the file goes without.
    fn claim_email<R: Cells>(&mut self, row: &RowReader<'_, R>, fact: &mut StaffRow) {
        let Some(email) = fact.email.clone() else {
            return;
        };
        match self.by_email.get(&email) {
            Some(other) => {
                let message =
                    format!("The email address is employee {other}’s already. Kept without it.");
                self.file.findings.push(row.finding(
                    Some("email"),
                    FindingCode::EmailTaken,
                    message,
                ));
                fact.email = None;
            }
            None => {
                self.by_email.insert(email, fact.employee_no.clone());
            }
        }
    }

    /// The whole file: line managers who are unknown become empty links and are remarked on. Known is
    /// who is in the file, and who is `on_record`, by number, with a post that runs: a file of some of
    /// the staff ends nothing of those whom it leaves out, and the links to them are theirs too.
    pub fn finish(
        mut self,
        columns: &super::super::Columns,
        on_record: &dyn Fn(&str) -> bool,
    ) -> StaffFile {
        let column = columns.heading("manager_employee_no").map(str::to_owned);
        for person in &mut self.file.people {
            for row in &mut person.rows {
                let Some(manager) = row
                    .manager_no
                    .as_deref()
                    .filter(|number| !self.by_number.contains_key(*number) && !on_record(number))
                else {
                    continue;
                };
                let why = if self.file.refused_numbers.contains(manager) {
                    "whose row was refused"
                } else {
                    "who is not in the file"
                };
                self.file.findings.push(Finding {
                    line: Some(row.line),
                    column: column.clone(),
                    code: FindingCode::UnknownManager,
                    message: format!("Kept without the line manager {manager}, {why}."),
                });
                row.manager_no = None;
            }
        }
        self.file
            .refused_numbers
            .retain(|number| !self.by_number.contains_key(number));
        self.file.findings.sort_by_key(|finding| finding.line);
        self.file
    }
}
