//! The staff list, one person, and the proof of one of their cells.

mod bookings_card;
mod find_session_page;
mod people_page;
mod person_page;
mod requirements_card;
mod unit_options;

use leptos::prelude::*;

use crate::pages::compliance::ProofPage;
use crate::routes::id;

pub(crate) use bookings_card::booking_tone;
pub(crate) use unit_options::{UnitOptions, unit_name, unit_rows};

/// The page at `/people/…`; none where there is no such page.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    Some(match rest {
        [] => people_page::PeoplePage().into_any(),
        [person] => {
            let person = id(person)?;
            view! { <person_page::PersonPage person /> }.into_any()
        }
        [person, "book"] => {
            let person = id(person)?;
            view! { <find_session_page::FindSessionPage person /> }.into_any()
        }
        [person, "requirements", requirement] => {
            let (person, requirement) = (id(person)?, id(requirement)?);
            view! { <ProofPage person requirement /> }.into_any()
        }
        _ => return None,
    })
}
