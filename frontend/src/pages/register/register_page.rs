use contract::booking::{MarkKind, MarkRequest, RegisterRow, RegisterView};
use contract::catalogue::PartView;
use domain::access::Role;
use domain::ids::{PartId, SessionId};
use domain::words;
use leptos::prelude::*;

use super::close::{CloseBar, Closed};
use super::pending::Pending;
use super::row::Row;
use super::walk_in::WalkIn;
use crate::client::register::register;
use crate::frame::{Page, PageTitle, TitleSize, announce, use_viewer};
use crate::govuk::{Button, ButtonKind, Crumb, EmptyState, Note};
use crate::links;
use crate::loading::{Load, Loaded, ProblemView, SkeletonShape, load};
use crate::london::{now, today};
use crate::router::use_router;

/// The register of a session, a part at a time: for a phone, through a lost connection.
#[component]
pub(crate) fn RegisterPage(id: SessionId) -> impl IntoView {
    let loaded = load(move || register(id));
    let pending = Pending::of(id, loaded);
    let router = use_router();
    let back = if use_viewer().holds(Role::Trainer) {
        Crumb::new(links::MY_SESSIONS, "My sessions")
    } else {
        Crumb::new(links::session(id), "The session")
    };
    // Drawn again only when another part is looked at or the people change, so that a mark being saved moves
    // nothing under the finger.
    let part = Memo::new(move |_| {
        let register = loaded.get()?;
        let asked = router.param("day").and_then(|day| day.parse::<i32>().ok());
        choose_part(&register, asked)
    });
    view! {
        <Page back=Some(back)>
            <Head loaded part />
            <Loaded of=loaded skeleton=SkeletonShape::Rows children=|_| () />
            {move || part.get().map(|part| view! { <Marking loaded pending part /> })}
        </Page>
    }
}

/// The part that was asked for, else today's, else the first that somebody has no mark for.
fn choose_part(register: &RegisterView, asked: Option<i32>) -> Option<PartView> {
    let parts = &register.session.parts;
    let unmarked = |part: &&PartView| {
        register
            .rows
            .iter()
            .any(|row| row.marks.iter().all(|mark| mark.part_id != part.id))
    };
    let today = today();
    parts
        .iter()
        .find(|part| Some(part.number) == asked)
        .or_else(|| parts.iter().find(|part| part.on == today))
        .or_else(|| parts.iter().find(unmarked))
        .or_else(|| parts.first())
        .cloned()
}

/// What the head of the page says; drawn again only when that changes.
#[derive(Clone, PartialEq)]
struct Heading {
    course: String,
    part: PartView,
    days: usize,
}

#[component]
fn Head(loaded: Load<RegisterView>, part: Memo<Option<PartView>>) -> impl IntoView {
    let heading = Memo::new(move |_| {
        let register = loaded.get()?;
        Some(Heading {
            course: register.session.course.title.clone(),
            part: part.get()?,
            days: register.session.parts.len(),
        })
    });
    move || heading.get().map(|heading| view! { <Drawn heading /> })
}

#[component]
fn Drawn(heading: Heading) -> impl IntoView {
    let router = use_router();
    let number = heading.part.number;
    let title = if heading.days > 1 {
        format!("Register, day {number} of {}", heading.days)
    } else {
        "Register".to_owned()
    };
    let lead = format!(
        "{}, {}",
        heading.course,
        words::short_weekday_and_day(heading.part.on)
    );
    let days = (heading.days > 1).then(|| {
        let items = (1..=heading.days).map(|day| {
            let day = day.to_string();
            let is_here = day == number.to_string();
            let href = router.with_query(&router.query_now().with("day", &day));
            view! {
                <li>
                    <a href=href aria-current=is_here.then_some("page")>
                        "Day "
                        {day}
                    </a>
                </li>
            }
        });
        view! {
            <nav class="sp-subnav" aria-label="Days">
                <ul>{items.collect_view()}</ul>
            </nav>
        }
    });
    view! {
        <PageTitle text=title size=TitleSize::Medium />
        <p class="sp-lead sp-lead--short">{lead}</p>
        {days}
    }
}

#[component]
fn Marking(loaded: Load<RegisterView>, pending: Pending, part: PartView) -> impl IntoView {
    let part_id = part.id;
    let search = RwSignal::new(String::new());
    let is_closed = Memo::new(move |_| {
        loaded
            .get()
            .is_some_and(|register| register.closed_at.is_some())
    });
    let can_mark = Memo::new(move |_| loaded.get().is_some_and(|register| register.can_mark));
    // By booking, so that saving a mark draws no row again.
    let people = Memo::new(move |_| {
        let rows = loaded
            .get()
            .map(|register| register.rows.clone())
            .unwrap_or_default();
        rows.into_iter()
            .map(|row| RegisterRow {
                marks: Vec::new(),
                ..row
            })
            .collect::<Vec<_>>()
    });
    let wanted = move || {
        let text = search.get().to_lowercase();
        people
            .get()
            .into_iter()
            .filter(|row| row.person.name.to_lowercase().contains(&text))
            .collect::<Vec<_>>()
    };
    view! {
        <Saving pending />
        {move || {
            let register = loaded.get()?;
            (!register.sentence.is_empty())
                .then(|| {
                    view! {
                        <Note slim=true>
                            <p>{register.sentence.clone()}</p>
                        </Note>
                    }
                })
        }}
        {move || is_closed.get().then(|| view! { <Closed loaded /> })}
        <Progress loaded pending part=part_id />
        <Show when=move || can_mark.get()>
            <Tools loaded pending part=part_id search />
        </Show>
        {move || {
            people
                .with(Vec::is_empty)
                .then(|| {
                    view! {
                        <EmptyState title="Nobody is booked">
                            <p>"Add those who come below; each counts as having walked in."</p>
                        </EmptyState>
                    }
                })
        }}
        <ul class="sp-register">
            <For
                each=wanted
                key=|row| (row.booking_id, row.access_needs.clone())
                children=move |row| view! { <Row row loaded pending part=part_id can_mark /> }
            />
        </ul>
        <Show when=move || can_mark.get()>
            <WalkIn loaded />
        </Show>
        <CloseBar loaded pending part=part_id />
    }
}

