//! What people do: courses and sessions.

mod cancel_session;
mod course_filters;
mod create_course;
mod create_session;
mod edit_course;
mod edit_session;
mod list_courses;
mod list_sessions;
mod needs;
mod session_card;
mod show_course;
mod show_session;

pub use cancel_session::cancel_session;
pub use course_filters::{FilterCounts, course_filters};
pub use create_course::{CourseWish, create_course};
pub use create_session::create_session;
pub use edit_course::edit_course;
pub use edit_session::edit_session;
pub use list_courses::{CourseCard, CourseOrder, CourseSearch, list_courses};
pub use list_sessions::{SessionSearch, list_sessions};
pub use needs::{Need, Standing};
pub use session_card::{Mine, SessionCard};
pub(crate) use session_card::{cards, positions_in};
pub use show_course::{ShownCourse, show_course};
pub use show_session::{ClashShown, ShownSession, show_session};
pub use store::catalogue::{CourseRow, Prerequisite};
