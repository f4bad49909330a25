use contract::booking::NameDeputyRequest;
use domain::words;
use leptos::prelude::*;

use crate::client::{self, FieldError};
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, TitleSize, offer_undo};
use crate::govuk::{Button, Crumb, DateInput, Input, date_error};
use crate::links;
use crate::router::use_router;

/// Names somebody to answer in the viewer's stead.
#[component]
pub(super) fn DeputyFormPage() -> impl IntoView {
    let router = use_router();
    let form = Form::new();
    let email = RwSignal::new(String::new());
    let (from, to) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let address = email.get_untracked().trim().to_owned();
        let first = date_error("from", "the first day", &from.get_untracked());
        let last = date_error("to", "the last day", &to.get_untracked());
        let mut errors = Vec::new();
        if address.is_empty() {
            errors.push(FieldError::new("email", "Enter their work email address"));
        }
        errors.extend(
            [first.as_ref().err(), last.as_ref().err()]
                .into_iter()
                .flatten()
                .cloned(),
        );
        if !form.accepts(errors) {
            return;
        }
        if let (Ok(from), Ok(to)) = (first, last) {
            let request = NameDeputyRequest {
                email: address,
                from,
                to,
            };
            form.send(
                client::team::name_deputy(request, form.key()),
                move |named| {
                    router.replace(links::DEPUTIES);
                    offer_undo(
                        format!(
                            "{} answers in your stead from {} to {}.",
                            named.deputy_name,
                            words::day(named.from),
                            words::day(named.to)
                        ),
                        None,
                    );
                },
            );
        }
    };
    view! {
        <Page back=Some(Crumb::new(links::DEPUTIES, "Deputies"))>
            <div class="sp-form">
                <form novalidate on:submit=submit>
                    <ErrorSummary form />
                    <PageTitle text="Name a deputy" size=TitleSize::Medium />
                    <p class="sp-lead sp-lead--short">
                        "They answer the requests of your team in these days. You can still answer them too."
                    </p>
                    <Input
                        form
                        name="email"
                        label="Their work email address"
                        hint="They need an account in Spires"
                        value=email
                        kind="email"
                    />
                    <DateInput form name="from" label="First day" value=from />
                    <DateInput form name="to" label="Last day" value=to />
                    <Button text="Name them" busy=Signal::derive(move || form.is_sending()) />
                </form>
            </div>
        </Page>
    }
}
