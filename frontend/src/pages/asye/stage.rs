use contract::asye::{ItemState, ItemView, MilestoneKind, PartState, PartView};
use domain::ids::EnrolmentId;
use domain::words;
use leptos::prelude::*;

use crate::govuk::{Card, Tag, Task, TaskList, Tone};
use crate::links;

/// A part of the programme: closed and on one line once it is done, else a card with what it holds.
#[component]
pub(super) fn Stage(
    id: EnrolmentId,
    part: PartView,
    /// Whether the viewer may say that a step took place.
    manages: bool,
    /// Whether the viewer may record pieces.
    records: bool,
) -> impl IntoView {
    let all = part.items.len();
    let note = format!("Month {}, due {}", part.month, words::day(part.due_on));
    let tasks: Vec<Task> = part
        .items
        .iter()
        .map(|item| task(id, item, manages, records))
        .collect();
    let list = format!("part-{}", part.code);
    if part.state == PartState::Done {
        return view! {
            <details class="sp-stage">
                <summary>
                    <h2>{part.title}</h2>
                    <Tag text="Done" tone=Tone::Good />
                    <span>{format!("{} of {all} recorded · month {}", part.done, part.month)}</span>
                </summary>
                <TaskList id=list tasks />
            </details>
        }
        .into_any();
    }
    view! {
        <Card
            title=part.title
            id=format!("{list}-title")
            tight=true
            aside=move || {
                let note = note.clone();
                view! { <p class="sp-flush sp-small sp-muted">{note}</p> }
            }
        >
            <TaskList id=list tasks />
        </Card>
    }
    .into_any()
}

fn task(id: EnrolmentId, item: &ItemView, manages: bool, records: bool) -> Task {
    let status = match item.state {
        ItemState::Done => "Done".into_any(),
        ItemState::Late => view! { <Tag text="Late" tone=Tone::Late /> }.into_any(),
        ItemState::DueToday => view! { <Tag text="Due today" tone=Tone::Soon /> }.into_any(),
        ItemState::DueSoon => view! { <Tag text="Due soon" tone=Tone::Soon /> }.into_any(),
        ItemState::NotRecorded => view! { <span class="sp-muted">"Not recorded"</span> }.into_any(),
        ItemState::ToCome => view! { <span class="sp-muted">"To come"</span> }.into_any(),
    };
    let hint = match item.state {
        ItemState::NotRecorded => String::new(),
        _ => item.note.clone(),
    };
    let record = match item.kind {
        MilestoneKind::Observation => Some("observation"),
        MilestoneKind::Reflection => Some("reflection"),
        _ => None,
    };
    let href = match (item.piece_id, record) {
        (Some(piece), _) => Some(links::piece(id, piece)),
        (None, Some(kind)) if records && item.held_on.is_none() => Some(format!(
            "{}?step={}",
            links::record_piece(id, kind),
            item.code
        )),
        (None, _) if manages => Some(links::step(id, &item.code)),
        (None, _) => None,
    };
    Task {
        name: item.title.clone(),
        hint,
        href,
        status,
    }
}
