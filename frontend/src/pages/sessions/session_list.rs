use contract::catalogue::{SessionState, SessionSummary};
use domain::words;
use leptos::prelude::*;

use crate::govuk::{EmptyState, ScrollTable, Tag, Tone};
use crate::links;
use crate::london::london;
use crate::pages::catalogue::{hours, several_days};

/// Sessions as a table: when, what, where, how full, what next.
#[component]
pub(super) fn SessionList(
    sessions: Vec<SessionSummary>,
    #[prop(into)] caption: String,
) -> impl IntoView {
    if sessions.is_empty() {
        return view! {
            <EmptyState title="There are no sessions here">
                <p>
                    "A session is added from its course. "
                    <a class="govuk-link govuk-link--no-visited-state" href=links::CATALOGUE>
                        "Go to the catalogue"
                    </a>
                </p>
            </EmptyState>
        }
        .into_any();
    }
    let rows = sessions
        .into_iter()
        .map(|session| view! { <Row session /> })
        .collect_view();
    view! {
        <ScrollTable caption id="sessions" hide_caption=true class="sp-table--roomy">
            <thead>
                <tr>
                    <th scope="col">"When"</th>
                    <th scope="col">"Course"</th>
                    <th scope="col">"Where"</th>
                    <th scope="col">"Places"</th>
                    <th scope="col">"Register"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    }
    .into_any()
}

#[component]
fn Row(session: SessionSummary) -> impl IntoView {
    let on = london(session.starts_at).date();
    let (several, hours) = (several_days(&session), hours(&session));
    let about = format!("{}, {}", session.course.title, words::day(on));
    let register = match session.state {
        SessionState::Cancelled => view! { <Tag text="Called off" tone=Tone::Quiet /> }.into_any(),
        SessionState::Closed => view! {
            <a class="govuk-link govuk-link--no-visited-state" href=links::register(session.id)>
                "Closed"
                <span class="govuk-visually-hidden">" register of "{about}</span>
            </a>
        }
        .into_any(),
        SessionState::Scheduled => view! {
            <a class="govuk-link govuk-link--no-visited-state" href=links::register(session.id)>
                "Register"
                <span class="govuk-visually-hidden">" of "{about}</span>
            </a>
        }
        .into_any(),
    };
    let places = session.places;
    view! {
        <tr>
            <td class="sp-nowrap">
                {words::short_weekday_and_day(on)} <span class="sp-table__sub">{several}{hours}</span>
            </td>
            <th scope="row">
                <a class="govuk-link govuk-link--no-visited-state sp-name" href=links::session(session.id)>
                    {session.course.title}
                </a>
                <span class="sp-table__sub">{session.course.code}</span>
            </th>
            <td>{session.place}</td>
            <td class="sp-nowrap">
                {format!("{} of {}", places.held(), places.capacity)}
                <span class="sp-table__sub">
                    {if places.waiting > 0 { format!("{} waiting", places.waiting) } else { session.places_words }}
                </span>
            </td>
            <td class="sp-nowrap">{register}</td>
        </tr>
    }
}
