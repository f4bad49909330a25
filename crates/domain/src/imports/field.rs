//! The fields of each kind of file, and the headings that councils give them.

use super::ImportKind;

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
            Self::RoleGroups => ROLE_GROUPS,
            Self::People => PEOPLE,
            Self::Courses => COURSES,
            Self::Requirements => REQUIREMENTS,
            Self::Elearning => ELEARNING,
            Self::Attendance => ATTENDANCE,
            Self::Asye => ASYE,
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

use Need::{Always, OneOf, Optional};

const WHO: Need = OneOf("who");
const WHAT: Need = OneOf("what");

const ROLE_GROUPS: &[Field] = &[
    field(
        "job_title",
        "Job title",
        Always,
        &["Job", "Post title", "Role", "Position"],
        "A job title as the HR file writes it.",
    ),
    field(
        "role_groups",
        "Role groups",
        Always,
        &["Role group", "Groups", "Group"],
        "The groups that rules are written for, such as SW; several are separated by |.",
    ),
];

const PEOPLE: &[Field] = &[
    field(
        "employee_no",
        "Employee No",
        Always,
        &[
            "Employee Number",
            "Employee ID",
            "Emp No",
            "Payroll No",
            "Payroll Number",
            "Staff No",
            "Staff Number",
            "Personnel Number",
        ],
        "One to six digits; leading zeros that a spreadsheet dropped are put back.",
    ),
    field(
        "first_name",
        "First Name",
        Always,
        &[
            "Forename",
            "Forenames",
            "Given Name",
            "Known As",
            "Firstname",
        ],
        "First name.",
    ),
    field(
        "last_name",
        "Surname",
        Always,
        &["Last Name", "Family Name", "Lastname"],
        "Surname; a row without it is not read.",
    ),
    field(
        "email",
        "Work Email",
        Optional,
        &["Email", "E-mail", "Email Address", "Work Email Address"],
        "Work e-mail, in any case. Somebody without one is kept and cannot sign in.",
    ),
    field(
        "job_title",
        "Job Title",
        Always,
        &["Job", "Post Title", "Position", "Role", "Position Title"],
        "Job title; it gives the role groups.",
    ),
    field(
        "directorate",
        "Directorate",
        Optional,
        &["Department", "Division"],
        "The top of the org tree.",
    ),
    field(
        "service",
        "Service Area",
        Optional,
        &["Service", "Service Name"],
        "Service within the directorate.",
    ),
    field(
        "team",
        "Team",
        Always,
        &["Team Name", "Unit", "Org Unit", "Cost Centre Name"],
        "Team within the service.",
    ),
    field(
        "manager_employee_no",
        "Line Manager Employee No",
        Optional,
        &[
            "Line Manager No",
            "Manager Employee No",
            "Manager No",
            "Line Manager Employee Number",
            "Reports To",
            "Line Manager ID",
            "Manager ID",
        ],
        "The line manager’s employee number; empty for none.",
    ),
    field(
        "start_date",
        "Start Date",
        Always,
        &[
            "Start",
            "Date Started",
            "Employment Start Date",
            "Date of Joining",
        ],
        "First day, day first (31/01/2026), ISO or an Excel number.",
    ),
    field(
        "leave_date",
        "Leave Date",
        Optional,
        &[
            "Leaving Date",
            "End Date",
            "Date Left",
            "Termination Date",
            "Leaver Date",
            "Last Working Day",
        ],
        "Last working day; empty for none.",
    ),
    field(
        "contract_type",
        "Contract Type",
        Optional,
        &[
            "Contract",
            "Employment Type",
            "Employment Status",
            "Contract Status",
        ],
        "Permanent, Fixed term or Agency; permanent where it is empty.",
    ),
    field(
        "fte",
        "FTE",
        Optional,
        &["Full Time Equivalent", "FTE Value", "Hours FTE"],
        "Above 0 and at most 1; 1 where the file has no such column.",
    ),
    field(
        "swe_no",
        "SWE No",
        Optional,
        &[
            "SWE Number",
            "Social Work England No",
            "Social Work England Number",
            "Registration No",
            "SWE Registration",
        ],
        "Registration with Social Work England.",
    ),
];

