use proptest::prelude::*;
use rstest::rstest;

use super::super::staff::{
    Effect, FilePerson, KnownLink, KnownPerson, KnownPost, PersonChange, compare,
};
use super::staff_file::read;
use super::*;
use crate::ids::PostId;

/// A row: job, team, manager, start, leave, FTE.
fn person(rows: &[(&str, &str, &str, &str, &str, &str)]) -> FilePerson {
    let lines: Vec<String> = rows
        .iter()
        .map(|(job, team, manager, start, leave, fte)| format!("004004,Ann,Lee,a@c.example,{job},CS,HP,{team},{manager},{start},{leave},Permanent,{fte},"))
        .collect();
    let managers = "\n000001,M,One,,Social Worker,CS,HP,East,,2010-01-01,,,1,\n000002,M,Two,,Social Worker,CS,HP,East,,2010-01-01,,,1,";
    read(&(lines.join("\n") + managers))
        .people
        .into_iter()
        .next()
        .unwrap()
}

fn apply(known: &KnownPerson, change: &PersonChange) -> KnownPerson {
    let mut after = known.clone();
    after
        .posts
        .retain(|post| !change.void_posts.contains(&post.id));
    after
        .links
        .retain(|link| !change.void_links.contains(&link.id));
    let mut next = 1 + known
        .posts
        .iter()
        .map(|p| p.id.0.as_u128())
        .chain(known.links.iter().map(|l| l.id.as_u128()))
        .max()
        .unwrap_or_default();
    for post in &change.new_posts {
        after.posts.push(KnownPost {
            id: PostId(Uuid::from_u128(next)),
            facts: post.facts.clone(),
            from: post.from,
            to: post.to,
            told_start: post.told_start,
        });
        next += 1;
    }
    for link in &change.new_links {
        after.links.push(KnownLink {
            id: Uuid::from_u128(next),
            manager_no: link.manager_no.clone(),
            from: link.from,
            to: link.to,
        });
        next += 1;
    }
    after
}

fn after(files: &[(&str, FilePerson)]) -> (KnownPerson, PersonChange) {
    let mut known = KnownPerson::default();
    let mut change = PersonChange::default();
    for (on, file) in files {
        change = compare(file, &known, day(on));
        known = apply(&known, &change);
        let again = compare(file, &known, day(on));
        assert_eq!(
            (
                again.void_posts,
                again.new_posts,
                again.void_links,
                again.new_links
            ),
            Default::default(),
            "the same file again changes nothing"
        );
    }
    (known, change)
}

fn posts(known: &KnownPerson) -> Vec<String> {
    let mut posts: Vec<_> = known
        .posts
        .iter()
        .map(|post| {
            (
                post.facts.rank,
                post.from,
                format!(
                    "{} {} {}..{}",
                    post.facts.rank,
                    post.facts.org.team,
                    post.from,
                    post.to.map(|to| to.to_string()).unwrap_or_default()
                ),
            )
        })
        .collect();
    posts.sort();
    posts.into_iter().map(|(_, _, text)| text).collect()
}

const NOV: &str = "2026-11-20";
const DEC: &str = "2026-12-20";

type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

