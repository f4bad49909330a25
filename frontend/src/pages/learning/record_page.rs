use contract::compliance::{DueBecause, PersonRequirementView};
use domain::words;
use leptos::prelude::*;

use crate::client::compliance::person_requirements;
use crate::frame::{Page, PageTitle, use_viewer};
use crate::govuk::{EmptyState, ScrollTable, Tag};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::pages::status_tone;

/// What the viewer must hold and how it stands, each with its proof.
#[component]
pub(crate) fn RecordPage() -> impl IntoView {
    let viewer = use_viewer();
    let record = load(move || {
        let person = viewer.person();
        async move { person_requirements(person).await }
    });
    view! {
        <Page>
            <PageTitle text="My record" />
            <Loaded of=record skeleton=SkeletonShape::Rows let:record>
                <p class="sp-lead">
                    {record.covered}" of "{words::count(record.required, "requirement", "requirements")}" met, "
                    {record.overdue}" overdue."
                </p>
                {if record.items.is_empty() {
                    view! {
                        <EmptyState title="Nothing is required of you">
                            <p>"When your post changes, what it needs stands here."</p>
                        </EmptyState>
                    }
                        .into_any()
                } else {
                    let rows = record.items.iter().map(|item| view! { <Row item=item.clone() /> }).collect_view();
                    view! {
                        <ScrollTable caption="What I must hold" id="held" hide_caption=true>
                            <thead>
                                <tr>
                                    <th scope="col">"Requirement"</th>
                                    <th scope="col">"Status"</th>
                                    <th scope="col">"Last done"</th>
                                    <th scope="col">"Next due"</th>
                                    <th scope="col">"Booked"</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </ScrollTable>
                    }
                        .into_any()
                }}
            </Loaded>
            <p class="govuk-body">
                <a class="govuk-link govuk-link--no-visited-state" href=links::MY_READS>
                    "See who has read my record"
                </a>
            </p>
        </Page>
    }
}

#[component]
fn Row(item: PersonRequirementView) -> impl IntoView {
    let proof = links::proof(use_viewer().person(), item.id);
    let why = match item.cell.due_because {
        Some(DueBecause::RanOut) => "When it runs out",
        Some(DueBecause::NotDoneYet) => "First time",
        None => "",
    };
    let none = || view! { <span class="sp-muted">"–"</span> }.into_any();
    let course = item.courses.first().map(|course| {
        view! {
            <a class="govuk-link govuk-link--no-visited-state" href=links::course(course.id)>
                "Find a session"
                <span class="govuk-visually-hidden">" for "{item.name.clone()}</span>
            </a>
        }
    });
    let booked = match item.next_booking {
        Some(next) => view! {
            <a class="govuk-link govuk-link--no-visited-state" href=links::session(next.session_id)>
                {words::day(next.on)}
            </a>
        }
        .into_any(),
        None => course.map_or_else(none, IntoAny::into_any),
    };
    view! {
        <tr>
            <th scope="row">
                <a class="govuk-link govuk-link--no-visited-state sp-name" href=proof>
                    {item.name}
                </a>
                <span class="sp-table__sub">{item.set}</span>
            </th>
            <td>
                <Tag text=item.cell.status.label() tone=status_tone(item.cell.status) />
            </td>
            <td class="sp-nowrap">{item.cell.done_on.map_or_else(none, |on| words::day(on).into_any())}</td>
            <td class="sp-nowrap">
                {item.cell.due_on.map_or_else(none, |on| words::day(on).into_any())}
                <span class="sp-table__sub">{why}</span>
            </td>
            <td class="sp-nowrap">{booked}</td>
        </tr>
    }
}
