//! Dates of a programme: plain months, the part-time proposal, and what a change of FTE does.

use chrono::{Days, NaiveDate};

use super::fte::Fte;
use super::milestone::Milestone;
use crate::civil::months_after;

/// Start + `month` calendar months; a day that the month does not have becomes its last.
pub fn plain_date(start: NaiveDate, month: u32) -> NaiveDate {
    months_after(start, month)
}

/// What is proposed for month `month` at `fte`: start + round(month ÷ fte × 30.4375) days, halves away
/// from zero, never later than `cap_months` calendar months after the start. Somebody full-time keeps
/// the plain date.
pub fn proposed_date(start: NaiveDate, month: u32, fte: Fte, cap_months: u32) -> NaiveDate {
    if !fte.is_part_time() {
        return plain_date(start, month);
    }
    // month ÷ (thousandths / 1000) × 30.4375 = month × 304,375 ÷ (thousandths × 10)
    let days = rounded(
        u64::from(month) * 304_375,
        u64::from(fte.thousandths()) * 10,
    );
    after(start, days).min(plain_date(start, cap_months))
}

/// What a change of FTE on `changed_on` proposes for a date that the schedule had on `due_on`: the days
/// that remain are stretched or shrunk in the ratio of the two FTEs, halves away from zero, and never
/// pass `latest`. A date already past stays.
pub fn rescaled_date(
    due_on: NaiveDate,
    changed_on: NaiveDate,
    before: Fte,
    now: Fte,
    latest: NaiveDate,
) -> NaiveDate {
    let Ok(remaining) = u64::try_from((due_on - changed_on).num_days()) else {
        return due_on;
    };
    let days = rounded(
        remaining * u64::from(before.thousandths()),
        u64::from(now.thousandths()),
    );
    after(changed_on, days).min(latest.max(due_on))
}

/// Moves every date that is not past on the first day of a pause by the pause's days. What was held
/// keeps its dates.
pub fn shifted_by_pause(milestones: &[Milestone], from: NaiveDate, days: u32) -> Vec<Milestone> {
    moved(
        milestones,
        |milestone| milestone.held_on.is_none() && milestone.due_on >= from,
        days,
    )
}

/// Moves the final dates by an extension's days. What was held keeps its dates.
pub fn extended(milestones: &[Milestone], days: u32) -> Vec<Milestone> {
    moved(
        milestones,
        |milestone| milestone.held_on.is_none() && milestone.is_final,
        days,
    )
}

fn moved(
    milestones: &[Milestone],
    moves: impl Fn(&Milestone) -> bool,
    days: u32,
) -> Vec<Milestone> {
    milestones
        .iter()
        .map(|milestone| {
            let mut milestone = milestone.clone();
            if moves(&milestone) {
                milestone.due_on = after(milestone.due_on, u64::from(days));
            }
            milestone
        })
        .collect()
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}

/// `numerator ÷ denominator` to the nearest whole number, halves away from zero.
fn rounded(numerator: u64, denominator: u64) -> u64 {
    (2 * numerator + denominator) / (2 * denominator)
}

#[cfg(test)]
mod tests {
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::asye::shipped_programmes;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn fte(text: &str) -> Fte {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("2026-02-19", 3, "2026-05-19")]
    #[case("2026-02-19", 6, "2026-08-19")]
    #[case("2026-02-19", 12, "2027-02-19")]
    #[case::end_of_month("2026-11-29", 3, "2027-02-28")]
    #[case::leap_day("2024-02-29", 12, "2025-02-28")]
    fn plain_months(#[case] start: &str, #[case] month: u32, #[case] expected: &str) {
        assert_eq!(plain_date(day(start), month), day(expected));
    }

    #[rstest]
    #[case::full_time("2026-02-19", 6, "1", "2026-08-19")]
    #[case("2026-02-19", 3, "0.6", "2026-07-21")]
    #[case("2026-02-19", 6, "0.6", "2026-12-20")]
    #[case("2026-02-19", 9, "0.6", "2027-05-22")]
    #[case("2026-02-19", 12, "0.6", "2027-10-21")]
    #[case::half_rounds_up("2026-01-01", 12, "0.5", "2028-01-01")]
    #[case::capped("2026-01-01", 12, "0.4", "2028-01-01")]
    #[case::start_itself("2026-02-19", 0, "0.6", "2026-02-19")]
    fn part_time_proposals(
        #[case] start: &str,
        #[case] month: u32,
        #[case] share: &str,
        #[case] expected: &str,
    ) {
        assert_eq!(
            proposed_date(day(start), month, fte(share), 24),
            day(expected)
        );
    }

