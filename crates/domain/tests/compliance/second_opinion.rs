//! A slow, obvious implementation, day by day, that must agree with the quick one.

use crate::build::{course, done, post, requirement_id, version};
use chrono::{Datelike, NaiveDate};
use domain::civil::{DayRange, union_of_days};
use domain::compliance::{
    Allowance, Evidence, Exemption, Facts, Requirement, Status, Version, assess,
};
use proptest::prelude::*;

const HORIZON: i64 = 4000;

fn origin() -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 10, 1).unwrap()
}

fn at(offset: i64) -> NaiveDate {
    origin() + chrono::Duration::days(offset)
}

/// Months added by counting on the fingers.
fn months_on(from: NaiveDate, months: u32) -> NaiveDate {
    let (mut year, mut month) = (from.year(), from.month());
    for _ in 0..months {
        month += 1;
        if month == 13 {
            (year, month) = (year + 1, 1);
        }
    }
    (1..=from.day())
        .rev()
        .find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
        .unwrap()
}

fn version_of_day(rule: DayRange, versions: &[Version], day: NaiveDate) -> Option<&Version> {
    if day < rule.from || rule.to.is_some_and(|to| day > to) {
        return None;
    }
    versions
        .iter()
        .filter(|version| version.days.from <= day)
        .max_by_key(|version| version.days.from)
}

fn applies(person: &Facts, rule: DayRange, versions: &[Version], day: NaiveDate) -> bool {
    version_of_day(rule, versions, day).is_some_and(|version| {
        person.posts.iter().any(|post| {
            post.days.from <= day
                && post.days.to.is_none_or(|to| day <= to)
                && (version.audience.everyone
                    || post
                        .role_groups
                        .iter()
                        .any(|group| version.audience.role_groups.contains(group)))
        })
    })
}

fn is_absent(person: &Facts, day: NaiveDate) -> bool {
    person.absences.iter().any(|absence| absence.contains(day))
}

/// The first day that lies as many days after the base as there are days absent up to it.
fn due_with_absence(person: &Facts, anchor: NaiveDate, base: NaiveDate) -> Option<NaiveDate> {
    let mut due = base;
    loop {
        let open = |absence: &DayRange| absence.to.is_none() && absence.from <= due;
        if person.absences.iter().any(open) {
            return None;
        }
        let mut absent = 0;
        let mut day = anchor;
        while day < due {
            day = day.succ_opt().unwrap();
            absent += i64::from(is_absent(person, day));
        }
        if (due - base).num_days() == absent {
            return Some(due);
        }
        due = due.succ_opt().unwrap();
    }
}

fn slowly(
    person: &Facts,
    rule: DayRange,
    versions: &[Version],
    as_at: NaiveDate,
) -> (Status, Option<NaiveDate>) {
    if !applies(person, rule, versions, as_at) {
        return (Status::NotApplicable, None);
    }
    let version = version_of_day(rule, versions, as_at).unwrap();
    let mut anchor = as_at;
    while applies(person, rule, versions, anchor.pred_opt().unwrap()) {
        anchor = anchor.pred_opt().unwrap();
    }
    let covers = |exemption: &Exemption| exemption.is_approved && exemption.days.contains(as_at);
    if person.exemptions.iter().any(covers) {
        return (Status::Exempt, None);
    }
    let base = match version.first_due {
        Allowance::Months(months) => months_on(anchor, months),
        Allowance::Days(days) => anchor + chrono::Duration::days(i64::from(days)),
    };
    let first_due = if version.absence_pauses {
        due_with_absence(person, anchor, base)
    } else {
        Some(base)
    };
    let last_done = person
        .evidence
        .iter()
        .filter(|one| one.done_on <= as_at && version.accepts.contains(&one.item))
        .map(|one| one.done_on)
        .max();
    match (last_done, version.renew_months) {
        (Some(_), None) => (Status::Compliant, None),
        (Some(done_on), Some(months)) => {
            let expires = months_on(done_on, months);
            let due = first_due.map(|first| first.max(expires));
            if as_at > expires {
                (late_or_not(due, as_at), due)
            } else if expires <= as_at + chrono::Duration::days(60) {
                (Status::DueSoon, due)
            } else {
                (Status::Compliant, due)
            }
        }
        (None, _) => (late_or_not(first_due, as_at), first_due),
    }
}

