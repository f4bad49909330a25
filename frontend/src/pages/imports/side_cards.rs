use std::sync::Arc;

use contract::imports::{ColumnMatch, ImportState, ImportView};
use domain::words;
use leptos::prelude::*;

use crate::client;
use crate::form::{ErrorSummary, Form};
use crate::frame::offer_undo;
use crate::govuk::{ButtonKind, Card, LinkButton, SummaryList, SummaryRow};
use crate::links;
use crate::london;
use crate::router::use_router;

/// What can be done with the file now.
#[component]
pub(super) fn ActCard(import: Arc<ImportView>) -> impl IntoView {
    let summary = &import.summary;
    let id = summary.id;
    let refused = import
        .refused_because
        .clone()
        .map(|why| view! { <p class="sp-small">{why}</p> });
    let out = (summary.stay_out > 0).then(|| {
        let rows = words::count(summary.stay_out, "row stays", "rows stay");
        view! { <p class="sp-small">{format!("{rows} out and can be sent again.")}</p> }
    });
    match summary.state {
        ImportState::DryRun => {
            let act = format!("Apply {}", words::count(summary.accepted, "row", "rows"));
            view! {
                <Card title="Apply this file" id="act" call=true>
                    <p class="sp-small">{import.effect.clone()}</p>
                    {out}
                    {refused}
                    {import.can_apply.then(|| view! { <p><LinkButton href=links::apply_import(id) text=act /></p> })}
                    <p class="sp-small sp-muted">"You can leave the page while it is recorded. The whole batch can be undone until the next import of its kind."</p>
                    <Discard id />
                </Card>
            }
            .into_any()
        }
        ImportState::Applied => {
            let applied = summary
                .applied_at
                .map(|at| format!("Recorded {}.", london::day_and_clock(at)));
            view! {
                <Card title="Recorded" id="act">
                    <p class="sp-small">{import.effect.clone()}</p>
                    <p class="sp-small sp-muted">{applied}</p>
                    {refused}
                    {import
                        .can_undo
                        .then(|| {
                            view! {
                                <p class="sp-flush">
                                    <LinkButton href=links::undo_import(id) text="Undo this import" kind=ButtonKind::Second />
                                </p>
                            }
                        })}
                </Card>
            }
            .into_any()
        }
        ImportState::Undone => {
            let undone = summary
                .undone_at
                .map(|at| format!("Undone {}.", london::day_and_clock(at)));
            view! {
                <Card title="Undone" id="act">
                    <p class="sp-small">{undone} " What it recorded no longer counts. The same file can be sent again."</p>
                    {refused}
                </Card>
            }
            .into_any()
        }
        ImportState::Applying | ImportState::Discarded => ().into_any(),
    }
}

#[component]
fn Discard(id: domain::ids::ImportId) -> impl IntoView {
    let router = use_router();
    let form = Form::new();
    let discard = move |_| {
        form.send(client::imports::discard(id), move |()| {
            router.go(links::IMPORTS);
            offer_undo("The dry run is thrown away. Nothing was changed.", None);
        });
    };
    view! {
        <ErrorSummary form />
        <p class="sp-flush">
            <button type="button" class="sp-linkish" on:click=discard>
                "Throw this dry run away"
            </button>
        </p>
    }
}

/// How the file was read.
#[component]
pub(super) fn ReadingCard(import: Arc<ImportView>) -> impl IntoView {
    let read = import
        .columns
        .iter()
        .filter(|column| column.field.is_some())
        .count();
    let remembered = import
        .columns
        .iter()
        .any(|column| column.matched == ColumnMatch::Remembered);
    let mut rows = vec![
        SummaryRow::new("Day of the file", words::day(import.summary.on)),
        SummaryRow::new("Encoding", import.read_as.clone()),
        SummaryRow::new(
            "Columns",
            format!(
                "{read} of {} matched{}",
                import.columns.len(),
                if remembered { ", as last time" } else { "" }
            ),
        ),
    ];
    rows.extend(
        import
            .readings
            .iter()
            .map(|reading| SummaryRow::new(reading.title.clone(), reading.text.clone())),
    );
    let kind = import.summary.kind;
    let is_open = import.summary.state == ImportState::DryRun;
    view! {
        <Card title="How it was read" id="reading">
            <SummaryList rows small=true />
            {is_open
                .then(|| {
                    view! {
                        <p class="sp-flush">
                            <a
                                class="govuk-link govuk-link--no-visited-state"
                                href=format!("{}?kind={}", links::NEW_IMPORT, kind.code())
                            >
                                "Change the columns"
                            </a>
                        </p>
                    }
                })}
        </Card>
    }
}
