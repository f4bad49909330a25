use contract::people::FoundPerson;
use domain::words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use crate::client::people::{Among, find};
use crate::client::{PageOf, Problem};
use crate::form::Form;
use crate::frame::announce;
use crate::govuk::{Button, ButtonKind, Field, Wiring};
use crate::loading::ProblemView;

/// Adds one person after another, found by part of their name; `chosen` gets who was picked.
#[component]
pub(crate) fn PersonPicker(
    /// Distinct within the page.
    id: &'static str,
    #[prop(into)] label: String,
    among: Among,
    chosen: Callback<FoundPerson>,
) -> impl IntoView {
    let pick = Callback::new(move |person| {
        focus_on(format!("#{id}"));
        chosen.run(person);
    });
    view! {
        <label class="govuk-label sp-small" for=id>
            {label}
        </label>
        <Search id=id.to_owned() among act="Add" pick described=Signal::derive(|| None) wrong=Signal::derive(|| false) />
    }
}

/// One person as the answer to a question of a form.
#[component]
pub(crate) fn PersonField(
    form: Form,
    name: &'static str,
    #[prop(into)] label: String,
    among: Among,
    value: RwSignal<Option<FoundPerson>>,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    let wiring = Wiring::new(form, name, &hint);
    let id = StoredValue::new(wiring.id.clone());
    let described = {
        let wiring = wiring.clone();
        Signal::derive(move || wiring.described_by())
    };
    let wrong = {
        let wiring = wiring.clone();
        Signal::derive(move || wiring.is_wrong())
    };
    let change_id = move || format!("{}-change", id.get_value());
    let pick = Callback::new(move |person: FoundPerson| {
        announce(format!("{} chosen", person.name));
        value.set(Some(person));
        focus_on(format!("#{} button", change_id()));
    });
    let change = Callback::new(move |()| {
        value.set(None);
        focus_on(format!("#{}", id.get_value()));
    });
    let shown = move || {
        match value.get() {
        None => {
            view! { <Search id=id.get_value() among act="Choose" pick described wrong /> }.into_any()
        }
        Some(person) => view! {
            <p class="sp-picker__item">
                <NameAndTeam person=person.clone() />
                <span id=change_id()>
                    <Button text="Change" about=person.name kind=ButtonKind::Second small=true press=change />
                </span>
            </p>
        }
        .into_any(),
    }
    };
    view! {
        <Field wiring label>
            {shown}
        </Field>
    }
}

#[component]
fn NameAndTeam(person: FoundPerson) -> impl IntoView {
    view! {
        <span>{person.name} " " <span class="sp-muted sp-small">{person.team.unwrap_or_default()}</span></span>
    }
}

#[component]
fn Search(
    id: String,
    among: Among,
    act: &'static str,
    pick: Callback<FoundPerson>,
    described: Signal<Option<String>>,
    wrong: Signal<bool>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let found = RwSignal::new(None::<PageOf<FoundPerson>>);
    let problem = RwSignal::new(None::<Problem>);
    let is_looking = RwSignal::new(false);
    let search = move || {
        let search = text.get_untracked().trim().to_owned();
        if search.is_empty() || is_looking.get_untracked() {
            return;
        }
        is_looking.set(true);
        spawn_local(async move {
            let answer = find(among, search).await;
            is_looking.try_set(false);
            match answer {
                Ok(page) => {
                    announce(format!("{} found", words::number(page.total)));
                    problem.try_set(None);
                    found.try_set(Some(page));
                }
                Err(why) => {
                    found.try_set(None);
                    problem.try_set(Some(why));
                }
            }
        });
    };
    let pick = Callback::new(move |person: FoundPerson| {
        found.set(None);
        text.set(String::new());
        pick.run(person);
    });
    view! {
        <div class="sp-inline sp-inline--tight">
            <div class="sp-grow">
                <input
                    class="govuk-input"
                    class:govuk-input--error=move || wrong.get()
                    id=id
                    type="search"
                    autocomplete="off"
                    aria-describedby=move || described.get()
                    aria-invalid=move || wrong.get().then_some("true")
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
            <Button
                text="Find"
                kind=ButtonKind::Second
                press=Callback::new(move |()| search())
                busy=Signal::derive(move || is_looking.get())
            />
        </div>
        {move || is_looking.get().then(|| view! { <p class="sp-small sp-muted sp-skeleton">"Looking …"</p> })}
        {move || problem.get().map(|problem| view! { <ProblemView problem /> })}
        {move || found.get().map(|page| results(page, act, pick))}
    }
}

fn results(page: PageOf<FoundPerson>, act: &'static str, pick: Callback<FoundPerson>) -> AnyView {
    if page.items.is_empty() {
        return view! { <p class="sp-small">"Nobody whom you can choose has that name. Try fewer letters."</p> }
            .into_any();
    }
    let more = page.total - i64::try_from(page.items.len()).unwrap_or(page.total);
    let items = page.items.into_iter().map(|person| {
        let picked = person.clone();
        let press = Callback::new(move |()| pick.run(picked.clone()));
        view! {
            <li class="sp-picker__item">
                <NameAndTeam person=person.clone() />
                <Button text=act about=person.name kind=ButtonKind::Second small=true press />
            </li>
        }
    });
    view! {
        <ul class="sp-picker">{items.collect_view()}</ul>
        {(more > 0)
            .then(|| {
                view! {
                    <p class="sp-small sp-muted">
                        {format!("{} more have such a name. Type more of it.", words::number(more))}
                    </p>
                }
            })}
    }
    .into_any()
}

/// What had the focus is gone with what was chosen; the focus goes on once the page is drawn.
fn focus_on(selector: String) {
    request_animation_frame(move || {
        let element = document().query_selector(&selector).ok().flatten();
        let element = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(element) = element {
            let _ = element.focus();
        }
    });
}
