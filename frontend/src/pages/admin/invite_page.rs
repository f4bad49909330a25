use contract::access::InviteRequest;
use leptos::prelude::*;

use crate::client::{self, FieldError};
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, TitleSize, offer_undo};
use crate::govuk::{Button, Crumb, Input};
use crate::links;
use crate::router::use_router;

/// Gives somebody on the staff list an account; they are mailed an invitation.
#[component]
pub(super) fn InvitePage() -> impl IntoView {
    let (router, form) = (use_router(), Form::new());
    let email = RwSignal::new(String::new());
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let address = email.get_untracked().trim().to_owned();
        let mut errors = Vec::new();
        if address.is_empty() {
            errors.push(FieldError::new("email", "Enter an email address"));
        } else if !address.contains('@') {
            errors.push(FieldError::new(
                "email",
                "Enter an email address with an @, for example name@council.gov.uk",
            ));
        }
        if !form.accepts(errors) {
            return;
        }
        let request = InviteRequest { email: address };
        form.send(
            client::access::invite(request, form.key()),
            move |account| {
                router.go(&links::account(account.person_id));
                offer_undo(
                    format!("The invitation is on its way to {}.", account.email),
                    None,
                );
            },
        );
    };
    view! {
        <Page back=Some(Crumb::new(links::ACCOUNTS, "Accounts"))>
            <div class="sp-form">
                <ErrorSummary form />
                <PageTitle text="Invite somebody" size=TitleSize::Medium />
                <p class="sp-lead">"They are mailed a link with which they set a password. It works for 7 days."</p>
                <form novalidate on:submit=submit>
                    <Input
                        form
                        name="email"
                        label="Work email address"
                        value=email
                        kind="email"
                        autocomplete="off"
                        hint="Of somebody on the staff list"
                    />
                    <Button text="Send the invitation" busy=Signal::derive(move || form.is_sending()) />
                </form>
            </div>
        </Page>
    }
}
