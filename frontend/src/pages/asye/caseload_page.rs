use contract::asye::{CaseloadQuery, CaseloadView, ToDoKind, ToDoView};
use domain::access::Role;
use domain::words;
use leptos::prelude::*;

use super::nqsw_table::NqswTable;
use super::nqsws_page::NqswsPage;
use super::wording::distance;
use crate::client::asye::{caseload, caseload_csv};
use crate::frame::{Page, PageTitle, use_viewer};
use crate::govuk::{ButtonKind, Card, CsvButton, EmptyState, LinkButton, Tag, Tone};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::router::use_router;

/// An assessor's caseload; for others the list of those whom they may see.
#[component]
pub(super) fn AsyePage() -> impl IntoView {
    if use_viewer().holds(Role::AsyeAssessor) {
        view! { <CaseloadPage /> }.into_any()
    } else {
        view! { <NqswsPage /> }.into_any()
    }
}

#[component]
fn CaseloadPage() -> impl IntoView {
    let router = use_router();
    let asked = move || CaseloadQuery {
        with_closed: (router.param("with_closed").as_deref() == Some("true")).then_some(true),
    };
    let found = load(move || caseload(asked()));
    view! {
        <Page>
            <div class="sp-title">
                <PageTitle text="ASYE caseload" />
                <div class="sp-actions sp-small">
                    <CsvButton
                        file_name=Signal::stored("caseload.csv".to_owned())
                        fetch=move || caseload_csv(asked())
                    />
                </div>
            </div>
            <Loaded of=found skeleton=SkeletonShape::Rows let:found>
                <Caseload caseload=(*found).clone() />
            </Loaded>
        </Page>
    }
}

#[component]
fn Caseload(caseload: CaseloadView) -> impl IntoView {
    let router = use_router();
    let lead = lead(&caseload);
    let with_closed = router.param("with_closed").as_deref() == Some("true");
    let is_empty = caseload.nqsws.is_empty();
    let programme = caseload
        .nqsws
        .first()
        .map_or_else(String::new, |row| format!("Programme: {}", row.programme));
    let coordinates = use_viewer().holds(Role::AsyeCoordinator).then(|| {
        view! {
            <a class="govuk-link govuk-link--no-visited-state" href=links::NQSWS>
                "Every NQSW in your cohorts"
            </a>
            <a class="govuk-link govuk-link--no-visited-state" href=links::ENROL>
                "Enrol an NQSW"
            </a>
        }
    });
    let (toggle, toggle_text) = if with_closed {
        (links::ASYE.to_owned(), "Hide those who have an outcome")
    } else {
        (
            format!("{}?with_closed=true", links::ASYE),
            "Show those who have an outcome too",
        )
    };
    view! {
        <p class="sp-lead">{lead}</p>
        <ToDoCard to_do=caseload.to_do />
        <div class="sp-toolbar">
            <p class="sp-flush sp-small sp-actions">
                <a class="govuk-link govuk-link--no-visited-state" href=toggle>
                    {toggle_text}
                </a>
                {coordinates}
            </p>
            <p class="sp-flush sp-muted">{words::count(caseload.total, "person", "people")}</p>
        </div>
        {if is_empty {
            view! {
                <EmptyState title="You assess nobody at present">
                    <p>"NQSWs appear here when the co-ordinator links you as their assessor."</p>
                </EmptyState>
            }
                .into_any()
        } else {
            view! {
                <NqswTable
                    rows=caseload.nqsws
                    caption="Your newly qualified social workers"
                    note=format!("Next milestone first. {programme}")
                    with_counts=true
                />
            }
                .into_any()
        }}
    }
}

fn lead(caseload: &CaseloadView) -> String {
    let people = words::count(
        caseload.total,
        "newly qualified social worker",
        "newly qualified social workers",
    );
    let attention = match caseload.attention {
        0 => "nobody needs attention".to_owned(),
        1 => "1 needs attention".to_owned(),
        many => format!("{many} need attention"),
    };
    let panel = caseload.next_panel_on.map_or_else(String::new, |on| {
        format!("; the next panel is {}", words::day(on))
    });
    format!("You assess {people}. {}{panel}.", capitalised(&attention))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[component]
fn ToDoCard(to_do: Vec<ToDoView>) -> impl IntoView {
    let count = words::count(to_do.len() as u64, "thing", "things");
    let is_empty = to_do.is_empty();
    let items = to_do
        .into_iter()
        .map(|to_do| view! { <ToDoItem to_do /> })
        .collect_view();
    (!is_empty).then(|| {
        view! {
            <Card title="Yours to do" id="to-do" aside=move || {
                let count = count.clone();
                view! { <p class="sp-flush sp-small sp-muted">{count}</p> }
            }>
                <ul class="sp-agenda">{items}</ul>
            </Card>
        }
    })
}

#[component]
fn ToDoItem(to_do: ToDoView) -> impl IntoView {
    let tag = to_do.days.map(|days| {
        let (text, tone) = match days {
            days if days < 0 && to_do.kind == ToDoKind::RecordOutcome => {
                ("Waiting".to_owned(), Tone::Soon)
            }
            days if days < 0 => ("Late".to_owned(), Tone::Late),
            days => (distance(days), Tone::Soon),
        };
        view! { <Tag text tone /> }
    });
    let id = to_do.enrolment_id;
    let (href, text, kind) = match to_do.kind {
        ToDoKind::RecordObservation => (
            links::record_piece(id, "observation"),
            "Record observation",
            ButtonKind::Main,
        ),
        ToDoKind::HoldStep => (
            links::step(id, to_do.milestone.as_deref().unwrap_or_default()),
            "Say when it was held",
            ButtonKind::Second,
        ),
        ToDoKind::AgreeDates => (links::schedule(id), "See the dates", ButtonKind::Second),
        ToDoKind::RecordOutcome => (links::nqsw(id), "See the programme", ButtonKind::Second),
    };
    view! {
        <li class="sp-agenda__item">
            <div>
                <h3 class="sp-agenda__what">{to_do.title} " " {tag}</h3>
                <p class="sp-agenda__why">{to_do.detail}</p>
            </div>
            <div>
                <LinkButton href text kind small=true about=to_do.name />
            </div>
        </li>
    }
}