fn late_or_not(due: Option<NaiveDate>, as_at: NaiveDate) -> Status {
    match due {
        Some(due) if as_at > due => Status::Overdue,
        _ => Status::NotYetDue,
    }
}

prop_compose! {
    fn any_range(reach: i64)(from in 0..reach, length in prop::option::weighted(0.7, 0_i64..400)) -> DayRange {
        DayRange::new(at(from), length.map(|days| at(from + days)))
    }
}

fn any_groups() -> impl Strategy<Value = Vec<&'static str>> {
    prop::sample::subsequence(vec!["SW", "RES", "SUP"], 1..=3)
}

prop_compose! {
    fn any_version()(
        from in 0_i64..1200,
        groups in prop_oneof![3 => any_groups(), 1 => Just(vec!["ALL"])],
        allowed in prop_oneof![(0_u32..13).prop_map(Allowance::Months), (0_u32..100).prop_map(Allowance::Days)],
        renew in prop::option::weighted(0.8, 1_u32..37),
        pauses in prop::bool::weighted(0.8),
        also_b in any::<bool>(),
    ) -> Version {
        let mut one = version("2020-01-01", &groups, allowed, renew);
        one.days.from = at(from);
        one.absence_pauses = pauses;
        if also_b {
            one.accepts.push(course("B"));
        }
        one
    }
}

prop_compose! {
    fn any_person()(
        posts in prop::collection::vec((any_range(1500), any_groups()), 0..4),
        evidence in prop::collection::vec((prop::sample::select(vec!["A", "B", "C"]), 0_i64..2000), 0..6),
        exemptions in prop::collection::vec((any_range(2000), any::<bool>()), 0..2),
        absences in prop::collection::vec((0_i64..2000, 0_i64..120), 0..4),
        open in prop::option::weighted(0.2, 0_i64..2000),
    ) -> Facts {
        let evidence: Vec<Evidence> = evidence.iter().zip(1_u128..).map(|((code, on), n)| Evidence {
            done_on: at(*on),
            ..done(n, code, "2020-01-01")
        }).collect();
        let mut away: Vec<DayRange> = absences.iter().map(|(from, days)| DayRange::new(at(*from), Some(at(from + days)))).collect();
        away.extend(open.map(|from| DayRange::new(at(from), None)));
        Facts {
            evidence: evidence.into(),
            exemptions: exemptions.into_iter().map(|(days, is_approved)| Exemption {
                requirement: requirement_id(), days, is_approved,
            }).collect(),
            absences: union_of_days(away),
            ..crate::build::person(posts.into_iter().map(|(range, groups)| post(range, &groups)).collect())
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn the_quick_rule_agrees_with_the_slow_one(
        person in any_person(),
        rule_from in 0_i64..800,
        rule_length in prop::option::weighted(0.2, 0_i64..HORIZON),
        versions in prop::collection::vec(any_version(), 1..4),
        as_at in 0_i64..2200,
    ) {
        let mut starts: Vec<NaiveDate> = versions.iter().map(|version| version.days.from).collect();
        starts.sort_unstable();
        starts.dedup();
        prop_assume!(starts.len() == versions.len());
        let rule = DayRange::new(at(rule_from), rule_length.map(|days| at(rule_from + days)));
        let quick = assess(&person, &Requirement::new(requirement_id(), rule, versions.clone()), at(as_at), 60);
        prop_assert_eq!((quick.status, quick.due_on), slowly(&person, rule, &versions, at(as_at)));
    }
}
