//! The fields of each kind of file, and the headings that councils give them.

mod asye;
mod attendance;
mod courses;
mod elearning;
mod people;
mod requirements;
mod role_groups;

use super::ImportKind;

/// A file names the person in one of these fields at least.
const WHO: Need = Need::OneOf("who");
/// A file names the course in one of these fields at least.
const WHAT: Need = Need::OneOf("what");

/// Whether a file may do without the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A file without a column for it is refused.
    Always,
    /// At least one field of the same group must have a column; the text names the group.
    OneOf(&'static str),
    /// May be absent.
    Optional,
}

/// One field of a kind of file.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// Name for a mapping and on the wire: `employee_no`.
    pub name: &'static str,
    /// The heading in the template.
    pub heading: &'static str,
    /// Whether a file may do without it.
    pub need: Need,
    /// Other headings that are read as this field; compared without case, spaces and punctuation.
    pub synonyms: &'static [&'static str],
    /// What it holds and how it is read, for people.
    pub explanation: &'static str,
}

impl Field {
    /// Whether a heading is a known name of this field.
    pub fn is_called(&self, heading: &str) -> bool {
        let heading = plain(heading);
        !heading.is_empty()
            && (heading == plain(self.name)
                || heading == plain(self.heading)
                || self
                    .synonyms
                    .iter()
                    .any(|synonym| heading == plain(synonym)))
    }
}

/// A heading without case, spaces and punctuation.
fn plain(heading: &str) -> String {
    heading
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

impl ImportKind {
    /// The fields of the kind, in the order of the template's columns.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::RoleGroups => role_groups::FIELDS,
            Self::People => people::FIELDS,
            Self::Courses => courses::FIELDS,
            Self::Requirements => requirements::FIELDS,
            Self::Elearning => elearning::FIELDS,
            Self::Attendance => attendance::FIELDS,
            Self::Asye => asye::FIELDS,
        }
    }

    /// The field of this name.
    pub fn field(self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.name == name)
    }
}

const fn field(
    name: &'static str,
    heading: &'static str,
    need: Need,
    synonyms: &'static [&'static str],
    explanation: &'static str,
) -> Field {
    Field {
        name,
        heading,
        need,
        synonyms,
        explanation,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_heading_names_two_fields_of_a_kind() {
        for kind in ImportKind::ALL {
            for one in kind.fields() {
                for heading in [one.name, one.heading].iter().chain(one.synonyms) {
                    let called: BTreeSet<_> = kind
                        .fields()
                        .iter()
                        .filter(|f| f.is_called(heading))
                        .map(|f| f.name)
                        .collect();
                    assert_eq!(called, BTreeSet::from([one.name]), "{kind}: {heading}");
                }
            }
        }
    }

    #[test]
    fn headings_are_compared_without_case_and_punctuation() {
        let employee_no = ImportKind::People.field("employee_no").unwrap();
        for heading in ["EMPLOYEE NO.", "employee_no", " Employee  Number"] {
            assert!(employee_no.is_called(heading), "{heading}");
        }
        assert!(!employee_no.is_called(""));
        assert!(!employee_no.is_called("…"));
    }
}
