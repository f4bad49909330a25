//! The catalogue: courses, and the sessions that run them.

mod catalogue_page;
mod course_page;
mod need_tag;
mod session_page;
mod session_row;

use leptos::prelude::*;

use crate::pages::sessions;
use crate::routes::id;

pub(crate) use need_tag::{NeedTag, need_tone, need_word};
pub(crate) use session_row::{button_days, short_when};

/// The page at `/catalogue/…`.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    Some(match rest {
        [] => catalogue_page::CataloguePage().into_any(),
        ["new"] => sessions::NewCoursePage().into_any(),
        [course] => {
            let id = id(course)?;
            view! { <course_page::CoursePage id /> }.into_any()
        }
        [course, "edit"] => {
            let id = id(course)?;
            view! { <sessions::EditCoursePage id /> }.into_any()
        }
        [course, "sessions", "new"] => {
            let course_id = id(course)?;
            view! { <sessions::NewSessionPage course_id /> }.into_any()
        }
        _ => return None,
    })
}

/// The page at `/sessions/…`.
pub(crate) fn session_at(rest: &[&str]) -> Option<AnyView> {
    Some(match rest {
        [] => sessions::SessionsPage().into_any(),
        [session, "attendees"] => {
            let id = id(session)?;
            view! { <sessions::AttendeesPage id /> }.into_any()
        }
        [session, "edit"] => {
            let id = id(session)?;
            view! { <sessions::EditSessionPage id /> }.into_any()
        }
        [session, "cancel"] => {
            let id = id(session)?;
            view! { <sessions::CancelSessionPage id /> }.into_any()
        }
        [session] => {
            let id = id(session)?;
            view! { <session_page::SessionPage id /> }.into_any()
        }
        [session, "book"] => {
            let id = id(session)?;
            view! { <crate::pages::booking::BookPage id /> }.into_any()
        }
        [session, "register"] => {
            let id = id(session)?;
            view! { <crate::pages::register::RegisterPage id /> }.into_any()
        }
        _ => return None,
    })
}
