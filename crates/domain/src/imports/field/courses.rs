//! The courses that the council runs or buys.

use super::Need::{Always, Optional};
use super::{Field, field};

pub(super) const FIELDS: &[Field] = &[
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
