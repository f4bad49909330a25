//! What is said about a row that is not simply accepted.

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $stays_out:literal, $title:literal, $meaning:literal;)+) => {
        /// Why a row stays out, or what to know about a row that is kept.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum FindingCode {
            $($(#[$doc])* $name,)+
        }

        impl FindingCode {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The word on the wire and in the database.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// Whether the row is left out, rather than kept with a remark.
            pub fn stays_out(self) -> bool {
                match self { $(Self::$name => $stays_out,)+ }
            }

            /// The tag on the screen: "Unknown person".
            pub fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)+ }
            }

            /// One sentence of what it means, for the table of counts.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$name => $meaning,)+ }
            }

            /// The code of this word, if it is one.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

codes! {
    /// The number is not an employee number: a totals row, or a remark below the list.
    NotAPerson = "not_a_person", true, "Not a person", "The number is not an employee number, as in a row of totals";
    /// Something that the row needs is missing or impossible.
    BadRow = "bad_row", true, "Cannot be read", "Something that the row needs is missing or impossible";
    /// The row repeats an earlier one of the file.
    RepeatedRow = "repeated_row", true, "Repeated row", "Says what an earlier row says already";
    /// The person holds a second post beside the first.
    SecondPost = "second_post", false, "Second post", "A second post of somebody who is on the list already";
    /// No e-mail address: the person is kept and cannot sign in.
    NoEmail = "no_email", false, "No email", "Kept; cannot sign in until an email address is known";
    /// The e-mail address is somebody else's already.
    EmailTaken = "email_taken", false, "Email in use", "Kept without the email address, which is somebody else’s";
    /// The line manager is not in the file, or was refused.
    UnknownManager = "unknown_manager", false, "Unknown manager", "Kept without a line manager, who is not on the staff list";
    /// The job title has no role groups.
    UnknownJobTitle = "unknown_job_title", false, "Job title without role groups", "Kept; only rules for everybody apply until the job title has role groups";
    /// On the staff list before, not in this file, and no leave date was told.
    MissingPerson = "missing_person", false, "Missing from the file", "On the staff list and not in the file; nothing ends by itself";
    /// A second post that the file no longer names.
    MissingPost = "missing_post", false, "Missing second post", "A second post that the file no longer names; it does not end by itself";
    /// Back after a leave date.
    Returned = "returned", false, "Came back", "Had left, and has a new post";
    /// Not completed, so not evidence.
    NotCompleted = "not_completed", true, "Not completed", "Status is not Completed";
    /// Nobody on the staff list has this number or e-mail address.
    UnknownPerson = "unknown_person", true, "Unknown person", "Nobody on the staff list has this number or email";
    /// No course of the catalogue has this code or title.
    UnknownCourse = "unknown_course", true, "Unknown course", "No course has this code or title";
    /// The day lies after the day that the file speaks of.
    FutureDate = "future_date", true, "Future date", "After the day that the file speaks of";
    /// Same person, course and day as an earlier row.
    Duplicate = "duplicate", true, "Duplicate", "Same person, course and day as an earlier row";
    /// Did not attend in full: kept as attendance, no evidence.
    NotAttendedInFull = "not_attended_in_full", false, "Not attended in full", "Recorded as attendance; no evidence";
    /// The same fact was voided by a person, and a file does not revive it.
    VoidedByAPerson = "voided_by_a_person", true, "Voided before", "Somebody voided this record; a file does not bring it back";
    /// The role group is nobody's.
    UnknownRoleGroup = "unknown_role_group", false, "Unknown role group", "No job title has this role group yet";
    /// The assessor is not on the staff list.
    AssessorNotFound = "assessor_not_found", false, "Assessor not found", "Kept without an assessor, who is not on the staff list";
    /// The host team is not in the org tree.
    UnknownTeam = "unknown_team", false, "Unknown team", "Kept with the team’s name only; no team of this name is on the staff list";
}

/// One remark about one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Finding {
    /// Line of the file, counted from 1 with the title lines; none for what the file does not hold.
    pub line: Option<u32>,
    /// Heading of the column that decided, as the file writes it; none where the whole row did.
    pub column: Option<String>,
    /// What was found.
    pub code: FindingCode,
    /// One sentence for the person who sent the file.
    pub message: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_the_word_on_the_wire() {
        for code in FindingCode::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.code());
            assert_eq!(FindingCode::from_code(code.code()), Some(*code));
        }
        assert_eq!(FindingCode::from_code("accepted"), None);
    }
}