#[rstest]
#[case::unchanged(&[("SW", "East", "1", "2020-01-01", "", "1")], &[("SW", "East", "1", "2020-01-01", "", "1")], &["0 East 2020-01-01.."], &[])]
#[case::moved(&[("SW", "East", "1", "2020-01-01", "", "1")], &[("SW", "West", "1", "2020-01-01", "", "1")], &["0 East 2020-01-01..2026-12-19", "0 West 2026-12-20.."], &[Effect::ChangedPost])]
#[case::moved_with_its_own_start(&[("SW", "East", "1", "2020-01-01", "", "1")], &[("SW", "West", "1", "2026-12-01", "", "1")], &["0 East 2020-01-01..2026-12-19", "0 West 2026-12-20.."], &[Effect::ChangedPost])]
#[case::will_move(&[("SW", "East", "1", "2020-01-01", "", "1")], &[("SW", "West", "1", "2027-01-04", "", "1")], &["0 East 2020-01-01..2027-01-03", "0 West 2027-01-04.."], &[Effect::ChangedPost])]
#[case::other_fte(&[("SW", "East", "1", "2020-01-01", "", "1")], &[("SW", "East", "1", "2020-01-01", "", "0.6")], &["0 East 2020-01-01..2026-12-19", "0 East 2026-12-20.."], &[Effect::ChangedPost])]
#[case::other_job(&[("SW", "East", "1", "2020-01-01", "", "1")], &[("TM", "East", "1", "2020-01-01", "", "1")], &["0 East 2020-01-01..2026-12-19", "0 East 2026-12-20.."], &[Effect::ChangedPost])]
#[case::moved_before_beginning(&[("SW", "East", "1", "2027-01-01", "", "1")], &[("SW", "West", "1", "2027-01-01", "", "1")], &["0 West 2027-01-01.."], &[Effect::ChangedPost])]
#[case::left(&[("SW", "East", "1", "2020-01-01", "", "1")], &[("SW", "East", "1", "2020-01-01", "2026-12-31", "1")], &["0 East 2020-01-01..2026-12-31"], &[Effect::Left])]
#[case::left_and_told_late(&[("SW", "East", "1", "2020-01-01", "", "1")], &[("SW", "East", "1", "2020-01-01", "2026-10-31", "1")], &["0 East 2020-01-01..2026-10-31"], &[Effect::Left])]
#[case::left_late_under_another_job(&[("SW", "East", "1", "2020-01-01", "", "1")], &[("SW", "West", "1", "2020-01-01", "2026-10-31", "1")], &["0 East 2020-01-01..2026-10-31"], &[Effect::Left])]
#[case::stays_after_all(&[("SW", "East", "1", "2020-01-01", "2026-12-31", "1")], &[("SW", "East", "1", "2020-01-01", "", "1")], &["0 East 2020-01-01.."], &[Effect::CorrectedLeave])]
#[case::other_leave(&[("SW", "East", "1", "2020-01-01", "2026-10-31", "1")], &[("SW", "East", "1", "2020-01-01", "2026-11-30", "1")], &["0 East 2020-01-01..2026-11-30"], &[Effect::CorrectedLeave])]
#[case::returned(&[("SW", "East", "1", "2020-01-01", "2026-10-31", "1")], &[("SW", "West", "1", "2026-12-07", "", "1")], &["0 East 2020-01-01..2026-10-31", "0 West 2026-12-07.."], &[Effect::Returned])]
#[case::returned_with_the_old_start(&[("SW", "East", "1", "2020-01-01", "2026-10-31", "1")], &[("SW", "East", "1", "2020-01-01", "", "1")], &["0 East 2020-01-01..2026-10-31", "0 East 2026-12-20.."], &[Effect::Returned])]
#[case::started_earlier(&[("SW", "East", "1", "2020-01-01", "", "1")], &[("SW", "East", "1", "2019-06-01", "", "1")], &["0 East 2019-06-01.."], &[Effect::CorrectedStart])]
#[case::started_later(&[("SW", "East", "1", "2020-01-01", "", "1")], &[("SW", "East", "1", "2020-03-01", "", "1")], &["0 East 2020-03-01.."], &[Effect::CorrectedStart])]
#[case::started_earlier_and_moved(&[("SW", "East", "1", "2020-01-01", "", "1")], &[("SW", "West", "1", "2019-06-01", "", "1")], &["0 East 2019-06-01..2026-12-19", "0 West 2026-12-20.."], &[Effect::CorrectedStart, Effect::ChangedPost])]
#[case::second_post(&[("SW", "East", "1", "2020-01-01", "", "1")], &[("SW", "East", "1", "2020-01-01", "", "1"), ("PA", "West", "1", "2020-01-01", "", "1")], &["0 East 2020-01-01..", "1 West 2026-12-20.."], &[Effect::NewPost])]
#[case::second_post_with_its_own_start(&[("SW", "East", "1", "2020-01-01", "", "1")], &[("SW", "East", "1", "2020-01-01", "", "1"), ("PA", "West", "1", "2026-12-01", "", "1")], &["0 East 2020-01-01..", "1 West 2026-12-01.."], &[Effect::NewPost])]
#[case::second_post_moved(&[("SW", "East", "1", "2020-01-01", "", "1"), ("PA", "West", "1", "2020-01-01", "", "1")], &[("PA", "North", "1", "2020-01-01", "", "1"), ("SW", "East", "1", "2020-01-01", "", "1")], &["0 East 2020-01-01..", "1 West 2020-01-01..2026-12-19", "1 North 2026-12-20.."], &[Effect::ChangedPost])]
#[case::second_post_missing(&[("SW", "East", "1", "2020-01-01", "", "1"), ("PA", "West", "1", "2020-01-01", "", "1")], &[("SW", "East", "1", "2020-01-01", "", "1")], &["0 East 2020-01-01..", "1 West 2020-01-01.."], &[])]
#[case::other_manager(&[("SW", "East", "1", "2020-01-01", "", "1")], &[("SW", "East", "2", "2020-01-01", "", "1")], &["0 East 2020-01-01.."], &[Effect::ChangedManager])]
fn the_next_file(
    #[case] first: &[Row],
    #[case] second: &[Row],
    #[case] expected: &[&str],
    #[case] effects: &[Effect],
) {
    let (known, change) = after(&[(NOV, person(first)), (DEC, person(second))]);
    assert_eq!(posts(&known), expected);
    assert_eq!(change.effects, effects);
}

