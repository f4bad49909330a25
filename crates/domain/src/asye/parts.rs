//! Where a part of the programme, and each thing that it holds, stands on a day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::milestone::Milestone;
use crate::civil::days_between;

/// Where one item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = AsyeItemState))]
pub enum ItemState {
    /// Done.
    Done,
    /// Its date is followed and past.
    Late,
    /// Its date is followed and today.
    DueToday,
    /// Its date is followed and within the programme's warning days.
    DueSoon,
    /// Its date is past and not followed, and nothing is recorded.
    NotRecorded,
    /// Still to come.
    ToCome,
}

/// Where a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = AsyePartState))]
pub enum PartState {
    /// All that has a followed date is done.
    Done,
    /// Something is late.
    Late,
    /// Due within the programme's warning days.
    DueSoon,
    /// Past, without a followed date, and not all of it is recorded.
    NotRecorded,
    /// Still to come.
    ToCome,
}

/// Where an item stands on a day.
pub fn item_state(milestone: &Milestone, as_of: NaiveDate, due_soon_days: u32) -> ItemState {
    let days = days_between(as_of, milestone.due_on);
    match (milestone.held_on, milestone.followed) {
        (Some(_), _) => ItemState::Done,
        (None, true) if days < 0 => ItemState::Late,
        (None, true) if days == 0 => ItemState::DueToday,
        (None, true) if days <= i64::from(due_soon_days) => ItemState::DueSoon,
        (None, false) if days < 0 => ItemState::NotRecorded,
        (None, _) => ItemState::ToCome,
    }
}

/// Where a part stands, from its items: those with a followed date decide where there are any.
pub fn part_state(items: &[(bool, ItemState)]) -> PartState {
    let has_followed = items.iter().any(|(followed, _)| *followed);
    let mut deciding = items
        .iter()
        .filter(|(followed, _)| *followed || !has_followed)
        .map(|(_, state)| *state);
    let any = |wanted: &[ItemState]| items.iter().any(|(_, state)| wanted.contains(state));
    if deciding.all(|state| state == ItemState::Done) {
        PartState::Done
    } else if any(&[ItemState::Late]) {
        PartState::Late
    } else if any(&[ItemState::DueToday, ItemState::DueSoon]) {
        PartState::DueSoon
    } else if any(&[ItemState::NotRecorded]) {
        PartState::NotRecorded
    } else {
        PartState::ToCome
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::asye::shipped_programmes;

    #[rstest]
    #[case::held("review_3", Some("2026-05-28"), "2026-11-20", ItemState::Done)]
    #[case::late("review_3", None, "2026-05-20", ItemState::Late)]
    #[case::today("review_3", None, "2026-05-19", ItemState::DueToday)]
    #[case::soon("review_3", None, "2026-05-05", ItemState::DueSoon)]
    #[case::to_come("review_3", None, "2026-05-04", ItemState::ToCome)]
    #[case::not_followed("reflection_1", None, "2026-08-20", ItemState::NotRecorded)]
    #[case::not_followed_yet("reflection_1", None, "2026-08-19", ItemState::ToCome)]
    fn items(
        #[case] code: &str,
        #[case] held: Option<&str>,
        #[case] as_of: &str,
        #[case] expected: ItemState,
    ) {
        let programme = shipped_programmes().unwrap().remove(0);
        let milestones = programme.milestones("2026-02-19".parse().unwrap());
        let mut milestone = milestones.into_iter().find(|m| m.code == code).unwrap();
        milestone.held_on = held.map(|day| day.parse().unwrap());
        assert_eq!(item_state(&milestone, as_of.parse().unwrap(), 14), expected);
    }

    #[rstest]
    #[case::followed_done(&[(true, ItemState::Done), (false, ItemState::NotRecorded)], PartState::Done)]
    #[case::one_late(&[(true, ItemState::Done), (true, ItemState::Late)], PartState::Late)]
    #[case::soon(&[(true, ItemState::DueToday), (false, ItemState::ToCome)], PartState::DueSoon)]
    #[case::papers_missing(&[(false, ItemState::Done), (false, ItemState::NotRecorded)], PartState::NotRecorded)]
    #[case::papers_in(&[(false, ItemState::Done)], PartState::Done)]
    #[case::to_come(&[(true, ItemState::ToCome)], PartState::ToCome)]
    fn parts(#[case] items: &[(bool, ItemState)], #[case] expected: PartState) {
        assert_eq!(part_state(items), expected);
    }
}
