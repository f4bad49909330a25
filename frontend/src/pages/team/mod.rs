//! A line manager's team.

mod answer_page;
mod bookings_table;
mod cover;
mod matrix_page;
mod team_page;

use leptos::prelude::*;

use crate::govuk::{SubNav, SubNavItem};
use crate::links;
use crate::routes::id;

/// The page at `/team/…`; none where there is no such page.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    Some(match rest {
        [] => team_page::TeamPage().into_any(),
        ["matrix"] => matrix_page::MatrixPage().into_any(),
        ["requests", booking] => {
            let booking = id(booking)?;
            view! { <answer_page::AnswerPage booking /> }.into_any()
        }
        _ => return None,
    })
}

#[component]
fn TeamNav() -> impl IntoView {
    let item = |href: &str, label: &str| SubNavItem {
        href: href.to_owned(),
        label: label.to_owned(),
    };
    view! {
        <SubNav
            label="My team"
            items=vec![item(links::TEAM, "People and bookings"), item(links::TEAM_MATRIX, "Person by requirement")]
        />
    }
}