#[test]
fn a_missing_second_post_is_told() {
    let (_, change) = after(&[
        (
            NOV,
            person(&[
                ("SW", "East", "1", "2020-01-01", "", "1"),
                ("PA", "West", "1", "2020-01-01", "", "1"),
            ]),
        ),
        (DEC, person(&[("SW", "East", "1", "2020-01-01", "", "1")])),
    ]);
    assert_eq!(
        change.findings.iter().map(|f| f.code).collect::<Vec<_>>(),
        [FindingCode::MissingPost]
    );
}

#[test]
fn a_later_start_of_a_changed_post_does_not_come_back_as_a_correction() {
    let (known, _) = after(&[
        (NOV, person(&[("SW", "East", "1", "2020-01-01", "", "1")])),
        (DEC, person(&[("SW", "West", "1", "2026-12-01", "", "1")])),
        (
            "2027-01-20",
            person(&[("SW", "West", "1", "2026-12-01", "", "1")]),
        ),
    ]);
    assert_eq!(
        posts(&known),
        ["0 East 2020-01-01..2026-12-19", "0 West 2026-12-20.."]
    );
}

#[test]
fn a_leave_told_late_ends_a_spell_of_several_posts() {
    let (known, _) = after(&[
        (NOV, person(&[("SW", "East", "1", "2020-01-01", "", "1")])),
        (DEC, person(&[("SW", "West", "1", "2020-01-01", "", "1")])),
        (
            "2027-01-20",
            person(&[("SW", "West", "1", "2020-01-01", "2026-12-05", "1")]),
        ),
    ]);
    assert_eq!(posts(&known), ["0 East 2020-01-01..2026-12-05"]);
}

#[test]
fn a_start_told_late_moves_the_first_post_of_the_spell() {
    let (known, _) = after(&[
        (NOV, person(&[("SW", "East", "1", "2020-01-01", "", "1")])),
        (DEC, person(&[("SW", "West", "1", "2020-01-01", "", "1")])),
        (
            "2027-01-20",
            person(&[("SW", "West", "1", "2020-02-01", "", "1")]),
        ),
    ]);
    assert_eq!(
        posts(&known),
        ["0 East 2020-02-01..2026-12-19", "0 West 2026-12-20.."]
    );
}

#[test]
fn a_manager_is_dated_and_never_reaches_before_the_day() {
    let (known, _) = after(&[
        (NOV, person(&[("SW", "East", "1", "2020-01-01", "", "1")])),
        (DEC, person(&[("SW", "East", "2", "2020-01-01", "", "1")])),
        (
            "2027-01-20",
            person(&[("SW", "East", "", "2020-01-01", "", "1")]),
        ),
    ]);
    let mut links: Vec<_> = known
        .links
        .iter()
        .map(|l| (l.from, l.to, l.manager_no.clone()))
        .collect();
    links.sort();
    assert_eq!(
        links,
        [
            (
                day("2020-01-01"),
                Some(day("2026-12-19")),
                Some("000001".to_owned())
            ),
            (
                day("2026-12-20"),
                Some(day("2027-01-19")),
                Some("000002".to_owned())
            ),
        ]
    );
}

fn any_row() -> impl Strategy<
    Value = (
        &'static str,
        &'static str,
        &'static str,
        String,
        String,
        &'static str,
    ),
> {
    let start = (2018..2027_i32, 1..=12_u32).prop_map(|(y, m)| format!("{y}-{m:02}-01"));
    let leave = prop_oneof![3 => Just(String::new()), 1 => (1..=12_u32).prop_map(|m| format!("2027-{m:02}-15"))];
    (
        prop_oneof![Just("SW"), Just("TM")],
        prop_oneof![Just("East"), Just("West")],
        prop_oneof![Just(""), Just("1"), Just("2")],
        start,
        leave,
        prop_oneof![Just("1"), Just("0.6")],
    )
}

fn any_person() -> impl Strategy<Value = FilePerson> {
    proptest::collection::vec(any_row(), 1..3).prop_map(|rows| {
        let rows: Vec<_> = rows
            .iter()
            .map(|r| (r.0, r.1, r.2, r.3.as_str(), r.4.as_str(), r.5))
            .collect();
        person(&rows)
    })
}

proptest! {
    #[test]
    fn the_same_file_again_changes_nothing(one in any_person(), two in any_person(), three in any_person()) {
        after(&[(NOV, one), (DEC, two), ("2027-01-20", three)]);
    }

    #[test]
    fn posts_of_a_rank_never_overlap(one in any_person(), two in any_person(), three in any_person()) {
        let (known, _) = after(&[(NOV, one), (DEC, two), ("2027-01-20", three)]);
        let mut posts = known.posts;
        posts.sort_by_key(|p| (p.facts.rank, p.from));
        for pair in posts.windows(2) {
            if pair[0].facts.rank == pair[1].facts.rank {
                prop_assert!(pair[0].to.is_some_and(|to| to < pair[1].from), "{:?}", pair);
            }
            prop_assert!(pair[0].to.is_none_or(|to| to >= pair[0].from), "{:?}", pair);
        }
    }
}
