//! Which courses there are, for the files that name them.

use std::collections::HashMap;

use super::{Cells, Finding, FindingCode, Note, RowReader};
use crate::ids::CourseId;

/// The courses, by code and by title.
#[derive(Debug, Default)]
pub struct CourseList {
    by_code: HashMap<String, CourseId>,
    by_title: HashMap<String, CourseId>,
}

impl CourseList {
    /// The list of these courses: id, code, title. Where two share a title the first keeps it.
    pub fn new(courses: impl IntoIterator<Item = (CourseId, String, String)>) -> Self {
        let mut list = Self::default();
        for (id, code, title) in courses {
            list.by_code.insert(code.to_uppercase(), id);
            list.by_title.entry(plain_title(&title)).or_insert(id);
        }
        list
    }

    /// The course with this code, in any case.
    pub fn with_code(&self, code: &str) -> Option<CourseId> {
        self.by_code.get(&code.trim().to_uppercase()).copied()
    }

    /// The course with this title, in any case, and whether a version at its end was dropped for it.
    pub fn with_title(&self, title: &str) -> Option<(CourseId, bool)> {
        let whole = plain_title(title);
        if let Some(&id) = self.by_title.get(&whole) {
            return Some((id, false));
        }
        let id = self.by_title.get(without_version(&whole))?;
        Some((*id, true))
    }

    /// The course that the row names: by code, else by title.
    pub fn find<R: Cells>(
        &self,
        row: &RowReader<'_, R>,
        notes: &mut Vec<Note>,
    ) -> Result<CourseId, Finding> {
        let (code, title) = (row.text("course_code"), row.text("course_title"));
        if let Some(id) = self.with_code(code) {
            return Ok(id);
        }
        if let Some((id, is_version_dropped)) = self.with_title(title) {
            if is_version_dropped {
                notes.push(Note::VersionDropped);
            }
            return Ok(id);
        }
        let field = if row.columns.has("course_code") {
            "course_code"
        } else {
            "course_title"
        };
        let message = match (code.is_empty(), title.is_empty()) {
            (true, true) => "The row names no course.".to_owned(),
            (false, true) => format!("No course has the code “{code}”."),
            (true, false) => format!("No course has the title “{title}”."),
            (false, false) => format!("No course has the code “{code}” or the title “{title}”."),
        };
        Err(row.finding(Some(field), FindingCode::UnknownCourse, message))
    }
}

fn plain_title(title: &str) -> String {
    title
        .split_whitespace()
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The title without “ - v2”, “ (v2.1)”, “ version 3” and the like at its end; lower case given.
fn without_version(title: &str) -> &str {
    let end = title.trim_end_matches([')', ']']);
    let before_digits = end.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    if before_digits.len() == end.len() {
        return title;
    }
    let before_digits = before_digits.trim_end();
    let stem = ["version", "v.", "v"]
        .into_iter()
        .find_map(|word| before_digits.strip_suffix(word));
    match stem {
        Some(stem) if stem.ends_with([' ', '-', '–', '—', '(', '[']) => {
            stem.trim_end_matches([' ', '-', '–', '—', '(', '[', ','])
        }
        _ => title,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("prevent awareness - v2", "prevent awareness")]
    #[case("prevent awareness – v2.1", "prevent awareness")]
    #[case("prevent awareness (v3)", "prevent awareness")]
    #[case("prevent awareness version 4", "prevent awareness")]
    #[case("prevent awareness v2", "prevent awareness")]
    #[case("safeguarding children: level 2", "safeguarding children: level 2")]
    #[case("nov 2", "nov 2")]
    #[case("v2", "v2")]
    #[case("", "")]
    fn versions_at_the_end_are_dropped(#[case] title: &str, #[case] stem: &str) {
        assert_eq!(without_version(title), stem);
    }
}