/// What is not yet saved, and why.
#[component]
fn Saving(pending: Pending) -> impl IntoView {
    view! {
        <div role="status">
            {move || {
                let waiting = pending.count();
                (waiting > 0 && pending.is_offline())
                    .then(|| {
                        view! {
                            <div class="sp-note sp-note--slim">
                                <p>
                                    <b>"No signal: "{waiting}" not yet saved. "</b>
                                    "Kept on this device and sent by themselves later. Carry on marking."
                                </p>
                            </div>
                        }
                    })
            }}
        </div>
        {move || pending.problem().map(|problem| view! { <ProblemView problem /> })}
    }
}

/// The mark in force of one row: what waits, else what the server has.
pub(super) fn mark_in_force(
    loaded: Load<RegisterView>,
    pending: Pending,
    row: &RegisterRow,
    part: PartId,
) -> Option<MarkKind> {
    pending
        .mark_of(row.booking_id, part)
        .map(|mark| mark.kind)
        .or_else(|| {
            let register = loaded.get()?;
            let row = register
                .rows
                .iter()
                .find(|known| known.booking_id == row.booking_id)?;
            row.marks
                .iter()
                .find(|mark| mark.part_id == part)
                .map(|mark| mark.kind)
        })
}

/// How many are marked, by kind. Tracked.
pub(super) fn tally(
    loaded: Load<RegisterView>,
    pending: Pending,
    part: PartId,
) -> (usize, Vec<(MarkKind, usize)>) {
    let register = loaded.get();
    let rows = register
        .as_ref()
        .map(|register| register.rows.as_slice())
        .unwrap_or_default();
    let marks: Vec<_> = rows
        .iter()
        .filter_map(|row| mark_in_force(loaded, pending, row, part))
        .collect();
    let by_kind = MarkKind::ALL
        .into_iter()
        .map(|kind| (kind, marks.iter().filter(|mark| **mark == kind).count()));
    (rows.len(), by_kind.collect())
}

#[component]
fn Progress(loaded: Load<RegisterView>, pending: Pending, part: PartId) -> impl IntoView {
    move || {
        let (people, by_kind) = tally(loaded, pending, part);
        let marked: usize = by_kind.iter().map(|(_, count)| count).sum();
        let words: Vec<String> = by_kind
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(kind, count)| format!("{count} {}", kind.label().to_lowercase()))
            .collect();
        view! {
            <div class="sp-measure">
                <p class="sp-measure__line sp-small">
                    <span>
                        <b>{marked}" of "{people}</b>
                        " marked"
                    </span>
                    <span class="sp-muted">{words.join(", ")}</span>
                </p>
                <progress class="sp-progress" max=people.max(1) value=marked aria-label="Marked">
                    {marked}
                    " of "
                    {people}
                </progress>
            </div>
        }
    }
}

/// Finding a name, and marking everybody who has no mark.
#[component]
fn Tools(
    loaded: Load<RegisterView>,
    pending: Pending,
    part: PartId,
    search: RwSignal<String>,
) -> impl IntoView {
    let unmarked = move || {
        let register = loaded.get();
        let rows = register
            .as_ref()
            .map(|register| register.rows.as_slice())
            .unwrap_or_default();
        rows.iter()
            .filter(|row| mark_in_force(loaded, pending, row, part).is_none())
            .map(|row| row.booking_id)
            .collect::<Vec<_>>()
    };
    let mark_all = Callback::new(move |()| {
        let marked_at = now();
        let marks = untrack(unmarked).into_iter().map(|booking_id| MarkRequest {
            booking_id,
            part_id: part,
            kind: MarkKind::Attended,
            reason: None,
            marked_at,
        });
        let marks: Vec<_> = marks.collect();
        announce(format!(
            "{} marked as attended",
            words::count(marks.len() as u64, "person", "people")
        ));
        pending.take(marks);
    });
    view! {
        <div class="sp-inline sp-inline--tight">
            <div class="sp-grow">
                <label class="govuk-label sp-small" for="find">
                    "Find a name"
                </label>
                <input
                    class="govuk-input"
                    id="find"
                    type="search"
                    autocomplete="off"
                    prop:value=search
                    on:input=move |event| search.set(event_target_value(&event))
                />
            </div>
            <Show when=move || !unmarked().is_empty()>
                <Button
                    text=Signal::derive(move || format!("Mark {} attended", unmarked().len()))
                    kind=ButtonKind::Second
                    press=mark_all
                />
            </Show>
        </div>
    }
}
