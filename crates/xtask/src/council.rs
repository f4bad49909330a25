//! The council of the tests: seven files, loaded in the order in which a council would.

use anyhow::{Context, Result};

use crate::instance::Instance;
use crate::workspace;

/// The day on which the files were loaded.
pub(crate) const DAY: &str = "2026-11-20";

const FILES: [(&str, &str); 7] = [
    ("role-groups", "role_groups.csv"),
    ("people", "hr_staff.csv"),
    ("courses", "courses.csv"),
    ("requirements", "mandatory_rules.csv"),
    ("elearning", "elearning_completions.csv"),
    ("attendance", "attendance_history.csv"),
    ("asye", "asye_tracker.csv"),
];

/// Fills an empty database with the council's files.
pub(crate) fn import(instance: &Instance) -> Result<()> {
    let folder = workspace::root().join("tests/data/council");
    instance.done(&["migrate"])?;
    for (kind, name) in FILES {
        let file = folder.join(name);
        let path = file
            .to_str()
            .context("a checkout with a path that is not UTF-8")?;
        instance.done(&["import", kind, path, "--apply", "--on", DAY])?;
    }
    Ok(())
}
