//! Which job titles belong to which role groups.

use super::Need::Always;
use super::{Field, field};

pub(super) const FIELDS: &[Field] = &[
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
