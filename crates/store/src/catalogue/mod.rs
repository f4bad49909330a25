//! In the database: courses, sessions and their parts.

mod course;
mod course_edit;
mod parts;
mod prerequisites;
mod session;
mod session_edit;
mod session_list;
mod trainers;

pub use course::{COURSE_WITHDRAWN, CourseRow, find_course, find_courses, load_courses};
pub use course_edit::{insert_course, update_course};
pub use parts::{find_parts, insert_parts, load_parts, replace_parts};
pub use prerequisites::{
    Prerequisite, load_completion_days, load_prerequisites, replace_prerequisites,
};
pub use session::{SessionRow, find_session, find_sessions, lock_session};
pub use session_edit::{
    cancel_session, close_register, insert_session, reopen_register, take_log_no, take_queue_no,
    update_session,
};
pub use session_list::{SessionFilter, bookable_sessions, list_sessions};
pub use trainers::{TrainerRow, gives_session, load_trainers, replace_trainers};
