//! The rules of mandatory training.

use super::Need::{Always, Optional};
use super::{Field, field};

pub(super) const FIELDS: &[Field] = &[
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
