use domain::words;
use leptos::prelude::*;

use super::basis::{Basis, STAFF_CHOICES};
use crate::form::Form;
use crate::govuk::{Wiring, date_error};
use crate::router::{form_query, use_router};

/// Chooses the day and who counts; all of it lives in the address.
#[component]
pub(super) fn BoardForm(form: Form) -> impl IntoView {
    let router = use_router();
    let wiring = Wiring::new(form, "as_at", "");
    let (wrong, described, message) = (wiring.clone(), wiring.clone(), wiring.message());
    let day = move || Basis::here().as_at.map(words::day).unwrap_or_default();
    let submit = move |event| {
        let typed = form_query(&event);
        let text = typed.get("as_at").unwrap_or_default().to_owned();
        let day = if text.is_empty() {
            Ok(String::new())
        } else {
            date_error("as_at", "the date", &text).map(|day| day.to_string())
        };
        if !form.accepts(day.as_ref().err().cloned().into_iter().collect()) {
            return;
        }
        let now = untrack(|| router.query());
        let next = ["staff", "without_absent"]
            .into_iter()
            .fold(now, |query, name| {
                query.with(name, typed.get(name).unwrap_or_default())
            })
            .with("as_at", &day.unwrap_or_default());
        router.go(&router.with_query(&next));
    };
    view! {
        <form class="sp-inline sp-flush sp-noprint" aria-label="Choose the date and who counts" novalidate on:submit=submit>
            <div>
                <label class="govuk-label sp-small" for="as_at">"As at"</label>
                {message}
                <input
                    class="govuk-input govuk-input--width-10"
                    class:govuk-input--error=move || wrong.is_wrong()
                    id="as_at"
                    name="as_at"
                    type="text"
                    placeholder="Today"
                    aria-describedby=move || described.described_by()
                    prop:value=day
                />
            </div>
            <div>
                <label class="govuk-label sp-small" for="staff">"Who counts"</label>
                <select class="govuk-select" id="staff" name="staff">
                    {staff_options()}
                </select>
            </div>
            <div>
                <label class="govuk-label sp-small" for="without_absent">"People absent that day"</label>
                <select class="govuk-select" id="without_absent" name="without_absent">
                    <option value="">"Counted"</option>
                    <option value="true" selected=move || Basis::here().without_absent.is_some()>"Left out"</option>
                </select>
            </div>
            <button class="govuk-button govuk-button--secondary" type="submit">"Show"</button>
        </form>
    }
}

/// Who counts, as the options of a select.
pub(super) fn staff_options() -> impl IntoView {
    let router = use_router();
    STAFF_CHOICES
        .into_iter()
        .map(|(value, words)| {
            view! {
                <option value=value selected=move || router.param("staff").unwrap_or_default() == value>
                    {words}
                </option>
            }
        })
        .collect_view()
}
