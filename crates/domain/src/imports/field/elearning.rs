//! The export of the e-learning system.

use super::Need::{Always, Optional};
use super::{Field, WHAT, WHO, field};

pub(super) const FIELDS: &[Field] = &[
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