const COURSES: &[Field] = &[
    field(
        "code",
        "Code",
        Always,
        &["Course Code", "Course ID", "Ref", "Reference"],
        "1 to 20 letters, digits, hyphens, dots or slashes; a course is known by it.",
    ),
    field(
        "title",
        "Title",
        Always,
        &["Course Title", "Course", "Course Name", "Name"],
        "Title of the course.",
    ),
    field(
        "delivery",
        "Delivery",
        Always,
        &["Delivery Method", "Method", "Format", "Type"],
        "classroom, virtual, e-learning or blended.",
    ),
    field(
        "hours",
        "Hours",
        Optional,
        &["Duration", "Duration (hours)", "Length", "Learning Hours"],
        "Length in hours, such as 7 or 1.5.",
    ),
    field(
        "provider",
        "Provider",
        Optional,
        &["Supplier", "Delivered By"],
        "Who gives it.",
    ),
];

const REQUIREMENTS: &[Field] = &[
    field(
        "name",
        "Requirement",
        Always,
        &["Rule", "Requirement Name", "Name", "Training"],
        "Name of the rule.",
    ),
    field(
        "accepted_courses",
        "Accepted courses",
        Always,
        &["Courses", "Course Codes", "Accepted course", "Course Code"],
        "Codes of the courses that meet it; several are separated by |.",
    ),
    field(
        "role_groups",
        "Role groups",
        Always,
        &["Role group", "Groups", "Audience"],
        "The groups that it is for; ALL is everybody; several are separated by |.",
    ),
    field(
        "first_due_months",
        "First due (months)",
        Always,
        &["First due", "Due within (months)", "First due months"],
        "Calendar months after the start by which it is first due.",
    ),
    field(
        "renew_every_months",
        "Renew every (months)",
        Optional,
        &[
            "Renew every",
            "Renewal (months)",
            "Refresh (months)",
            "Renew every months",
        ],
        "Calendar months after which it lapses; empty for never.",
    ),
    field(
        "rule_start",
        "Rule start",
        Always,
        &["Start", "Applies from", "From"],
        "The day from which it applies.",
    ),
];

const ELEARNING: &[Field] = &[
    field(
        "user_id",
        "User ID",
        WHO,
        &[
            "Employee No",
            "Employee Number",
            "Username",
            "User",
            "Learner ID",
            "Staff No",
            "Emp No",
        ],
        "The learner’s employee number; where it is empty the e-mail is used.",
    ),
    field(
        "email",
        "Email",
        WHO,
        &["Email Address", "E-mail", "Work Email", "User Email"],
        "The learner’s e-mail, used only where the user ID is empty.",
    ),
    field(
        "name",
        "Name",
        Optional,
        &["Full Name", "Learner", "Learner Name", "Employee Name"],
        "The learner’s name, to suggest who is meant.",
    ),
    field(
        "course_code",
        "Course Code",
        WHAT,
        &["Code", "Course ID", "Module Code"],
        "The course’s code.",
    ),
    field(
        "course_title",
        "Course Title",
        WHAT,
        &["Course", "Title", "Course Name", "Module", "Module Title"],
        "The course’s title, used where the code is unknown; “ - v2” at its end is dropped.",
    ),
    field(
        "status",
        "Status",
        Always,
        &["Completion Status", "State", "Progress"],
        "Only Completed counts.",
    ),
    field(
        "completed_on",
        "Completed On",
        Always,
        &[
            "Completion Date",
            "Date Completed",
            "Completed",
            "Completed Date",
            "Date",
        ],
        "The day of completion, with or without a time.",
    ),
    field(
        "score",
        "Score",
        Optional,
        &["Mark", "Result", "Score (%)"],
        "Score, as the file gives it.",
    ),
];

