//! Running courses: the lists of sessions, making and changing courses and sessions, who is booked.

mod attendees_page;
mod cancel_session_page;
mod course_form;
mod course_form_page;
mod session_form;
mod session_form_page;
mod session_list;
mod sessions_page;

pub(crate) use attendees_page::AttendeesPage;
pub(crate) use cancel_session_page::CancelSessionPage;
pub(crate) use course_form_page::{EditCoursePage, NewCoursePage};
pub(crate) use session_form_page::{EditSessionPage, NewSessionPage};
pub(crate) use sessions_page::{MySessionsPage, SessionsPage};
