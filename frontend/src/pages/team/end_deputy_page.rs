use domain::ids::DeputyId;
use domain::words;
use leptos::prelude::*;

use contract::booking::DeputyView;

use crate::client;
use crate::form::Form;
use crate::frame::{Page, PageTitle, offer_undo};
use crate::govuk::{ButtonKind, ConfirmPage, Crumb};
use crate::links;
use crate::loading::{Loaded, load};
use crate::router::use_router;

/// Asks before a deputy is ended.
#[component]
pub(super) fn EndDeputyPage(deputy: DeputyId) -> impl IntoView {
    let deputies = load(client::team::deputies);
    view! {
        <Loaded of=deputies let:deputies>
            {match deputies.items.iter().find(|one| one.id == deputy && one.is_own) {
                Some(found) => view! { <Ask deputy=found.clone() /> }.into_any(),
                None => {
                    view! {
                        <Page back=Some(Crumb::new(links::DEPUTIES, "Deputies"))>
                            <PageTitle text="This has ended already" />
                        </Page>
                    }
                        .into_any()
                }
            }}
        </Loaded>
    }
}

#[component]
fn Ask(deputy: DeputyView) -> impl IntoView {
    let form = Form::new();
    let router = use_router();
    let (id, name) = (deputy.id, deputy.deputy_name.clone());
    let days = format!(
        "It was to last from {} to {}.",
        words::day(deputy.from),
        words::day(deputy.to)
    );
    let effects = vec![
        days,
        "They can answer no request of your team from now on. What they answered stands."
            .to_owned(),
    ];
    let told = name.clone();
    let confirm = Callback::new(move |()| {
        let told = told.clone();
        form.send(client::team::end_deputy(id), move |()| {
            router.replace(links::DEPUTIES);
            offer_undo(format!("{told} answers no more in your stead."), None);
        });
    });
    view! {
        <ConfirmPage
            question=format!("End {name} as your deputy?")
            title="End a deputy"
            effects
            act="End it"
            kind=ButtonKind::Warning
            back=Crumb::new(links::DEPUTIES, "Deputies")
            form
            confirm
        />
    }
}
