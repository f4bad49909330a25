use std::sync::Arc;

use contract::compliance::{BoardPeopleView, Staff, Status};
use domain::words;
use leptos::prelude::*;

use super::Basis;
use super::basis_note::BasisNotes;
use super::board_query::people_query;
use super::people_form::PeopleForm;
use super::people_table::PeopleTable;
use crate::client;
use crate::frame::{Page, PageTitle, PaperFoot, widen};
use crate::govuk::{Chip, Chips, Crumb, CsvButton, EmptyState, Pagination, PrintButton};
use crate::links;
use crate::loading::{Loaded, load};
use crate::london;
use crate::router::{Query, use_router};

/// The people behind a figure.
#[component]
pub(super) fn PeoplePage() -> impl IntoView {
    widen();
    let router = use_router();
    let people = load(move || client::compliance::board_people(people_query(&router.query())));
    let trail = Signal::derive(move || {
        let basis = Basis::here();
        let mut trail = vec![Crumb::new(basis.href(links::COMPLIANCE), "Compliance")];
        let unit = people.get().and_then(|people| people.unit_name.clone());
        if let (Some(name), Some(id)) = (unit, router.param("unit")) {
            let all = basis.onto(Query::default()).with("unit", &id);
            trail.push(Crumb::new(all.href(links::COMPLIANCE_PEOPLE), name));
        }
        trail
    });
    let about =
        Signal::derive(move || people.get().map(|people| lead(&people)).unwrap_or_default());
    view! {
        <Page trail>
            <Loaded of=people let:people>
                <Head people=Arc::clone(&people) />
            </Loaded>
            <PeopleForm />
            {move || people.get().map(|people| view! { <Found people /> })}
            <PaperFoot about />
        </Page>
    }
}

#[component]
fn Head(people: Arc<BoardPeopleView>) -> impl IntoView {
    let router = use_router();
    let status = router.query().get("status").and_then(Status::from_code);
    let file_name = format!("compliance-people-{}.csv", people.basis.as_at);
    view! {
        <div class="sp-title">
            <div>
                <PageTitle text=heading(&people, status) />
                <p class="sp-lead">{lead(&people)}</p>
            </div>
            <div class="sp-actions sp-small">
                <CsvButton
                    file_name=Signal::stored(file_name)
                    fetch=move || client::compliance::board_people_csv(people_query(&router.query()))
                />
                <PrintButton />
            </div>
        </div>
        <BasisNotes notes=people.basis.notes.clone() />
    }
}

#[component]
fn Found(people: Arc<BoardPeopleView>) -> impl IntoView {
    let router = use_router();
    let query = router.query();
    let filters = Arc::clone(&people);
    let chips = move || chips(&router.query(), &filters);
    if people.items.is_empty() {
        return view! {
            {move || view! { <Chips chips=chips() below=true /> }}
            <EmptyState title="Nobody matches">
                <p>"No one in post on this day is in this list. Take a filter away to see more."</p>
            </EmptyState>
        }
        .into_any();
    }
    let first = query
        .get("from")
        .and_then(|from| from.parse::<u64>().ok())
        .unwrap_or(1);
    let last = first + people.items.len() as u64 - 1;
    view! {
        <div class="sp-toolbar">
            {move || view! { <Chips chips=chips() /> }}
            <p class="sp-flush sp-muted">
                {format!("{} to {} of {}", words::number(first), words::number(last), words::number(people.total))}
            </p>
        </div>
        <PeopleTable people=Arc::clone(&people) />
        <Pagination shown=people.items.len() total=people.total next=people.next_cursor.clone() />
    }
    .into_any()
}

/// "38 people overdue"; where several requirements are asked about, how many cells that is.
fn heading(people: &BoardPeopleView, status: Option<Status>) -> String {
    let state = status
        .map(|status| format!(" {}", status.label().to_lowercase()))
        .unwrap_or_default();
    let who = words::count(people.people, "person", "people");
    if people.requirement_name.is_some() || i64::from(people.people) == people.total {
        format!("{who}{state}")
    } else {
        format!(
            "{}{state} for {who}",
            words::count(people.total, "requirement", "requirements")
        )
    }
}

fn lead(people: &BoardPeopleView) -> String {
    let what = people
        .requirement_name
        .clone()
        .unwrap_or_else(|| "Every requirement".to_owned());
    let place = people
        .unit_name
        .as_ref()
        .map(|unit| format!(", {unit}"))
        .unwrap_or_default();
    let known = people
        .basis
        .known_at
        .map(|known| format!(", as known on {}", london::day_and_clock(known)))
        .unwrap_or_default();
    format!(
        "{what}{place}, as at {}{known}. {} of {} are up to date.",
        words::day(people.basis.as_at),
        words::number(people.numerator),
        words::number(people.denominator)
    )
}

fn chips(query: &Query, people: &BoardPeopleView) -> Vec<Chip> {
    let basis = Basis::of(query);
    let staff = basis.staff.map(|staff| match staff {
        Staff::Everybody => "Everyone",
        Staff::WithoutAgency => "Without agency",
        Staff::AgencyOnly => "Agency only",
    });
    let labels = [
        (
            "status",
            query
                .get("status")
                .and_then(Status::from_code)
                .map(|status| status.label().to_owned()),
        ),
        ("requirement", people.requirement_name.clone()),
        (
            "set",
            query
                .get("set")
                .filter(|set| *set != "all")
                .map(str::to_owned),
        ),
        ("unit", people.unit_name.clone()),
        ("staff", staff.map(str::to_owned)),
        (
            "without_absent",
            basis
                .without_absent
                .map(|_| "Without those absent".to_owned()),
        ),
        ("q", query.get("q").map(|text| format!("“{text}”"))),
        (
            "known_at",
            basis
                .known_at
                .map(|at| format!("Known on {}", london::day_and_clock(at))),
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
