use contract::booking::{MarkKind, MarkRequest, RegisterView};
use domain::ids::PartId;
use domain::words;
use leptos::prelude::*;

use super::marks::mark_in_force;
use super::pending::Pending;
use crate::frame::announce;
use crate::govuk::{Button, ButtonKind};
use crate::loading::Load;
use crate::london::now;

/// Finding a name, and marking everybody who has no mark.
#[component]
pub(super) fn Tools(
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
