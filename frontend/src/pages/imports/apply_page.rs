use std::sync::Arc;

use contract::imports::ImportView;
use domain::ids::ImportId;
use domain::words;
use leptos::prelude::*;

use crate::client;
use crate::form::Form;
use crate::frame::{Page, PageTitle};
use crate::govuk::{ConfirmPage, Crumb};
use crate::links;
use crate::loading::{Loaded, load};
use crate::router::use_router;

/// Asks before a file is recorded.
#[component]
pub(super) fn ApplyPage(import: ImportId) -> impl IntoView {
    let view = load(move || client::imports::import(import));
    view! {
        <Loaded of=view let:import>
            <Ask import />
        </Loaded>
    }
}

#[component]
fn Ask(import: Arc<ImportView>) -> impl IntoView {
    let (router, form) = (use_router(), Form::new());
    let summary = &import.summary;
    let id = summary.id;
    let back = Crumb::new(links::import(id), "The dry run");
    if !import.can_apply {
        let why = import
            .refused_because
            .clone()
            .unwrap_or_else(|| "This file is not a dry run any more.".to_owned());
        return view! {
            <Page back=Some(back)>
                <PageTitle text="This file cannot be applied" />
                <p class="govuk-body">{why}</p>
            </Page>
        }
        .into_any();
    }
    let mut effects = vec![
        import.effect.clone(),
        format!(
            "{} out of {} would be kept; {} out.",
            words::count(summary.accepted, "row", "rows"),
            words::number(summary.rows),
            words::count(summary.stay_out, "row stays", "rows stay")
        ),
    ];
    effects.extend(
        import
            .counts
            .iter()
            .filter(|count| {
                !count.is_finding && !count.stays_out && count.code != "accepted" && count.count > 0
            })
            .map(|count| format!("{}: {}", count.title, words::number(count.count))),
    );
    effects.push("All of it is recorded, or nothing. The batch can be undone until the next import of its kind.".to_owned());
    let confirm = Callback::new(move |()| {
        form.send(client::imports::apply(id), move |()| {
            router.replace(&links::import(id));
        });
    });
    view! {
        <ConfirmPage
            question=format!("Apply {}?", summary.file_name)
            effects
            act=format!("Apply {}", words::count(summary.accepted, "row", "rows"))
            back
            form
            confirm
        />
    }
    .into_any()
}
