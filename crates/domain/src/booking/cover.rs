use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::civil::DayRange;
use crate::ids::PersonId;
use crate::words;

/// The fewest people away on a day of whom it is worth saying so.
const WORTH_SAYING: usize = 2;

/// What is known of one team, the people with the same direct line manager.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoverFacts {
    /// Everybody in it, with the last working day of those who leave.
    pub team: BTreeMap<PersonId, Option<NaiveDate>>,
    /// Who holds a place, or is offered one, on a session that has a part on the day.
    pub booked: BTreeSet<(NaiveDate, PersonId)>,
    /// Who waits for approval of a session that has a part on the day.
    pub asking: BTreeSet<(NaiveDate, PersonId)>,
    /// Known absences, of whatever kind.
    pub absent: BTreeMap<PersonId, Vec<DayRange>>,
}

/// How many of a team would be away on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoverDay {
    /// The day.
    pub on: NaiveDate,
    /// Away: booked, absent, or the one who asks.
    pub away: u32,
    /// In the team on that day.
    pub of: u32,
    /// Others who are not away yet and ask for that day too.
    pub asking: u32,
}

impl CoverDay {
    /// "4 of 7 away on 3 December", and how many more ask for the day.
    pub fn sentence(&self) -> String {
        let day = words::day_of_month(self.on);
        let away = format!("{} of {} away on {day}", self.away, self.of);
        match self.asking {
            0 => away,
            1 => format!("{away}, and 1 more asks for it"),
            more => format!("{away}, and {more} more ask for it"),
        }
    }
}

/// Who would be away on each of these days if the request of `person` were approved: the days on
/// which two or more are, in the order of time. Who has left by a day is not of the team on it.
pub fn cover(facts: &CoverFacts, person: PersonId, days: &[NaiveDate]) -> Vec<CoverDay> {
    let days: BTreeSet<NaiveDate> = days.iter().copied().collect();
    days.into_iter()
        .filter_map(|on| on_day(facts, person, on))
        .collect()
}

fn on_day(facts: &CoverFacts, person: PersonId, on: NaiveDate) -> Option<CoverDay> {
    let team: Vec<PersonId> = facts
        .team
        .iter()
        .filter(|(_, last)| last.is_none_or(|last| last >= on))
        .map(|(member, _)| *member)
        .collect();
    let is_away = |member: PersonId| {
        member == person
            || facts.booked.contains(&(on, member))
            || facts
                .absent
                .get(&member)
                .is_some_and(|spells| spells.iter().any(|spell| spell.contains(on)))
    };
    let (away, there): (Vec<PersonId>, Vec<PersonId>) =
        team.iter().partition(|member| is_away(**member));
    if away.len() < WORTH_SAYING {
        return None;
    }
    let asking = there
        .iter()
        .filter(|member| facts.asking.contains(&(on, **member)))
        .count();
    Some(CoverDay {
        on,
        away: count(away.len()),
        of: count(team.len()),
        asking: count(asking),
    })
}

fn count(people: usize) -> u32 {
    u32::try_from(people).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;
    use uuid::Uuid;

    use super::*;

    const fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn of_seven() -> CoverFacts {
        CoverFacts {
            team: (1..=7).map(|number| (person(number), None)).collect(),
            ..CoverFacts::default()
        }
    }

    fn sentences(facts: &CoverFacts) -> Vec<String> {
        cover(facts, person(1), &[day("2026-12-03"), day("2026-12-03")])
            .iter()
            .map(CoverDay::sentence)
            .collect()
    }

    #[rstest]
    #[case::alone(&[], &[], &[])]
    #[case::one_other(&[2], &[], &["2 of 7 away on 3 December"])]
    #[case::already_counted(&[1], &[], &[])]
    #[case::more(&[2, 3, 4], &[], &["4 of 7 away on 3 December"])]
    #[case::one_asks(&[2], &[3], &["2 of 7 away on 3 December, and 1 more asks for it"])]
    #[case::two_ask(&[2], &[3, 4, 2, 1], &["2 of 7 away on 3 December, and 2 more ask for it"])]
    #[case::another_team(&[8, 9], &[10], &[])]
    fn booked_and_asking(#[case] booked: &[u128], #[case] asking: &[u128], #[case] said: &[&str]) {
        let on = |people: &[u128]| {
            people
                .iter()
                .map(|number| (day("2026-12-03"), person(*number)))
                .collect()
        };
        let facts = CoverFacts {
            booked: on(booked),
            asking: on(asking),
            ..of_seven()
        };
        assert_eq!(sentences(&facts), said);
    }

    #[rstest]
    #[case::on_its_last_day("2026-11-01", Some("2026-12-03"), true)]
    #[case::over("2026-11-01", Some("2026-12-02"), false)]
    #[case::without_end("2026-12-03", None, true)]
    #[case::to_come("2026-12-04", None, false)]
    fn absences_count(#[case] from: &str, #[case] to: Option<&str>, #[case] counts: bool) {
        let mut facts = of_seven();
        facts
            .absent
            .insert(person(5), vec![DayRange::new(day(from), to.map(day))]);
        assert_eq!(!sentences(&facts).is_empty(), counts);
    }

    #[test]
    fn who_has_left_is_not_of_the_team() {
        let mut facts = of_seven();
        facts.team.insert(person(7), Some(day("2026-12-02")));
        facts.team.insert(person(6), Some(day("2026-12-03")));
        facts.booked.insert((day("2026-12-03"), person(6)));
        facts.booked.insert((day("2026-12-03"), person(7)));
        assert_eq!(sentences(&facts), ["2 of 6 away on 3 December"]);
    }

    #[test]
    fn days_come_in_order() {
        let mut facts = of_seven();
        for on in ["2026-12-04", "2026-12-03"] {
            facts.booked.insert((day(on), person(2)));
        }
        let days = [day("2026-12-04"), day("2026-12-05"), day("2026-12-03")];
        let found: Vec<NaiveDate> = cover(&facts, person(1), &days)
            .iter()
            .map(|cover| cover.on)
            .collect();
        assert_eq!(found, [day("2026-12-03"), day("2026-12-04")]);
    }

    proptest! {
        #[test]
        fn nobody_is_counted_twice(
            team in 1_u128..9,
            booked in proptest::collection::btree_set(1_u128..12, 0..12),
            asking in proptest::collection::btree_set(1_u128..12, 0..12),
        ) {
            let on = day("2026-12-03");
            let facts = CoverFacts {
                team: (1..=team).map(|number| (person(number), None)).collect(),
                booked: booked.iter().map(|number| (on, person(*number))).collect(),
                asking: asking.iter().map(|number| (on, person(*number))).collect(),
                absent: BTreeMap::new(),
            };
            for cover in cover(&facts, person(1), &[on]) {
                prop_assert!(cover.away >= 2);
                prop_assert!(cover.away + cover.asking <= cover.of);
            }
        }
    }
}
