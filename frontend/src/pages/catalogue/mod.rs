//! The catalogue: courses, and the sessions that run them.

mod catalogue_page;
mod course_page;
mod course_row;
mod filters;
mod need_tag;
mod results;
mod session_page;
mod session_row;
mod times;

use leptos::prelude::*;

use crate::routes::id;

pub(crate) use need_tag::{NeedTag, need_tone, need_word};
pub(crate) use times::{button_days, hours, part_word, several_days, short_when};

/// The page at `/catalogue/…`.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    Some(match rest {
        [] => catalogue_page::CataloguePage().into_any(),
        [course] => {
            let id = id(course)?;
            view! { <course_page::CoursePage id /> }.into_any()
        }
        _ => return None,
    })
}

/// The page at `/sessions/…`.
pub(crate) fn session_at(rest: &[&str]) -> Option<AnyView> {
    Some(match rest {
        [session] => {
            let id = id(session)?;
            view! { <session_page::SessionPage id /> }.into_any()
        }
        [session, "book"] => {
            let id = id(session)?;
            view! { <crate::pages::booking::BookPage id /> }.into_any()
        }
        _ => return None,
    })
}
