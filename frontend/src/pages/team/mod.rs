//! A line manager's team.

mod answer_form;
mod answer_many_page;
mod answer_page;
mod bookings_table;
mod cover;
mod deputies_page;
mod deputy_form_page;
mod end_deputy_page;
mod matrix_page;
mod requests_page;
mod requests_table;
mod team_page;

use contract::booking::RequestsOf;
use domain::access::Role;
use leptos::prelude::*;

use self::answer_many_page::AnswerManyPage;
use self::requests_page::RequestsPage;
use crate::frame::use_viewer;
use crate::govuk::{SubNav, SubNavItem};
use crate::links;
use crate::routes::id;

/// The page at `/team/…`; none where there is no such page.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    Some(match rest {
        [] => team_page::TeamPage().into_any(),
        ["matrix"] => matrix_page::MatrixPage().into_any(),
        ["requests"] => view! { <RequestsPage of=RequestsOf::Mine /> }.into_any(),
        ["requests", "answer"] => view! { <AnswerManyPage of=RequestsOf::Mine /> }.into_any(),
        ["requests", booking] => {
            let booking = id(booking)?;
            view! { <answer_page::AnswerPage booking /> }.into_any()
        }
        ["deputies"] => deputies_page::DeputiesPage().into_any(),
        ["deputies", "new"] => deputy_form_page::DeputyFormPage().into_any(),
        ["deputies", deputy, "end"] => {
            let deputy = id(deputy)?;
            view! { <end_deputy_page::EndDeputyPage deputy /> }.into_any()
        }
        _ => return None,
    })
}

/// The page at `/requests/…`, where L&D answers for people whom nobody manages.
pub(crate) fn unmanaged(rest: &[&str]) -> Option<AnyView> {
    Some(match rest {
        [] => view! { <RequestsPage of=RequestsOf::WithoutManager /> }.into_any(),
        ["answer"] => view! { <AnswerManyPage of=RequestsOf::WithoutManager /> }.into_any(),
        _ => return None,
    })
}

/// The list to which answers of these requests lead back.
fn list_of(of: RequestsOf) -> &'static str {
    match of {
        RequestsOf::Mine => links::REQUESTS,
        RequestsOf::WithoutManager => links::UNMANAGED_REQUESTS,
    }
}

#[component]
fn TeamNav() -> impl IntoView {
    let viewer = use_viewer();
    let item = |href: &str, label: &str| SubNavItem {
        href: href.to_owned(),
        label: label.to_owned(),
    };
    let mut items = Vec::new();
    if viewer.holds(Role::LineManager) {
        items.push(item(links::TEAM, "People and bookings"));
        items.push(item(links::TEAM_MATRIX, "Person by requirement"));
    }
    items.push(item(links::REQUESTS, "Requests"));
    items.push(item(links::DEPUTIES, "Deputies"));
    view! { <SubNav label="My team" items /> }
}
