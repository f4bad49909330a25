use contract::booking::{MarkKind, RegisterView, ReopenRegisterRequest};
use domain::ids::PartId;
use domain::words;
use leptos::html;
use leptos::prelude::*;

use super::marks::tally;
use super::pending::Pending;
use crate::client::FieldError;
use crate::client::register::{close_register, reopen_register};
use crate::form::{ErrorSummary, Form};
use crate::frame::announce;
use crate::govuk::{Button, ButtonKind, Details, Input, Note, NoteKind};
use crate::loading::Load;
use crate::london::day_and_clock;

/// Docked at the foot: what is left to do, and closing, which asks once more because it makes completions and
/// tells people.
#[component]
pub(super) fn CloseBar(
    loaded: Load<RegisterView>,
    pending: Pending,
    part: PartId,
) -> impl IntoView {
    let form = Form::new();
    let is_asking = RwSignal::new(false);
    let can_close = Memo::new(move |_| loaded.get().is_some_and(|register| register.can_close));
    let is_open = Memo::new(move |_| {
        loaded
            .get()
            .is_some_and(|register| register.closed_at.is_none())
    });
    let left = move || {
        let (people, by_kind) = tally(loaded, pending, part);
        people.saturating_sub(by_kind.iter().map(|(_, count)| count).sum())
    };
    let waiting = move || match pending.count() {
        0 => "All saved.".to_owned(),
        some => format!("{some} not yet saved."),
    };
    let close = Callback::new(move |()| {
        let Some(id) = loaded.get().map(|register| register.session.id) else {
            return;
        };
        form.send(close_register(id), move |register: RegisterView| {
            is_asking.set(false);
            announce("The register is closed");
            loaded.replace(register);
        });
    });
    view! {
        <ErrorSummary form />
        <Show when=move || is_asking.get()>
            <Question loaded pending part form close is_asking />
        </Show>
        <Show when=move || is_open.get() && !is_asking.get()>
            <div class="sp-dock">
                <p>
                    <b>
                        {move || match left() {
                            0 => "Everybody is marked.".to_owned(),
                            some => format!("{some} still to mark."),
                        }}
                    </b>
                    {waiting}
                </p>
                <Show when=move || can_close.get()>
                    <Button
                        text="Close register"
                        busy=Signal::derive(move || pending.count() > 0)
                        press=Callback::new(move |()| is_asking.set(true))
                    />
                </Show>
            </div>
        </Show>
    }
}

#[component]
fn Question(
    loaded: Load<RegisterView>,
    pending: Pending,
    part: PartId,
    form: Form,
    close: Callback<()>,
    is_asking: RwSignal<bool>,
) -> impl IntoView {
    let (people, by_kind) = untrack(|| tally(loaded, pending, part));
    let counts: Vec<String> = by_kind
        .iter()
        .map(|(kind, count)| format!("{count} {}", kind.label().to_lowercase()))
        .collect();
    let absent = by_kind
        .iter()
        .find(|(kind, _)| *kind == MarkKind::DidNotAttend)
        .map_or(0, |(_, count)| *count);
    // The button that asked is gone, and its focus with it.
    let heading = NodeRef::<html::H2>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    view! {
        <section class="sp-card sp-card--call" aria-labelledby="close-question">
            <h2 class="sp-card__title" id="close-question" tabindex="-1" node_ref=heading>
                "Close the register?"
            </h2>
            <ul class="sp-confirm__effects">
                <li>{words::count(people as u64, "person", "people")}": "{counts.join(", ")}"."</li>
                <li>"Those who came to every day get their completion; the board counts it at once."</li>
                {(absent > 0)
                    .then(|| view! { <li>"The line managers of those who were not there are told, kindly."</li> })}
            </ul>
            <div class="sp-actions">
                <Button text="Close the register" press=close busy=Signal::derive(move || form.is_sending()) />
                <Button
                    text="Carry on marking"
                    kind=ButtonKind::Second
                    press=Callback::new(move |()| is_asking.set(false))
                />
            </div>
        </section>
    }
}

/// What closing made, and opening again.
#[component]
pub(super) fn Closed(loaded: Load<RegisterView>) -> impl IntoView {
    let form = Form::new();
    let reason = RwSignal::new(String::new());
    let reopen = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(id) = untrack(|| loaded.get()).map(|register| register.session.id) else {
            return;
        };
        let text = reason.get_untracked().trim().to_owned();
        let errors = if text.is_empty() {
            vec![FieldError::new("reason", "Enter why")]
        } else {
            Vec::new()
        };
        if form.accepts(errors) {
            form.send(
                reopen_register(id, ReopenRegisterRequest { reason: text }),
                move |register: RegisterView| {
                    announce("The register is open again");
                    loaded.replace(register);
                },
            );
        }
    };
    move || {
        let register = loaded.get()?;
        let at = register.closed_at?;
        let by = register
            .closed_by
            .clone()
            .map(|by| format!(" by {by}"))
            .unwrap_or_default();
        let made = words::count(register.completions, "completion", "completions");
        Some(view! {
            <Note title="The register is closed" kind=NoteKind::Good>
                <p>{day_and_clock(at)}{by}". "{made}" recorded."</p>
            </Note>
            {register
                .can_reopen
                .then(|| {
                    view! {
                        <Details summary="Open it again">
                            <form novalidate on:submit=reopen>
                                <ErrorSummary form />
                                <p>"Its completions are taken back until it is closed again."</p>
                                <Input form name="reason" label="Why" value=reason />
                                <Button
                                    text="Open the register again"
                                    kind=ButtonKind::Second
                                    busy=Signal::derive(move || form.is_sending())
                                />
                            </form>
                        </Details>
                    }
                })}
        })
    }
}
