use contract::access::{AuditEntry, AuditQuery};
use contract::page::PageQuery;
use domain::words;
use leptos::prelude::*;

use super::AdminNav;
use super::audit_table::AuditTable;
use crate::client::{self, FieldError, PageOf};
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, PaperFoot, widen};
use crate::govuk::{Chip, Chips, CsvButton, EmptyState, PrintButton, date_error};
use crate::loading::{Loaded, SkeletonShape, load};
use crate::router::{Query, form_query, use_router};

fn asked(query: &Query) -> AuditQuery {
    AuditQuery {
        actor: query.get("actor").and_then(|id| id.parse().ok()),
        about: query.get("about").and_then(|id| id.parse().ok()),
        action: query.get("action").map(str::to_owned),
        from: query.get("first").and_then(|day| day.parse().ok()),
        to: query.get("last").and_then(|day| day.parse().ok()),
    }
}

/// Who did what, when.
#[component]
pub(super) fn AuditPage() -> impl IntoView {
    widen();
    let (router, form) = (use_router(), Form::new());
    let entries = load(move || {
        let page = PageQuery {
            limit: None,
            cursor: router.param("cursor"),
        };
        client::access::audit(asked(&router.query()), page)
    });
    let submit = move |event| {
        let typed = form_query(&event);
        let mut errors = Vec::new();
        let now = untrack(|| router.query()).from_start();
        let action = typed
            .get("action")
            .unwrap_or_default()
            .to_lowercase()
            .replace(' ', "_");
        let next = [("first", "the first day"), ("last", "the last day")]
            .into_iter()
            .fold(now.with("action", &action), |query, (name, what)| {
                query.with(name, &iso(name, what, typed.get(name), &mut errors))
            });
        if form.accepts(errors) {
            router.go(&router.with_query(&next));
        }
    };
    let chips = move || {
        let found = entries.get();
        view! { <Chips chips=chips_of(&router.query(), found.as_deref()) below=true /> }
    };
    let day = move |name: &'static str| {
        move || {
            router
                .param(name)
                .and_then(|day| day.parse().ok())
                .map(words::day)
                .unwrap_or_default()
        }
    };
    view! {
        <Page>
            <ErrorSummary form />
            <div class="sp-title">
                <div>
                    <PageTitle text="Audit log" />
                    <p class="sp-lead">"Every change, and every look at what is confidential. Choose a name to see only what that person did."</p>
                </div>
                <div class="sp-actions sp-small">
                    <CsvButton
                        file_name=Signal::stored("audit.csv".to_owned())
                        fetch=move || client::access::audit_csv(asked(&router.query()))
                    />
                    <PrintButton />
                </div>
            </div>
            <AdminNav />
            <form class="sp-inline sp-noprint" role="search" aria-label="Audit log" novalidate on:submit=submit>
                <div class="sp-grow">
                    <label class="govuk-label sp-small" for="action">"What was done, for example place booking"</label>
                    <input class="govuk-input" id="action" name="action" type="search" prop:value=move || router.param("action").map(|action| action.replace('_', " ")).unwrap_or_default() />
                </div>
                <div>
                    <label class="govuk-label sp-small" for="first">"From"</label>
                    <input class="govuk-input govuk-input--width-10" id="first" name="first" type="text" placeholder="4 June 2026" prop:value=day("first") />
                </div>
                <div>
                    <label class="govuk-label sp-small" for="last">"To"</label>
                    <input class="govuk-input govuk-input--width-10" id="last" name="last" type="text" placeholder="4 June 2026" prop:value=day("last") />
                </div>
                <button class="govuk-button govuk-button--secondary" type="submit">"Show"</button>
            </form>
            {chips}
            <Loaded of=entries skeleton=SkeletonShape::Rows let:entries>
                {if entries.items.is_empty() {
                    view! {
                        <EmptyState title="Nothing matches">
                            <p>"No entry has these filters. Take one away to see more."</p>
                        </EmptyState>
                    }
                        .into_any()
                } else {
                    view! { <AuditTable entries can_narrow=true /> }.into_any()
                }}
            </Loaded>
            <PaperFoot />
        </Page>
    }
}

/// The day in a field as it stands in the address; empty where nothing was typed.
fn iso(name: &str, what: &str, text: Option<&str>, errors: &mut Vec<FieldError>) -> String {
    let Some(text) = text else {
        return String::new();
    };
    match date_error(name, what, text) {
        Ok(day) => day.to_string(),
        Err(error) => {
            errors.push(error);
            String::new()
        }
    }
}

fn chips_of(query: &Query, found: Option<&PageOf<AuditEntry>>) -> Vec<Chip> {
    let first = found.and_then(|found| found.items.first());
    let asked = asked(query);
    let labels = [
        (
            "actor",
            asked.actor.map(|_| {
                let name = first.map(|entry| entry.actor.clone());
                name.map_or_else(|| "By one person".to_owned(), |name| format!("By {name}"))
            }),
        ),
        (
            "about",
            asked.about.map(|_| {
                let name = first.and_then(|entry| entry.about.clone());
                name.map_or_else(
                    || "About one person".to_owned(),
                    |name| format!("About {name}"),
                )
            }),
        ),
        (
            "action",
            asked.action.map(|action| action.replace('_', " ")),
        ),
        (
            "first",
            asked.from.map(|day| format!("From {}", words::day(day))),
        ),
        (
            "last",
            asked.to.map(|day| format!("To {}", words::day(day))),
        ),
    ];
    labels
        .into_iter()
        .filter_map(|(name, label)| {
            Some(Chip {
                label: label?,
                value: query.get(name)?.to_owned(),
                name,
            })
        })
        .collect()
}
