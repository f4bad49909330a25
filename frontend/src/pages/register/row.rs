use contract::booking::{AbsenceReason, MarkKind, MarkRequest, RegisterRow, RegisterView};
use domain::ids::PartId;
use leptos::prelude::*;

use super::marks::mark_in_force;
use super::pending::Pending;
use crate::loading::Load;
use crate::london::now;

/// One person: a fieldset of three choices of 44 px; a reason where they were not there; "Not saved" until the
/// server has it.
#[component]
pub(super) fn Row(
    row: RegisterRow,
    loaded: Load<RegisterView>,
    pending: Pending,
    part: PartId,
    can_mark: Memo<bool>,
) -> impl IntoView {
    let row = StoredValue::new(row);
    let booking_id = row.with_value(|row| row.booking_id);
    let kind = Memo::new(move |_| row.with_value(|row| mark_in_force(loaded, pending, row, part)));
    let is_waiting = Memo::new(move |_| pending.mark_of(booking_id, part).is_some());
    let mark = move |kind, reason| {
        pending.take(vec![MarkRequest {
            booking_id,
            part_id: part,
            kind,
            reason,
            marked_at: now(),
        }]);
    };
    let choices = MarkKind::ALL.map(|choice| {
        let id = format!("{}-{booking_id}", choice.code());
        view! {
            <div>
                <input
                    type="radio"
                    id=id.clone()
                    name=format!("mark-{booking_id}")
                    value=choice.code()
                    disabled=move || !can_mark.get()
                    prop:checked=move || kind.get() == Some(choice)
                    on:change=move |_| mark(choice, None)
                />
                <label for=id>{choice.label()}</label>
            </div>
        }
    });
    let reason = Memo::new(move |_| reason_in_force(loaded, pending, row.get_value(), part));
    let (name, team, needs, is_walk_in) = row.with_value(|row| {
        (
            row.person.name.clone(),
            row.person.team.clone(),
            row.access_needs.clone(),
            row.is_walk_in,
        )
    });
    view! {
        <li>
            <fieldset class="sp-register__row">
                <legend class="sp-register__name">
                    <Show when=move || is_waiting.get()>
                        <span class="sp-register__state">"Not saved"</span>
                    </Show>
                    {name.clone()}
                    <small>{team}{is_walk_in.then_some(" · walked in")}</small>
                    {needs.map(|needs| view! { <small class="sp-register__needs">"Needs: "{needs}</small> })}
                </legend>
                <div class="sp-seg sp-seg--three">{choices.into_iter().collect_view()}</div>
                <Show when=move || kind.get() == Some(MarkKind::DidNotAttend)>
                    <Reason
                        id=format!("reason-{booking_id}")
                        name=name.clone()
                        reason
                        can_mark
                        choose=Callback::new(move |reason| mark(MarkKind::DidNotAttend, Some(reason)))
                    />
                </Show>
            </fieldset>
        </li>
    }
}

fn reason_in_force(
    loaded: Load<RegisterView>,
    pending: Pending,
    row: RegisterRow,
    part: PartId,
) -> Option<AbsenceReason> {
    if let Some(mark) = pending.mark_of(row.booking_id, part) {
        return mark.reason;
    }
    let register = loaded.get()?;
    let row = register
        .rows
        .iter()
        .find(|known| known.booking_id == row.booking_id)?;
    row.marks.iter().find(|mark| mark.part_id == part)?.reason
}

#[component]
fn Reason(
    id: String,
    name: String,
    reason: Memo<Option<AbsenceReason>>,
    can_mark: Memo<bool>,
    choose: Callback<AbsenceReason>,
) -> impl IntoView {
    let options = AbsenceReason::ALL.map(|choice| {
        view! {
            <option value=choice.code() selected=move || reason.get() == Some(choice)>
                {choice.label()}
            </option>
        }
    });
    view! {
        <p class="sp-register__why">
            <label class="govuk-label sp-small" for=id.clone()>
                "Why"
                <span class="govuk-visually-hidden">" was "{name}" not there"</span>
            </label>
            <select
                class="govuk-select"
                id=id
                disabled=move || !can_mark.get()
                on:change=move |event| {
                    if let Some(reason) = AbsenceReason::parse(&event_target_value(&event)) {
                        choose.run(reason);
                    }
                }
            >
                <option value="" selected=move || reason.get().is_none()>
                    "Not known"
                </option>
                {options.into_iter().collect_view()}
            </select>
        </p>
    }
}
