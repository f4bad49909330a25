use contract::compliance::Status;
use leptos::prelude::*;

use super::board_form::staff_options;
use crate::client;
use crate::loading::load;
use crate::pages::people::UnitOptions;
use crate::router::{form_query, use_router};

/// Narrows the people behind a figure.
#[component]
pub(super) fn PeopleForm() -> impl IntoView {
    let router = use_router();
    let units = load(client::people::units);
    let submit = move |event| {
        let typed = form_query(&event);
        let now = untrack(|| router.query()).from_start();
        let next = ["q", "unit", "status", "staff"]
            .into_iter()
            .fold(now, |query, name| {
                query.with(name, typed.get(name).unwrap_or_default())
            });
        router.go(&router.with_query(&next));
    };
    let statuses = Status::ALL
        .into_iter()
        .filter(|status| *status != Status::NotApplicable)
        .map(|status| {
            view! {
                <option
                    value=status.code()
                    selected=move || router.param("status").as_deref() == Some(status.code())
                >
                    {status.label()}
                </option>
            }
        })
        .collect_view();
    view! {
        <form class="sp-inline sp-noprint" role="search" aria-label="People" on:submit=submit>
            <div class="sp-grow">
                <label class="govuk-label sp-small" for="q">"Find a person, team or manager"</label>
                <input
                    class="govuk-input"
                    id="q"
                    name="q"
                    type="search"
                    autocomplete="off"
                    prop:value=move || router.param("q").unwrap_or_default()
                />
            </div>
            <div>
                <label class="govuk-label sp-small" for="unit">"Service or team"</label>
                <select class="govuk-select sp-select--short" id="unit" name="unit">
                    <UnitOptions units />
                </select>
            </div>
            <div>
                <label class="govuk-label sp-small" for="status">"Status"</label>
                <select class="govuk-select" id="status" name="status">
                    <option value="">"Any status"</option>
                    {statuses}
                </select>
            </div>
            <div>
                <label class="govuk-label sp-small" for="staff">"Contract"</label>
                <select class="govuk-select" id="staff" name="staff">
                    {staff_options()}
                </select>
            </div>
            <button class="govuk-button govuk-button--secondary" type="submit">"Show"</button>
        </form>
    }
}