const ATTENDANCE: &[Field] = &[
    field(
        "course_code",
        "Course Code",
        WHAT,
        &["Code", "Course ID"],
        "The course’s code.",
    ),
    field(
        "course_title",
        "Course",
        WHAT,
        &["Course Title", "Title", "Course Name", "Event"],
        "The course’s title, used where the code is unknown.",
    ),
    field(
        "date",
        "Date",
        Always,
        &["Session Date", "Course Date", "Date Attended", "Event Date"],
        "The day of the session.",
    ),
    field(
        "employee_no",
        "Employee No",
        WHO,
        &[
            "Employee Number",
            "User ID",
            "Staff No",
            "Emp No",
            "Payroll No",
        ],
        "The delegate’s employee number; where it is empty the e-mail is used.",
    ),
    field(
        "name",
        "Name",
        Optional,
        &["Delegate", "Delegate Name", "Full Name", "Attendee"],
        "The delegate’s name, to suggest who is meant.",
    ),
    field(
        "email",
        "Email",
        WHO,
        &["Email Address", "E-mail", "Work Email"],
        "The delegate’s e-mail, used only where the number is empty.",
    ),
    field(
        "attended",
        "Attended",
        Always,
        &["Attendance", "Present", "Status", "Attended?"],
        "Y, N or Part; only Y is evidence.",
    ),
    field(
        "reason",
        "Reason",
        Optional,
        &["Absence Reason", "Reason for absence", "Notes", "Comment"],
        "Why somebody did not attend in full.",
    ),
];

const ASYE: &[Field] = &[
    field(
        "employee_no",
        "NQSW Employee No",
        Always,
        &[
            "Employee No",
            "NQSW No",
            "NQSW Employee Number",
            "Employee Number",
        ],
        "The NQSW’s employee number.",
    ),
    field(
        "name",
        "NQSW",
        Optional,
        &["NQSW Name", "Name"],
        "The NQSW’s name, to suggest who is meant.",
    ),
    field(
        "cohort",
        "Cohort",
        Always,
        &["Cohort Name", "Intake"],
        "Cohort.",
    ),
    field(
        "route",
        "Route",
        Optional,
        &["Route into social work", "Entry Route", "Training Route"],
        "Route into social work.",
    ),
    field(
        "asye_start",
        "ASYE start",
        Always,
        &["Start", "Start Date", "ASYE Start Date"],
        "First day of the programme.",
    ),
    field(
        "fte",
        "FTE",
        Optional,
        &["Full Time Equivalent"],
        "Above 0 and at most 1; 1 where it is empty.",
    ),
    field(
        "host_team",
        "Host team",
        Optional,
        &["Team", "Host"],
        "Team that the NQSW works in.",
    ),
    field(
        "assessor_employee_no",
        "Assessor Employee No",
        Optional,
        &["Assessor", "Assessor No", "Practice Educator Employee No"],
        "The assessor’s employee number.",
    ),
    field(
        "review_3",
        "3 month review",
        Optional,
        &["3 month", "Review 3", "Foundational review", "3m review"],
        "Day of the review, as it was.",
    ),
    field(
        "review_6",
        "6 month review",
        Optional,
        &["6 month", "Review 6", "Interim review", "6m review"],
        "Day of the review, as it was.",
    ),
    field(
        "review_9",
        "9 month review",
        Optional,
        &["9 month", "Review 9", "Progressive review", "9m review"],
        "Day of the review, as it was.",
    ),
    field(
        "panel",
        "Panel",
        Optional,
        &["Panel date", "Moderation panel"],
        "Day of the panel.",
    ),
    field(
        "observation_1",
        "Obs 1",
        Optional,
        &["Observation 1", "Direct observation 1", "DO1"],
        "Day of the direct observation.",
    ),
    field(
        "observation_2",
        "Obs 2",
        Optional,
        &["Observation 2", "Direct observation 2", "DO2"],
        "Day of the direct observation.",
    ),
    field(
        "observation_3",
        "Obs 3",
        Optional,
        &["Observation 3", "Direct observation 3", "DO3"],
        "Day of the direct observation.",
    ),
    field(
        "family_feedback",
        "Family feedback",
        Optional,
        &["Feedback families", "Families feedback"],
        "How many pieces; kept as an undated total.",
    ),
    field(
        "professional_feedback",
        "Professional feedback",
        Optional,
        &["Feedback professionals", "Professionals feedback"],
        "How many pieces; kept as an undated total.",
    ),
    field(
        "reports",
        "Reports",
        Optional,
        &["Written reports", "Assessed reports"],
        "How many assessed written reports; kept as an undated total.",
    ),
    field(
        "outcome",
        "Outcome",
        Optional,
        &["Result", "Panel outcome", "ASYE outcome"],
        "Pass, Extended, Fail, Withdrawn or Transferred; empty while it goes on.",
    ),
];

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
