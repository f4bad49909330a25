//! What an assessor has to do, put in words.

use chrono::NaiveDate;
use domain::asye::{Milestone, MilestoneKind, Party, PieceKind};
use domain::civil::days_between;
use domain::ids::EnrolmentId;
use domain::words;

use super::{Nqsw, OpenProposal};

/// What sort of thing is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToDoSort {
    /// Observe, and record it.
    RecordObservation,
    /// Hold a review or a panel.
    HoldStep,
    /// Answer proposed dates.
    AgreeDates,
    /// See that the outcome is recorded.
    RecordOutcome,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToDo {
    /// What sort of thing.
    pub sort: ToDoSort,
    /// For whom.
    pub enrolment: EnrolmentId,
    /// Their name.
    pub name: String,
    /// Which step, by code.
    pub milestone: Option<String>,
    /// As a heading.
    pub title: String,
    /// Why.
    pub detail: String,
    /// When it was or is due.
    pub due_on: Option<NaiveDate>,
    /// Days until then, negative when late.
    pub days: Option<i64>,
}

/// What the assessor of these NQSWs has to do on a day, the most pressing first: for each what is late
/// first or due soon, proposed dates to answer, an outcome that is awaited.
pub(super) fn to_do(nqsws: &[Nqsw], as_of: NaiveDate) -> Vec<ToDo> {
    let mut all: Vec<ToDo> = nqsws
        .iter()
        .filter(|nqsw| nqsw.standing(as_of).is_open())
        .flat_map(|nqsw| {
            [
                step(nqsw, as_of),
                agreement(nqsw, as_of),
                outcome(nqsw, as_of),
            ]
        })
        .flatten()
        .collect();
    all.sort_by_key(|to_do| to_do.days.unwrap_or(0));
    all
}

fn step(nqsw: &Nqsw, as_of: NaiveDate) -> Option<ToDo> {
    let facts = nqsw.standing_facts();
    if facts.start > as_of || nqsw.pauses.iter().any(|pause| pause.covers(as_of)) {
        return None;
    }
    let next = facts.first_to_do(as_of)?;
    let days = days_between(as_of, next.due_on);
    if days > i64::from(facts.due_soon_days) {
        return None;
    }
    let name = nqsw.name();
    let (sort, title) = match next.kind {
        MilestoneKind::Observation => (
            ToDoSort::RecordObservation,
            format!("Record {} of {name}", lower_first(&next.title)),
        ),
        _ => (
            ToDoSort::HoldStep,
            format!("Hold the {} of {name}", lower_first(&next.title)),
        ),
    };
    Some(ToDo {
        sort,
        enrolment: nqsw.id(),
        name,
        milestone: Some(next.code.clone()),
        title,
        detail: because(nqsw, next, days, as_of),
        due_on: Some(next.due_on),
        days: Some(days),
    })
}

fn because(nqsw: &Nqsw, next: &Milestone, days: i64, as_of: NaiveDate) -> String {
    let due = words::day(next.due_on);
    let due = match days {
        0 => "Due today.".to_owned(),
        days if days < 0 => format!("Was due {due}."),
        _ => format!("Due {due}."),
    };
    if next.kind != MilestoneKind::Observation {
        return due;
    }
    let have = nqsw.counts.have(PieceKind::Observation);
    let minimum = nqsw.programme.programme.minimum.observations;
    let week = nqsw.week(as_of).unwrap_or(0);
    format!("{due} {have} of {minimum} observations done at week {week}.")
}

fn agreement(nqsw: &Nqsw, as_of: NaiveDate) -> Option<ToDo> {
    let open = OpenProposal::of(nqsw)?;
    if !open.waiting_for().contains(&Party::Assessor) {
        return None;
    }
    let (now, then) = open.late(&nqsw.milestones, as_of);
    let first = open.dates.iter().find_map(|date| {
        nqsw.milestone(&date.milestone)
            .filter(|milestone| milestone.followed)
            .map(|milestone| (milestone, date.to))
    });
    let mut detail = first.map_or_else(String::new, |(milestone, to)| {
        format!(
            "At {} FTE the {} would fall on {}.",
            open.fte,
            lower_first(&milestone.title),
            words::day(to)
        )
    });
    match now.saturating_sub(then) {
        0 => {}
        1 => detail.push_str(" One step would no longer be late."),
        fewer => {
            detail.push(' ');
            detail.push_str(&fewer.to_string());
            detail.push_str(" steps would no longer be late.");
        }
    }
    Some(ToDo {
        sort: ToDoSort::AgreeDates,
        enrolment: nqsw.id(),
        name: nqsw.name(),
        milestone: None,
        title: format!("Agree part-time dates for {}", nqsw.name()),
        detail,
        due_on: None,
        days: None,
    })
}

fn outcome(nqsw: &Nqsw, as_of: NaiveDate) -> Option<ToDo> {
    let held_on = nqsw
        .milestones
        .iter()
        .find(|m| m.kind == MilestoneKind::Panel)?
        .held_on
        .filter(|held_on| *held_on <= as_of)?;
    nqsw.facts.outcome.is_none().then(|| ToDo {
        sort: ToDoSort::RecordOutcome,
        enrolment: nqsw.id(),
        name: nqsw.name(),
        milestone: None,
        title: format!("See that the outcome of {} is recorded", nqsw.name()),
        detail: format!("The panel was held on {}.", words::day(held_on)),
        due_on: Some(held_on),
        days: Some(days_between(as_of, held_on)),
    })
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}
