use std::sync::Arc;

use contract::access::AuditEntry;
use domain::words;
use leptos::prelude::*;

use crate::client::PageOf;
use crate::govuk::{Pagination, ScrollTable};
use crate::links;
use crate::london;

/// Entries of the audit log, newest first.
#[component]
pub(super) fn AuditTable(
    entries: Arc<PageOf<AuditEntry>>,
    /// Whether a name narrows the log to that person.
    #[prop(optional)]
    can_narrow: bool,
) -> impl IntoView {
    let rows = entries
        .items
        .iter()
        .map(|entry| row(entry, can_narrow))
        .collect_view();
    view! {
        <ScrollTable caption=words::count(entries.total, "entry", "entries") id="audit-caption">
            <thead>
                <tr>
                    <th scope="col">"When"</th>
                    <th scope="col">"Who"</th>
                    <th scope="col">"What"</th>
                    <th scope="col">"About"</th>
                    <th scope="col">"Before and after"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
        <Pagination shown=entries.items.len() total=entries.total next=entries.next_cursor.clone() />
    }
}

fn row(entry: &AuditEntry, can_narrow: bool) -> impl IntoView + use<> {
    let actor = match entry.actor_id.filter(|_| can_narrow) {
        Some(id) => view! {
            <a class="govuk-link govuk-link--no-visited-state" href=links::audit_of("actor", id)>
                {entry.actor.clone()}
            </a>
        }
        .into_any(),
        None => entry.actor.clone().into_any(),
    };
    let change = |label: &'static str, text: &Option<String>| {
        text.clone().map(|text| {
            view! {
                <span class="sp-table__sub">{label}</span>
                <code class="sp-code">{text}</code>
            }
        })
    };
    let (before, after) = (
        change("Before", &entry.before),
        change("After", &entry.after),
    );
    let details = (before.is_some() || after.is_some()).then(|| {
        view! {
            <details class="sp-fold">
                <summary>"Show"</summary>
                {before}
                {after}
            </details>
        }
    });
    view! {
        <tr>
            <th scope="row" class="sp-nowrap">{london::day_and_clock(entry.at)}</th>
            <td>{actor}</td>
            <td>
                {sentence(&entry.action)}
                <span class="sp-table__sub">{sentence(&entry.subject_kind)}</span>
            </td>
            <td>{entry.about.clone().unwrap_or_else(|| "–".to_owned())}</td>
            <td>{details}</td>
        </tr>
    }
}

/// `place_booking` as "Place booking".
fn sentence(name: &str) -> String {
    let spaced = name.replace('_', " ");
    let mut letters = spaced.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
