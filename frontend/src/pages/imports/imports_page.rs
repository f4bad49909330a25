use std::sync::Arc;

use contract::imports::{ImportKind, ImportSummary};
use domain::words;
use leptos::prelude::*;

use super::state_tag::{StateTag, kind_title};
use crate::client::imports::ImportsQuery;
use crate::client::{self, PageOf};
use crate::frame::{Page, PageTitle};
use crate::govuk::{Chip, Chips, EmptyState, LinkButton, Pagination, ScrollTable};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::london;
use crate::router::{form_query, use_router};

/// Every file that was sent, newest first.
#[component]
pub(super) fn ImportsPage() -> impl IntoView {
    let router = use_router();
    let kind = move || {
        router
            .param("kind")
            .and_then(|kind| kind.parse::<ImportKind>().ok())
    };
    let imports = load(move || {
        client::imports::imports(ImportsQuery {
            kind: kind(),
            cursor: router.param("cursor"),
        })
    });
    let submit = move |event| router.go(&router.with_query(&form_query(&event)));
    let options = ImportKind::ALL
        .into_iter()
        .map(|own| {
            view! {
                <option value=own.code() selected=move || kind() == Some(own)>
                    {kind_title(own)}
                </option>
            }
        })
        .collect_view();
    let chips = move || {
        let chips = kind()
            .map(|kind| Chip {
                label: kind_title(kind),
                name: "kind",
                value: kind.code().to_owned(),
            })
            .into_iter()
            .collect();
        view! { <Chips chips below=true /> }
    };
    view! {
        <Page>
            <div class="sp-title">
                <div>
                    <PageTitle text="Imports" />
                    <p class="sp-lead">"A file is read first and changes nothing until you apply it."</p>
                </div>
                <LinkButton href=links::NEW_IMPORT text="Send a file" />
            </div>
            <form class="sp-inline" aria-label="Narrow the list" on:submit=submit>
                <div>
                    <label class="govuk-label sp-small" for="kind">"What the file holds"</label>
                    <select class="govuk-select" id="kind" name="kind">
                        <option value="">"Any kind"</option>
                        {options}
                    </select>
                </div>
                <button class="govuk-button govuk-button--secondary" type="submit">"Show"</button>
            </form>
            {chips}
            <Loaded of=imports skeleton=SkeletonShape::Rows let:imports>
                <Found imports />
            </Loaded>
        </Page>
    }
}

#[component]
fn Found(imports: Arc<PageOf<ImportSummary>>) -> impl IntoView {
    if imports.items.is_empty() {
        return view! {
            <EmptyState title="No file has been sent yet">
                <p>
                    "Begin with the role groups and the staff list; everything else leans on them. "
                    <a class="govuk-link govuk-link--no-visited-state" href=links::NEW_IMPORT>"Send a file"</a>
                </p>
            </EmptyState>
        }
        .into_any();
    }
    let rows = imports.items.iter().map(row).collect_view();
    view! {
        <ScrollTable caption="Files" id="imports-caption" hide_caption=true>
            <thead>
                <tr>
                    <th scope="col">"File"</th>
                    <th scope="col">"State"</th>
                    <th scope="col">"Speaks of"</th>
                    <th scope="col" class="sp-r">"Rows"</th>
                    <th scope="col" class="sp-r">"Kept"</th>
                    <th scope="col" class="sp-r">"Stay out"</th>
                    <th scope="col">"Read"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
        <Pagination shown=imports.items.len() total=imports.total next=imports.next_cursor.clone() />
    }
    .into_any()
}

fn row(import: &ImportSummary) -> impl IntoView + use<> {
    view! {
        <tr>
            <th scope="row">
                <a class="govuk-link govuk-link--no-visited-state sp-name" href=links::import(import.id)>
                    {kind_title(import.kind)}
                </a>
                <span class="sp-table__sub">{import.file_name.clone()}</span>
            </th>
            <td>
                <StateTag state=import.state />
            </td>
            <td class="sp-nowrap">{words::day(import.on)}</td>
            <td class="sp-r">{words::number(import.rows)}</td>
            <td class="sp-r">{words::number(import.accepted)}</td>
            <td class="sp-r">{words::number(import.stay_out)}</td>
            <td>
                {london::day_and_clock(import.read_at)}
                <span class="sp-table__sub">{import.sent_by.clone()}</span>
            </td>
        </tr>
    }
}
