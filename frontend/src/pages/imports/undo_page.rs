use std::sync::Arc;

use contract::imports::ImportView;
use domain::ids::ImportId;
use domain::words;
use leptos::prelude::*;

use crate::client;
use crate::form::Form;
use crate::frame::offer_undo;
use crate::govuk::{ButtonKind, ConfirmPage, Crumb};
use crate::links;
use crate::loading::{Loaded, load};
use crate::router::use_router;

/// Asks before an import is undone.
#[component]
pub(super) fn UndoPage(import: ImportId) -> impl IntoView {
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
    let effects = vec![
        format!(
            "What {} recorded from {} no longer counts; nothing is deleted.",
            summary.file_name,
            words::count(summary.accepted, "row", "rows")
        ),
        "Figures of every date change back to what they were without this file.".to_owned(),
        "The same file can be sent again afterwards.".to_owned(),
    ];
    let confirm = Callback::new(move |()| {
        form.send(client::imports::undo(id), move |()| {
            router.replace(&links::import(id));
            offer_undo("The import is undone.", None);
        });
    });
    view! {
        <ConfirmPage
            question=format!("Undo {}?", summary.file_name)
            effects
            act="Undo this import"
            kind=ButtonKind::Warning
            back=Crumb::new(links::import(id), "The import")
            form
            confirm
        />
    }
}
