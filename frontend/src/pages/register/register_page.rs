use contract::booking::{RegisterRow, RegisterView};
use contract::catalogue::PartView;
use domain::access::Role;
use domain::ids::SessionId;
use leptos::prelude::*;

use super::close::{CloseBar, Closed};
use super::heading::Heading;
use super::pending::Pending;
use super::row::Row;
use super::standing::{Progress, Saving};
use super::tools::Tools;
use super::walk_in::WalkIn;
use crate::client::register::register;
use crate::frame::{Page, use_viewer};
use crate::govuk::{Crumb, EmptyState, Note};
use crate::links;
use crate::loading::{Load, Loaded, SkeletonShape, load};
use crate::london::today;
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
            <Heading loaded part />
            <Loaded of=loaded skeleton=SkeletonShape::Rows children=|_| () />
            {move || part.get().map(|part| view! { <Marking session=id loaded pending part /> })}
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

#[component]
fn Marking(
    session: SessionId,
    loaded: Load<RegisterView>,
    pending: Pending,
    part: PartView,
) -> impl IntoView {
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
            (register.closed_at.is_none() && !register.sentence.is_empty())
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
            <WalkIn loaded session />
        </Show>
        <CloseBar loaded pending part=part_id />
    }
}
