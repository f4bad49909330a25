//! Role groups come through the job title, and a title's groups may change.

use super::facts::PostSegment;
use crate::civil::{DayRange, day_before, next_day};
use chrono::NaiveDate;

/// A role group of a job title, with the days on which the title has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitleGroup {
    /// The code of the role group.
    pub group: String,
    /// First to last day; from the calendar's first day where it was always so.
    pub days: DayRange,
}

/// Cuts a post where the role groups of its title change. `post.role_groups` is replaced.
pub fn cut_by_groups(post: &PostSegment, groups: &[TitleGroup]) -> Vec<PostSegment> {
    let mut cuts: Vec<NaiveDate> = groups
        .iter()
        .flat_map(|one| [Some(one.days.from), one.days.to.map(next_day)])
        .flatten()
        .filter(|day| *day > post.days.from && *day <= post.days.last())
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    let ends = cuts
        .iter()
        .map(|cut| Some(day_before(*cut)))
        .chain([post.days.to]);
    let starts = std::iter::once(post.days.from).chain(cuts.iter().copied());
    starts
        .zip(ends)
        .map(|(from, to)| PostSegment {
            days: DayRange::new(from, to),
            role_groups: groups
                .iter()
                .filter(|one| one.days.contains(from))
                .map(|one| one.group.clone())
                .collect(),
            ..post.clone()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PostId;
    use crate::people::EmploymentType;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_post_is_cut_where_its_title_changes_groups() {
        let post = PostSegment {
            post: PostId(Uuid::nil()),
            days: DayRange::new(day("2024-01-01"), None),
            unit_path: Vec::new(),
            role_groups: Vec::new(),
            employment_type: EmploymentType::Permanent,
        };
        let group = |group: &str, from: NaiveDate, to: Option<&str>| TitleGroup {
            group: group.to_owned(),
            days: DayRange::new(from, to.map(day)),
        };
        let cut = cut_by_groups(
            &post,
            &[
                group("SW", NaiveDate::MIN, None),
                group("SUP", day("2025-01-01"), Some("2025-06-30")),
                group("OLD", NaiveDate::MIN, Some("2020-01-01")),
            ],
        );
        let found: Vec<_> = cut
            .iter()
            .map(|one| (one.days.from, one.days.to, one.role_groups.join("|")))
            .collect();
        assert_eq!(
            found,
            [
                (day("2024-01-01"), Some(day("2024-12-31")), "SW".to_owned()),
                (
                    day("2025-01-01"),
                    Some(day("2025-06-30")),
                    "SW|SUP".to_owned()
                ),
                (day("2025-07-01"), None, "SW".to_owned()),
            ]
        );
    }
}
