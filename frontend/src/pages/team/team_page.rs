use std::sync::Arc;

use contract::booking::BookingQuery;
use contract::compliance::{CellView, MatrixRowView, Status, TeamMatrixView};
use domain::words;
use leptos::prelude::*;

use super::TeamNav;
use super::bookings_table::BookingsTable;
use crate::client;
use crate::frame::{Page, PageTitle, PaperFoot, use_viewer};
use crate::govuk::{ButtonKind, EmptyState, LinkButton, PrintButton, ScrollTable, Tag, Tone};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::pages::compliance::{Basis, BasisNotes};
use crate::router::use_router;

/// My team: a row a person, in words; and who is booked when.
#[component]
pub(super) fn TeamPage() -> impl IntoView {
    let (viewer, router) = (use_viewer(), use_router());
    let team =
        load(move || client::compliance::team_matrix(viewer.person(), Basis::here().clocks()));
    let bookings = load(move || {
        client::team::team_bookings(BookingQuery {
            when: None,
            limit: None,
            cursor: router.param("cursor"),
        })
    });
    let size = move || team.get().map_or(0, |team| team.people.len());
    view! {
        <Page>
            <div class="sp-title">
                <PageTitle text="My team" />
                <div class="sp-actions sp-small">
                    <PrintButton />
                </div>
            </div>
            <TeamNav />
            <Loaded of=team skeleton=SkeletonShape::Rows let:team>
                <People team />
            </Loaded>
            <Loaded of=bookings skeleton=SkeletonShape::Rows let:bookings>
                <BookingsTable bookings team=size() />
            </Loaded>
            <PaperFoot />
        </Page>
    }
}

#[component]
fn People(team: Arc<TeamMatrixView>) -> impl IntoView {
    if team.people.is_empty() {
        return view! {
            <EmptyState title="Nobody is in your team today">
                <p>"The staff list names no one with you as their line manager. If that is wrong, HR can put it right."</p>
            </EmptyState>
        }
        .into_any();
    }
    let late = team.people.iter().filter(|row| row.overdue > 0).count();
    let lead = format!(
        "{} of {} {} something overdue, as at {}.",
        words::number(late as u64),
        words::count(team.people.len() as u64, "person", "people"),
        if late == 1 { "has" } else { "have" },
        words::day(team.basis.as_at)
    );
    let rows = team
        .people
        .iter()
        .map(|row| person_row(row, &team))
        .collect_view();
    view! {
        <p class="sp-lead">{lead}</p>
        <BasisNotes notes=team.basis.notes.clone() />
        <ScrollTable caption="People" id="team-caption" class="sp-table--roomy">
            <thead>
                <tr>
                    <th scope="col">"Person"</th>
                    <th scope="col">"Mandatory training"</th>
                    <th scope="col">"Next booking"</th>
                    <th scope="col" class="sp-noprint">
                        <span class="govuk-visually-hidden">"Book"</span>
                    </th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    }
    .into_any()
}

fn person_row(row: &MatrixRowView, team: &TeamMatrixView) -> impl IntoView + use<> {
    let soon = row
        .cells
        .iter()
        .filter(|cell| cell.status == Status::DueSoon)
        .count();
    let (word, tone) = match (row.overdue, soon) {
        (0, 0) => ("Up to date".to_owned(), Tone::Good),
        (0, soon) => (format!("{soon} due soon"), Tone::Soon),
        (late, _) => (format!("{late} overdue"), Tone::Late),
    };
    let booking = row.next_booking.as_ref().map_or_else(
        || view! { <span class="sp-muted">"None"</span> }.into_any(),
        |next| {
            view! {
                <a class="govuk-link govuk-link--no-visited-state" href=links::session(next.session_id)>
                    {words::day(next.on)}
                </a>
                <span class="sp-table__sub">{next.course.clone()}</span>
            }
            .into_any()
        },
    );
    let away = row.person.is_absent.then(|| {
        let back = row.person.back_on.map_or_else(
            || "Absent".to_owned(),
            |back| format!("Absent, back {}", words::day(back)),
        );
        view! { " " <Tag text=back tone=Tone::Quiet /> }
    });
    view! {
        <tr>
            <th scope="row" class="sp-nowrap">
                <a class="govuk-link govuk-link--no-visited-state sp-name" href=links::person(row.person.id)>
                    {row.person.name.clone()}
                </a>
                {away}
                <span class="sp-table__sub">{row.person.job_title.clone()}</span>
            </th>
            <td class="sp-words">
                <Tag text=word tone />
                <span class="sp-table__sub">{sentences(row, team)}</span>
            </td>
            <td class="sp-nowrap">{booking}</td>
            <td class="sp-noprint">
                <LinkButton
                    href=links::find_session_for(row.person.id)
                    text="Book"
                    about=format!("for {}", row.person.name)
                    kind=ButtonKind::Second
                    small=true
                />
            </td>
        </tr>
    }
}

/// "Overdue: Safeguarding level 3 since 1 November 2026. Due soon: …"
fn sentences(row: &MatrixRowView, team: &TeamMatrixView) -> String {
    let named = |status: Status, joint: &str| {
        let items: Vec<String> = team
            .requirements
            .iter()
            .zip(&row.cells)
            .filter(|(_, cell)| cell.status == status)
            .map(|(column, cell)| format!("{}{}", column.name, day_of(cell, joint)))
            .collect();
        (!items.is_empty()).then(|| format!("{}: {}.", status.label(), items.join("; ")))
    };
    let lines: Vec<String> = [
        named(Status::Overdue, "since"),
        named(Status::DueSoon, "by"),
        named(Status::NotYetDue, "by"),
    ]
    .into_iter()
    .flatten()
    .collect();
    lines.join(" ")
}

fn day_of(cell: &CellView, joint: &str) -> String {
    cell.due_on
        .map(|due| format!(" {joint} {}", words::day(due)))
        .unwrap_or_default()
}
