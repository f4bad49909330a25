//! The council of the tests: seven files, loaded in the order in which a council would.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

use crate::instance::Instance;
use crate::workspace;

/// The day on which the files were loaded.
pub(crate) const DAY: &str = "2026-11-20";

/// Nine in the morning of that day, in seconds since 1970.
const MORNING: u64 = 1_795_165_200;

/// By how much a clock is behind the machine's that shows that morning now.
pub(crate) fn seconds_since() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |time| time.as_secs())
        .saturating_sub(MORNING)
}

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
