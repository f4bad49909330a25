//! What people have done over the years.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::chance::Chance;
use super::courses::{COURSES, Course, RULES, Rule, course_of};
use super::plan::Part;
use super::staff::{Member, before};

/// How somebody took part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attended {
    InFull,
    InPart(&'static str),
    Not(&'static str),
}

/// A line of the e-learning export or of the attendance history.
#[derive(Clone, Copy, Debug)]
pub(super) struct Done {
    pub(super) member: usize,
    pub(super) course: &'static Course,
    pub(super) on: NaiveDate,
    pub(super) attended: Attended,
    /// For e-learning: the score in the test.
    pub(super) score: i64,
}

/// What the demo's practitioner has never done, so that there is something to book.
pub(super) const LEFT_OPEN: [&str; 2] = ["SG03", "RC01"];

const OPTIONAL: [&str; 8] = [
    "CT01", "AB01", "DW01", "LS01", "MH01", "NG01", "WB01", "PW01",
];

const REASONS: &[&str] = &["Sickness", "Case emergency", "Court", "Left early"];

/// Everything done between `window` and `on`, in the order of the days.
pub(super) fn completions(
    members: &[Member],
    window: NaiveDate,
    on: NaiveDate,
    chance: &mut Chance,
) -> Vec<Done> {
    let mut done = Vec::new();
    for (index, member) in members.iter().enumerate() {
        let from = member.start.max(window);
        let until = member.leave.unwrap_or(on).min(on);
        let is_cast = member.part.is_some();
        for rule in RULES {
            let applies = rule.groups.split('|').any(|group| member.has_group(group));
            let is_left_open =
                member.part == Some(Part::Practitioner) && LEFT_OPEN.contains(&rule.course);
            let is_neglected = !is_cast && chance.percent(6);
            if let (true, Some(course)) = (applies && !is_left_open, course_of(rule.course)) {
                let days = if is_neglected {
                    Vec::new()
                } else {
                    days_of(rule, member.start < window, (from, until), is_cast, chance)
                };
                for day in days {
                    push(&mut done, (index, course), day, until, chance);
                }
            }
        }
        for code in OPTIONAL {
            if let (true, Some(course)) = (chance.percent(10), course_of(code)) {
                let day = from + days(chance.between(20, (until - from).num_days()));
                push(&mut done, (index, course), day, until, chance);
            }
        }
    }
    done.sort_by_key(|line| (line.on, line.member, line.course.code));
    done
}

/// The days on which a rule was met: first, and each time that it was renewed.
fn days_of(
    rule: &Rule,
    was_there_before: bool,
    (from, until): (NaiveDate, NaiveDate),
    is_diligent: bool,
    chance: &mut Chance,
) -> Vec<NaiveDate> {
    let renew = rule.renew.map(|months| i64::from(months) * 30);
    let first = if was_there_before {
        // Their earlier records are not in the files: the first that is may fall anywhere.
        chance.between(0, renew.unwrap_or(500).min(500))
    } else {
        let in_time = chance.between(3, i64::from(rule.first_due) * 30);
        let is_late = !is_diligent && chance.percent(12);
        in_time + if is_late { chance.between(20, 200) } else { 0 }
    };
    let mut all = Vec::new();
    let mut next = from + days(first);
    while next < until {
        all.push(next);
        let Some(renew) = renew else { break };
        // What comes round every year is not dropped as often each time.
        let gives_up = !is_diligent && chance.percent(if renew < 400 { 2 } else { 8 });
        if gives_up {
            break;
        }
        let is_late = !is_diligent && chance.percent(14);
        let shift = if is_late {
            chance.between(5, 200)
        } else {
            -chance.between(5, 75)
        };
        next = next + days(renew + shift);
    }
    all
}

fn push(
    done: &mut Vec<Done>,
    (member, course): (usize, &'static Course),
    day: NaiveDate,
    until: NaiveDate,
    chance: &mut Chance,
) {
    let day = if course.is_elearning() {
        day
    } else {
        working_day_before(day)
    };
    if day >= until {
        return;
    }
    let line = |on, attended, score| Done {
        member,
        course,
        on,
        attended,
        score,
    };
    if !course.is_elearning() && chance.percent(4) {
        let missed = working_day_before(before(day, chance.between(20, 60)));
        let reason = chance.one_of(REASONS);
        let attended = if chance.percent(45) {
            Attended::InPart(reason)
        } else {
            Attended::Not(reason)
        };
        done.push(line(missed, attended, 0));
    }
    let score = 5 * chance.between(16, 20);
    done.push(line(day, Attended::InFull, score));
}

/// The day on which each course was last done in full, by member.
pub(super) fn latest(done: &[Done]) -> HashMap<(usize, &'static str), NaiveDate> {
    done.iter()
        .filter(|line| line.attended == Attended::InFull)
        .map(|line| ((line.member, line.course.code), line.on))
        .collect()
}

/// The courses that are taught, and so have sessions.
pub(super) fn taught() -> impl Iterator<Item = &'static Course> {
    COURSES.iter().filter(|course| !course.is_elearning())
}

/// The day itself, or the Friday before a weekend.
pub(super) fn working_day_before(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => before(day, 1),
        Weekday::Sun => before(day, 2),
        _ => day,
    }
}

/// The day itself, or the Monday after a weekend; nothing is on between Christmas and the new year.
pub(super) fn working_day_after(day: NaiveDate) -> NaiveDate {
    let is_quiet = matches!((day.month(), day.day()), (12, 22..) | (1, ..=3));
    match day.weekday() {
        Weekday::Sat => working_day_after(day + Days::new(2)),
        _ if is_quiet || day.weekday() == Weekday::Sun => working_day_after(day + Days::new(1)),
        _ => day,
    }
}

pub(super) fn days(count: i64) -> Days {
    Days::new(u64::try_from(count).unwrap_or(0))
}
