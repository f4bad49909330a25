//! The unbroken spell in which a requirement applies to a person.

use super::facts::Facts;
use super::requirement::Requirement;
use crate::civil::{DayRange, day_before};
use chrono::NaiveDate;

/// The first day of the unbroken spell, reaching to the day that is asked about, in which the requirement
/// applies to the person; none when it does not apply on that day.
///
/// Each day is decided by the version in force on it. A change of post inside the audience, or a new
/// version that takes the person in as the old one did, breaks nothing; leaving and coming back does.
pub fn spell_start(
    person: &Facts,
    requirement: &Requirement,
    as_at: NaiveDate,
) -> Option<NaiveDate> {
    let mut start = earliest(person, requirement, |days| days.contains(as_at))?;
    while let Some(earlier) = earliest(person, requirement, |days| {
        days.from < start && days.last() >= day_before(start)
    }) {
        start = earlier;
    }
    Some(start)
}

/// The earliest first day among the stretches of one post under one version that match and pass a test.
/// The test comes first: it is cheaper than the audience.
fn earliest(
    person: &Facts,
    requirement: &Requirement,
    test: impl Fn(&DayRange) -> bool,
) -> Option<NaiveDate> {
    let mut found: Option<NaiveDate> = None;
    for version in requirement.versions() {
        for post in &person.posts {
            let Some(days) = post.days.intersection(&version.days) else {
                continue;
            };
            if test(&days)
                && found.is_none_or(|first| days.from < first)
                && version.audience.takes_in(person.person, post)
            {
                found = Some(days.from);
            }
        }
    }
    found
}
