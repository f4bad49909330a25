//! The parts of one programme with what each holds.

use chrono::NaiveDate;
use domain::asye::parts::{ItemState, PartState, item_state, part_state};
use domain::asye::{Milestone, Piece};
use domain::civil::days_between;
use domain::words;

use super::Nqsw;

/// A part of the programme.
#[derive(Clone, Debug, PartialEq)]
pub struct PartOf {
    /// Short name.
    pub code: String,
    /// What people call it.
    pub title: String,
    /// The month by whose end it is due.
    pub month: u32,
    /// When it is due, as the dates stand.
    pub due_on: NaiveDate,
    /// Where it stands.
    pub state: PartState,
    /// What it holds.
    pub items: Vec<ItemOf>,
}

/// One thing that a part holds.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemOf {
    /// The step.
    pub milestone: Milestone,
    /// Where it stands.
    pub state: ItemState,
    /// In a sentence.
    pub note: String,
    /// The piece that fulfils it, for those who may read it.
    pub piece: Option<Piece>,
}

/// The parts that are held, in order.
pub(super) fn parts(nqsw: &Nqsw, as_of: NaiveDate, reads_record: bool) -> Vec<PartOf> {
    nqsw.programme
        .programme
        .parts_held()
        .map(|part| {
            let items: Vec<ItemOf> = nqsw
                .milestones
                .iter()
                .filter(|milestone| milestone.part == part.code)
                .map(|milestone| item(nqsw, milestone, as_of, reads_record))
                .collect();
            let states: Vec<_> = items
                .iter()
                .map(|item| (item.milestone.followed, item.state))
                .collect();
            PartOf {
                code: part.code.clone(),
                title: part.title.clone(),
                month: part.month,
                due_on: items
                    .iter()
                    .map(|item| item.milestone.due_on)
                    .max()
                    .unwrap_or(nqsw.facts.start_on),
                state: part_state(&states),
                items,
            }
        })
        .collect()
}

fn item(nqsw: &Nqsw, milestone: &Milestone, as_of: NaiveDate, reads_record: bool) -> ItemOf {
    let soon = nqsw.programme.programme.settings.due_soon_days;
    let state = if nqsw.is_closed() && milestone.held_on.is_none() {
        ItemState::NotRecorded
    } else {
        item_state(milestone, as_of, soon)
    };
    let piece = nqsw
        .pieces
        .iter()
        .filter(|_| reads_record)
        .find(|piece| piece.milestone.as_deref() == Some(milestone.code.as_str()))
        .cloned();
    ItemOf {
        note: note(milestone, state, piece.as_ref(), as_of),
        milestone: milestone.clone(),
        state,
        piece,
    }
}

fn note(
    milestone: &Milestone,
    state: ItemState,
    piece: Option<&Piece>,
    as_of: NaiveDate,
) -> String {
    let days = days_between(milestone.due_on, as_of);
    let due = words::day(milestone.due_on);
    match (state, milestone.held_on) {
        (ItemState::Done, Some(held_on)) => {
            let observer = piece.and_then(|piece| piece.observer.as_ref());
            match observer {
                Some(observer) => format!("{}, observed by {}", words::day(held_on), observer.name),
                None => words::day(held_on),
            }
        }
        (ItemState::Late, _) if days == 1 => format!("Was due {due}, 1 day late"),
        (ItemState::Late, _) => format!("Was due {due}, {days} days late"),
        (ItemState::DueToday, _) => "Due today".to_owned(),
        (ItemState::NotRecorded, _) => "Not recorded".to_owned(),
        _ => format!("Due {due}"),
    }
}
