//! Cases that the worked examples leave open, by name.

use crate::build::{day, days, done, person, post, requirement_id, usual_rule, version};
use chrono::NaiveDate;
use domain::civil::union_of_days;
use domain::compliance::{
    Allowance, Exemption, Facts, Flaw, Requirement, SetAside, Status, assess, weigh,
};
use rstest::rstest;

fn away(posts: &str, absences: &[(&str, Option<&str>)]) -> Facts {
    Facts {
        absences: union_of_days(absences.iter().map(|(from, to)| days(from, *to)).collect()),
        ..person(vec![post(days(posts, None), &["SW"])])
    }
}

#[rstest]
#[case::starts_on_31_january("2027-01-31", "2027-02-28")]
#[case::in_a_leap_year("2028-01-31", "2028-02-29")]
#[case::on_29_february("2028-02-29", "2028-03-29")]
#[case::at_the_end_of_may("2026-05-31", "2026-06-30")]
fn the_time_allowed_ends_with_the_month(#[case] starts: &str, #[case] due: &str) {
    let found = assess(&away(starts, &[]), &usual_rule(), day(starts), 60);
    assert_eq!(
        (found.status, found.due_on),
        (Status::NotYetDue, Some(day(due)))
    );
}

#[rstest]
#[case::the_day_before_the_first("2026-03-01", Status::NotApplicable)]
#[case::the_first_working_day("2026-03-02", Status::NotYetDue)]
#[case::the_last_working_day("2026-09-30", Status::Overdue)]
#[case::the_day_after_the_last("2026-10-01", Status::NotApplicable)]
fn first_and_last_working_day_count(#[case] as_at: &str, #[case] status: Status) {
    let facts = person(vec![post(days("2026-03-02", Some("2026-09-30")), &["SW"])]);
    assert_eq!(assess(&facts, &usual_rule(), day(as_at), 60).status, status);
}

#[test]
fn posts_that_touch_are_one_spell_and_a_day_between_breaks_it() {
    let spell = |second: &str| {
        let facts = person(vec![
            post(days("2025-01-06", Some("2025-06-30")), &["SW"]),
            post(days(second, None), &["RES"]),
        ]);
        assess(&facts, &usual_rule(), day("2025-08-01"), 60).anchor
    };
    assert_eq!(spell("2025-07-01"), Some(day("2025-01-06")));
    assert_eq!(spell("2025-07-02"), Some(day("2025-07-02")));
}

#[test]
fn a_chain_of_overlapping_posts_reaches_back_to_the_first() {
    let facts = person(vec![
        post(days("2025-05-01", None), &["SW"]),
        post(days("2024-01-01", Some("2024-08-31")), &["SW"]),
        post(days("2024-08-01", Some("2025-04-30")), &["SW"]),
    ]);
    assert_eq!(
        assess(&facts, &usual_rule(), day("2026-01-01"), 60).anchor,
        Some(day("2024-01-01"))
    );
}

#[test]
fn two_posts_keep_the_spell_while_either_matches() {
    let rule = Requirement::new(
        requirement_id(),
        days("2020-01-01", None),
        vec![version("2020-01-01", &["RES"], Allowance::Months(3), None)],
    );
    let facts = person(vec![
        post(days("2024-01-01", None), &["SW"]),
        post(days("2025-01-01", Some("2025-12-31")), &["RES"]),
    ]);
    let on = |as_at: &str| assess(&facts, &rule, day(as_at), 60);
    assert_eq!(on("2024-12-31").status, Status::NotApplicable);
    assert_eq!(on("2025-01-01").due_on, Some(day("2025-04-01")));
    assert_eq!(on("2025-12-31").status, Status::Overdue);
    assert_eq!(on("2026-01-01").status, Status::NotApplicable);
}

#[test]
fn a_rule_that_ends_applies_on_its_last_day_and_no_longer() {
    let rule = Requirement::new(
        requirement_id(),
        days("2020-01-01", Some("2026-03-31")),
        vec![version(
            "2020-01-01",
            &["ALL"],
            Allowance::Months(1),
            Some(36),
        )],
    );
    let facts = away("2025-01-06", &[]);
    assert_eq!(
        assess(&facts, &rule, day("2026-03-31"), 60).status,
        Status::Overdue
    );
    assert_eq!(
        assess(&facts, &rule, day("2026-04-01"), 60).status,
        Status::NotApplicable
    );
}

#[test]
fn a_version_that_drops_and_a_later_one_that_takes_back_start_anew() {
    let rule = Requirement::new(
        requirement_id(),
        days("2020-01-01", None),
        vec![
            version("2026-01-01", &["SW"], Allowance::Months(1), Some(36)),
            version("2020-01-01", &["SW"], Allowance::Months(1), Some(36)),
            version("2025-01-01", &["RES"], Allowance::Months(1), Some(36)),
        ],
    );
    let facts = away("2021-01-04", &[]);
    let anchor = |as_at: &str| assess(&facts, &rule, day(as_at), 60).anchor;
    assert_eq!(anchor("2024-12-31"), Some(day("2021-01-04")));
    assert_eq!(anchor("2025-06-01"), None);
    assert_eq!(anchor("2026-06-01"), Some(day("2026-01-01")));
    assert_eq!(
        rule.version_on(day("2025-06-01")).map(|(number, _)| number),
        Some(2)
    );
}

