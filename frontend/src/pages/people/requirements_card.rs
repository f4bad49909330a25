use std::sync::Arc;

use contract::compliance::{PersonRequirementView, PersonRequirementsView, Status};
use domain::words;
use leptos::prelude::*;

use crate::govuk::{EmptyState, ScrollTable};
use crate::links;
use crate::pages::compliance::{BasisNotes, StatusTag, because, overdue_by};

/// What a person must hold, the most urgent first; each opens its proof.
#[component]
pub(super) fn RequirementsCard(held: Arc<PersonRequirementsView>) -> impl IntoView {
    if held.items.is_empty() {
        return view! {
            <EmptyState title="Nothing is required">
                <p>"No rule takes this person in today. Rules follow job titles, teams and contracts."</p>
            </EmptyState>
        }
        .into_any();
    }
    let note = format!(
        "{} of {} covered, {} overdue, as at {}",
        held.covered,
        held.required,
        held.overdue,
        words::day(held.basis.as_at)
    );
    let rows = held
        .items
        .iter()
        .map(|item| row(item, &held))
        .collect_view();
    view! {
        <BasisNotes notes=held.basis.notes.clone() />
        <ScrollTable caption="Mandatory training" id="requirements" note>
            <thead>
                <tr>
                    <th scope="col">"Requirement"</th>
                    <th scope="col">"Status"</th>
                    <th scope="col">"Done"</th>
                    <th scope="col">"Due on"</th>
                    <th scope="col">"Next booking"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    }
    .into_any()
}

fn row(item: &PersonRequirementView, held: &PersonRequirementsView) -> impl IntoView + use<> {
    let as_at = held.basis.as_at;
    let cell = &item.cell;
    let late = cell
        .due_on
        .filter(|_| cell.status == Status::Overdue)
        .map(|due| format!(" by {}", overdue_by(due, as_at)));
    let due = match (cell.status, cell.due_on) {
        (Status::Exempt, _) => cell.exempt_until.map_or_else(
            || "Exempt without an end".to_owned(),
            |until| format!("Exempt until {}", words::day(until)),
        ),
        (_, Some(on)) => words::day(on),
        (Status::Compliant, None) => "Does not run out".to_owned(),
        (_, None) => "No date yet".to_owned(),
    };
    let booking = item.next_booking.as_ref().map(|next| words::day(next.on));
    view! {
        <tr>
            <th scope="row">
                <a class="govuk-link govuk-link--no-visited-state sp-name" href=links::proof(held.person.id, item.id)>
                    {item.name.clone()}
                </a>
                <span class="sp-table__sub">{item.set.clone()}</span>
            </th>
            <td>
                <StatusTag status=cell.status />
                <span class="sp-table__sub">{late}</span>
            </td>
            <td class="sp-nowrap">{cell.done_on.map_or_else(|| "–".to_owned(), words::day)}</td>
            <td class="sp-nowrap">
                {due}
                <span class="sp-table__sub">{because(cell, as_at)}</span>
            </td>
            <td class="sp-nowrap">
                {booking.map_or_else(|| view! { <span class="sp-muted">"None"</span> }.into_any(), IntoAny::into_any)}
            </td>
        </tr>
    }
}
