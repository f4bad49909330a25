use contract::page::PageQuery;
use contract::people::{PeopleQuery, PersonSummary};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client::Problem;
use crate::client::people::people;
use crate::frame::announce;
use crate::loading::ProblemView;

/// Finds one of the people in Spires by part of a name or number; `chosen` gets who was picked.
#[component]
pub(crate) fn PersonPicker(
    /// Distinct within the page.
    id: &'static str,
    #[prop(into)] label: String,
    chosen: Callback<PersonSummary>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let found = RwSignal::new(None::<Vec<PersonSummary>>);
    let problem = RwSignal::new(None::<Problem>);
    let search = move || {
        let search = text.get_untracked().trim().to_owned();
        if search.is_empty() {
            return;
        }
        spawn_local(async move {
            match people(
                PeopleQuery {
                    search: Some(search),
                    ..PeopleQuery::default()
                },
                PageQuery::default(),
            )
            .await
            {
                Ok(page) => {
                    announce(format!("{} found", page.total));
                    problem.set(None);
                    found.set(Some(page.items));
                }
                Err(why) => problem.set(Some(why)),
            }
        });
    };
    let pick = move |person: PersonSummary| {
        found.set(None);
        text.set(String::new());
        chosen.run(person);
    };
    view! {
        <div class="sp-inline sp-inline--tight">
            <div class="sp-grow">
                <label class="govuk-label sp-small" for=id>
                    {label}
                </label>
                <input
                    class="govuk-input"
                    id=id
                    type="search"
                    autocomplete="off"
                    prop:value=text
                    on:input=move |event| text.set(event_target_value(&event))
                    on:keydown=move |key| {
                        if key.key() == "Enter" {
                            key.prevent_default();
                            search();
                        }
                    }
                />
            </div>
            <button class="govuk-button govuk-button--secondary" type="button" on:click=move |_| search()>
                "Find"
            </button>
        </div>
        {move || problem.get().map(|problem| view! { <ProblemView problem /> })}
        {move || found.get().map(|people| results(people, pick))}
    }
}

fn results(
    people: Vec<PersonSummary>,
    pick: impl Fn(PersonSummary) + Copy + Send + 'static,
) -> AnyView {
    if people.is_empty() {
        return view! { <p class="sp-small">"Nobody has that name or number."</p> }.into_any();
    }
    let items = people.into_iter().map(|person| {
        let team = person.team.clone().unwrap_or_default();
        let name = person.name.clone();
        view! {
            <li class="sp-picker__item">
                <span>{name.clone()} " " <span class="sp-muted sp-small">{team}</span></span>
                <button
                    type="button"
                    class="govuk-button govuk-button--secondary sp-button--small"
                    on:click=move |_| pick(person.clone())
                >
                    "Add"
                    <span class="govuk-visually-hidden">" "{name}</span>
                </button>
            </li>
        }
    });
    view! { <ul class="sp-picker">{items.collect_view()}</ul> }.into_any()
}
