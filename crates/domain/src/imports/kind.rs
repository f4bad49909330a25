//! The seven kinds of file.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What a file holds. Loaded in the order of the variants, each leans on those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// Job title → role groups.
    RoleGroups,
    /// The HR file: people, posts, line managers.
    People,
    /// The catalogue's courses.
    Courses,
    /// Mandatory training rules.
    Requirements,
    /// Completions from the e-learning platform.
    Elearning,
    /// Attendance at sessions from before Spires.
    Attendance,
    /// The tracker of newly qualified social workers.
    Asye,
}

impl ImportKind {
    /// Every kind, in the order of loading.
    pub const ALL: [Self; 7] = [
        Self::RoleGroups,
        Self::People,
        Self::Courses,
        Self::Requirements,
        Self::Elearning,
        Self::Attendance,
        Self::Asye,
    ];

    /// The word on the wire and in the database: `role_groups`.
    pub fn code(self) -> &'static str {
        match self {
            Self::RoleGroups => "role_groups",
            Self::People => "people",
            Self::Courses => "courses",
            Self::Requirements => "requirements",
            Self::Elearning => "elearning",
            Self::Attendance => "attendance",
            Self::Asye => "asye",
        }
    }

    /// The word on the command line: `role-groups`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::RoleGroups => "role-groups",
            other => other.code(),
        }
    }

    /// What people call the file, for headings: "e-learning completions".
    pub fn title(self) -> &'static str {
        match self {
            Self::RoleGroups => "role groups",
            Self::People => "staff list",
            Self::Courses => "courses",
            Self::Requirements => "mandatory training rules",
            Self::Elearning => "e-learning completions",
            Self::Attendance => "attendance history",
            Self::Asye => "ASYE tracker",
        }
    }
}

impl fmt::Display for ImportKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}

/// The word is none of the seven kinds.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is not a kind of import; the kinds are role-groups, people, courses, requirements, elearning, attendance and asye"
)]
pub struct UnknownKind(pub String);

impl FromStr for ImportKind {
    type Err = UnknownKind;

    /// Reads both spellings, `role-groups` and `role_groups`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.slug() == text || kind.code() == text)
            .ok_or_else(|| UnknownKind(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_are_read() {
        for kind in ImportKind::ALL {
            assert_eq!(kind.slug().parse(), Ok(kind));
            assert_eq!(kind.code().parse(), Ok(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
    }

    #[test]
    fn another_word_is_refused_with_the_list() {
        let refused = "staff".parse::<ImportKind>().unwrap_err();
        assert!(refused.to_string().contains("role-groups, people"));
    }
}
