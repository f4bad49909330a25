use std::sync::Arc;

use chrono::NaiveDate;
use contract::compliance::{BoardPeopleView, BoardPersonView, CellView, PersonLineView, Status};
use domain::people::EmploymentType;
use domain::words;
use leptos::prelude::*;

use super::{Basis, StatusTag, because, overdue_by};
use crate::govuk::{ScrollTable, SortHeader};
use crate::links;

/// One row a person and requirement; the name opens the proof.
#[component]
pub(super) fn PeopleTable(people: Arc<BoardPeopleView>) -> impl IntoView {
    let (as_at, basis) = (people.basis.as_at, Basis::here());
    let is_one = people.requirement_name.is_some();
    let rows = people
        .items
        .iter()
        .map(|row| person_row(row, as_at, &basis, is_one))
        .collect_view();
    view! {
        <ScrollTable caption="People" id="people-caption" hide_caption=true>
            <thead>
                <tr>
                    <SortHeader label="Person" key="name" />
                    <SortHeader label="Team and manager" key="team" />
                    {(!is_one).then(|| view! { <th scope="col">"Requirement"</th> })}
                    <th scope="col">"Status"</th>
                    <SortHeader label="Due on" key="due_on" default="-due_on" />
                    <th scope="col">"Overdue by"</th>
                    <th scope="col">"Next booking"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    }
}

fn person_row(
    row: &BoardPersonView,
    as_at: NaiveDate,
    basis: &Basis,
    is_one: bool,
) -> impl IntoView + use<> {
    let href = basis.href(&links::proof(row.person.id, row.requirement.id));
    let booking = match &row.next_booking {
        Some(next) => view! {
            {words::day(next.on)}
            <span class="sp-table__sub">{next.course.clone()}</span>
        }
        .into_any(),
        None => view! { <span class="sp-muted">"None"</span> }.into_any(),
    };
    let requirement = (!is_one).then(|| view! { <td>{row.requirement.name.clone()}</td> });
    view! {
        <tr>
            <th scope="row">
                <a class="govuk-link govuk-link--no-visited-state sp-name" href=href>{row.person.name.clone()}</a>
                <span class="sp-table__sub">{post_words(&row.person)}</span>
            </th>
            <td>
                {row.person.team.clone().unwrap_or_else(|| "No team".to_owned())}
                <span class="sp-table__sub">
                    {row.person.manager.clone().unwrap_or_else(|| "No manager on file".to_owned())}
                </span>
            </td>
            {requirement}
            <td>
                <StatusTag status=row.cell.status />
                {absence(&row.person)}
            </td>
            <td class="sp-nowrap">{due(&row.cell, as_at)}</td>
            <td class="sp-nowrap">
                {row.cell.due_on.filter(|_| row.cell.status == Status::Overdue).map(|due| overdue_by(due, as_at))}
            </td>
            <td>{booking}</td>
        </tr>
    }
}

/// "Senior Practitioner, agency".
pub(super) fn post_words(person: &PersonLineView) -> String {
    let title = person
        .job_title
        .clone()
        .unwrap_or_else(|| "Not in post".to_owned());
    match person.employment_type {
        Some(EmploymentType::Agency) => format!("{title}, agency"),
        _ => title,
    }
}

fn absence(person: &PersonLineView) -> Option<impl IntoView + use<>> {
    person.is_absent.then(|| {
        let words = person.back_on.map_or_else(
            || "Absent".to_owned(),
            |back| format!("Absent, back {}", words::day(back)),
        );
        view! { <span class="sp-table__sub">{words}</span> }
    })
}

fn due(cell: &CellView, as_at: NaiveDate) -> AnyView {
    let because = because(cell, as_at);
    match (cell.status, cell.due_on) {
        (Status::Exempt, _) => {
            let until = cell.exempt_until.map_or_else(
                || "No end".to_owned(),
                |until| format!("Until {}", words::day(until)),
            );
            view! { <span class="sp-muted">{until}</span> }.into_any()
        }
        (Status::Compliant, None) => {
            view! { <span class="sp-muted">"Does not run out"</span> }.into_any()
        }
        (_, None) => view! { <span class="sp-muted">"No date yet"</span> }.into_any(),
        (_, Some(on)) => view! {
            {words::day(on)}
            <span class="sp-table__sub">{because}</span>
        }
        .into_any(),
    }
}