    #[rstest]
    #[case(1, 2, 1)]
    #[case(3, 2, 2)]
    #[case(5, 2, 3)]
    #[case(4, 3, 1)]
    #[case(0, 7, 0)]
    fn halves_go_away_from_zero(#[case] n: u64, #[case] d: u64, #[case] expected: u64) {
        assert_eq!(rounded(n, d), expected);
    }

    #[rstest]
    #[case::to_part_time("2026-08-19", "1", "0.5", "2027-02-15")]
    #[case::to_full_time("2026-08-19", "0.5", "1", "2026-05-21")]
    #[case::past_stays("2026-02-01", "1", "0.5", "2026-02-01")]
    #[case::capped("2027-02-19", "1", "0.1", "2028-02-19")]
    fn a_change_of_fte_rescales_what_remains(
        #[case] due: &str,
        #[case] before: &str,
        #[case] now: &str,
        #[case] expected: &str,
    ) {
        let changed = day("2026-02-20");
        assert_eq!(
            rescaled_date(day(due), changed, fte(before), fte(now), day("2028-02-19")),
            day(expected)
        );
    }

    #[test]
    fn a_pause_moves_what_is_not_past_and_not_held() {
        let programme = shipped_programmes().unwrap().remove(0);
        let mut milestones = programme.milestones(day("2026-02-19"));
        for milestone in &mut milestones {
            if milestone.code == "observation_2" {
                milestone.held_on = Some(day("2026-07-28"));
            }
        }
        let paused = shifted_by_pause(&milestones, day("2026-08-19"), 70);
        let due = |code: &str| paused.iter().find(|m| m.code == code).unwrap().due_on;
        assert_eq!(due("review_3"), day("2026-05-19"));
        assert_eq!(due("observation_2"), day("2026-08-19"));
        assert_eq!(due("review_6"), day("2026-10-28"));
        assert_eq!(due("panel"), day("2027-04-30"));
    }

    #[test]
    fn an_extension_moves_the_final_dates_alone() {
        let programme = shipped_programmes().unwrap().remove(0);
        let milestones = programme.milestones(day("2026-02-19"));
        let extended = extended(&milestones, 90);
        for (before, after) in milestones.iter().zip(&extended) {
            let moved = (after.due_on - before.due_on).num_days();
            assert_eq!(
                moved,
                if before.is_final { 90 } else { 0 },
                "{}",
                before.code
            );
        }
    }

    proptest! {
        #[test]
        fn a_proposal_is_never_before_the_plain_month_by_more_than_a_rounding_nor_past_the_cap(
            offset in 0_u64..4000, month in 0_u32..=12, thousandths in 100_u16..1000,
        ) {
            let start = day("2020-01-01") + Days::new(offset);
            let fte = Fte::from_thousandths(thousandths).unwrap();
            let proposed = proposed_date(start, month, fte, 24);
            prop_assert!(proposed <= plain_date(start, 24));
            prop_assert!((proposed - plain_date(start, month)).num_days() >= -2);
        }

        #[test]
        fn less_time_never_brings_a_date_forward(
            month in 0_u32..=12, a in 100_u16..1000, b in 100_u16..1000,
        ) {
            let start = day("2026-02-19");
            let (less, more) = (a.min(b), a.max(b));
            let at = |t| proposed_date(start, month, Fte::from_thousandths(t).unwrap(), 24);
            prop_assert!(at(less) >= at(more));
        }

        #[test]
        fn dates_keep_their_order(thousandths in 100_u16..=1000, offset in 0_u64..4000, pause in 0_u32..700, at in 0_u64..700) {
            let start = day("2020-01-01") + Days::new(offset);
            let programme = shipped_programmes().unwrap().remove(0);
            let milestones = programme.proposed_milestones(start, Fte::from_thousandths(thousandths).unwrap());
            let paused = shifted_by_pause(&milestones, start + Days::new(at), pause);
            for pair in paused.windows(2) {
                prop_assert!(pair[0].due_on <= pair[1].due_on);
            }
        }

        #[test]
        fn rescaling_there_and_back_is_within_two_days(remaining in 0_u64..700, thousandths in 200_u16..=1000) {
            let changed = day("2026-02-20");
            let due = changed + Days::new(remaining);
            let part = Fte::from_thousandths(thousandths).unwrap();
            let far = day("2100-01-01");
            let there = rescaled_date(due, changed, Fte::FULL, part, far);
            let back = rescaled_date(there, changed, part, Fte::FULL, far);
            prop_assert!((back - due).num_days().abs() <= 2);
        }
    }
}