#[test]
fn days_may_be_allowed_in_place_of_months() {
    let rule = Requirement::new(
        requirement_id(),
        days("2020-01-01", None),
        vec![version(
            "2020-01-01",
            &["ALL"],
            Allowance::Days(90),
            Some(36),
        )],
    );
    let found = assess(&away("2026-01-01", &[]), &rule, day("2026-02-01"), 60);
    assert_eq!(found.due_on, Some(day("2026-04-01")));
}

#[rstest]
#[case::after_the_time_allowed(&[("2026-03-01", Some("2026-03-31"))], Some("2026-02-05"), 0)]
#[case::before_the_anchor(&[("2025-12-01", Some("2026-01-05"))], Some("2026-02-05"), 0)]
#[case::over_the_anchor(&[("2025-12-01", Some("2026-01-08"))], Some("2026-02-08"), 3)]
#[case::on_the_due_day(&[("2026-02-05", Some("2026-02-06"))], Some("2026-02-07"), 2)]
#[case::reached_by_an_earlier_one(&[("2026-01-10", Some("2026-01-19")), ("2026-02-10", Some("2026-02-11"))], Some("2026-02-17"), 12)]
#[case::counted_once(&[("2026-01-10", Some("2026-01-19")), ("2026-01-15", Some("2026-01-20"))], Some("2026-02-16"), 11)]
#[case::without_an_end(&[("2026-01-20", None)], None, 0)]
#[case::without_an_end_but_later(&[("2026-02-06", None)], Some("2026-02-05"), 0)]
#[case::pushed_into_one_without_an_end(&[("2026-01-10", Some("2026-01-11")), ("2026-02-07", None)], None, 2)]
fn absence_extends(
    #[case] absences: &[(&str, Option<&str>)],
    #[case] due: Option<&str>,
    #[case] absent: u32,
) {
    let found = assess(
        &away("2026-01-05", absences),
        &usual_rule(),
        day("2026-02-28"),
        60,
    );
    assert_eq!((found.due_on, found.days_absent), (due.map(day), absent));
    assert_eq!(found.status == Status::NotYetDue, due.is_none());
}

#[test]
fn an_absence_without_an_end_does_not_hide_cover() {
    let facts = Facts {
        evidence: vec![done(1, "A", "2026-01-10")].into(),
        ..away("2026-01-05", &[("2026-01-20", None)])
    };
    assert_eq!(
        assess(&facts, &usual_rule(), day("2027-01-01"), 60).status,
        Status::Compliant
    );
    let lapsed = assess(&facts, &usual_rule(), day("2029-01-11"), 60);
    assert_eq!((lapsed.status, lapsed.due_on), (Status::NotYetDue, None));
}

#[test]
fn somebody_absent_is_due_back_the_day_after() {
    let facts = away("2026-01-05", &[("2026-01-20", Some("2026-01-31"))]);
    assert_eq!(facts.away_on(day("2026-01-19")), None);
    assert_eq!(
        facts
            .away_on(day("2026-01-31"))
            .and_then(|away| away.back_on),
        Some(day("2026-02-01"))
    );
    assert!(
        away("2026-01-05", &[("2026-01-20", None)])
            .away_on(day("2030-01-01"))
            .is_some()
    );
}

#[test]
fn a_proposed_exemption_exempts_nobody() {
    let exemption = |is_approved, to: Option<&str>| Exemption {
        requirement: requirement_id(),
        days: days("2026-01-01", to),
        is_approved,
    };
    let mut facts = away("2025-01-06", &[]);
    facts.exemptions = vec![exemption(false, None)];
    assert_eq!(
        assess(&facts, &usual_rule(), day("2026-02-01"), 60).status,
        Status::Overdue
    );
    facts.exemptions.push(exemption(true, Some("2026-06-30")));
    let exempt = assess(&facts, &usual_rule(), day("2026-02-01"), 60);
    assert_eq!((exempt.status, exempt.due_on), (Status::Exempt, None));
    assert_eq!(exempt.exempt_until, Some(day("2026-06-30")));
}

#[test]
fn evidence_is_used_or_set_aside_with_a_reason() {
    let in_part = domain::compliance::Evidence {
        flaw: Some(Flaw::AttendedInPart),
        ..done(5, "A", "2026-03-01")
    };
    let facts = Facts {
        evidence: vec![
            done(1, "A", "2020-03-01"),
            done(2, "A", "2025-03-01"),
            done(3, "B", "2026-02-01"),
            done(4, "A", "2027-03-01"),
            in_part,
        ]
        .into(),
        ..away("2020-01-06", &[])
    };
    let (rule, as_at): (_, NaiveDate) = (usual_rule(), day("2026-04-01"));
    let assessment = assess(&facts, &rule, as_at, 60);
    let (_, version) = rule.version_on(as_at).unwrap();
    let weighed: Vec<_> = facts
        .evidence
        .iter()
        .map(|one| weigh(one, version, &assessment, as_at))
        .collect();
    assert_eq!(
        weighed,
        [
            Some(SetAside::Superseded),
            None,
            Some(SetAside::Flawed(Flaw::AttendedInPart)),
            Some(SetAside::AfterTheDay),
            Some(SetAside::NotAccepted),
        ]
    );
}
