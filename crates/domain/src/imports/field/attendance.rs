//! Who attended what, from before Spires.

use super::Need::{Always, Optional};
use super::{Field, WHAT, WHO, field};

pub(super) const FIELDS: &[Field] = &[
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
