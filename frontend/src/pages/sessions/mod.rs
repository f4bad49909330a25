//! Running courses: the lists of sessions, making and changing courses and sessions, who is booked.

mod attendees_page;
mod cancel_session_page;
mod course_form;
mod course_form_page;
mod session_fields;
mod session_form;
mod session_form_page;
mod session_list;
mod sessions_page;
mod trainers;

use leptos::prelude::*;

use crate::pages::booking::BookForPage;
use crate::pages::register::RegisterPage;
use crate::routes::id;

/// The page at a path, in the sessions or in the catalogue: who runs courses works in both.
pub(crate) fn page(steps: &[&str]) -> Option<AnyView> {
    Some(match steps {
        ["sessions"] => sessions_page::SessionsPage().into_any(),
        ["my-sessions"] => sessions_page::MySessionsPage().into_any(),
        ["sessions", session, "attendees"] => {
            let id = id(session)?;
            view! { <attendees_page::AttendeesPage id /> }.into_any()
        }
        ["sessions", session, "book-for"] => {
            let id = id(session)?;
            view! { <BookForPage id /> }.into_any()
        }
        ["sessions", session, "edit"] => {
            let id = id(session)?;
            view! { <session_form_page::EditSessionPage id /> }.into_any()
        }
        ["sessions", session, "cancel"] => {
            let id = id(session)?;
            view! { <cancel_session_page::CancelSessionPage id /> }.into_any()
        }
        ["sessions", session, "register"] => {
            let id = id(session)?;
            view! { <RegisterPage id /> }.into_any()
        }
        ["catalogue", "new"] => course_form_page::NewCoursePage().into_any(),
        ["catalogue", course, "edit"] => {
            let id = id(course)?;
            view! { <course_form_page::EditCoursePage id /> }.into_any()
        }
        ["catalogue", course, "sessions", "new"] => {
            let course_id = id(course)?;
            view! { <session_form_page::NewSessionPage course_id /> }.into_any()
        }
        _ => return None,
    })
}
