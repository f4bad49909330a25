//! On the wire: courses and sessions.

mod course;
mod course_query;
mod course_request;
mod need;
pub mod paths;
mod session;
mod session_query;
mod session_request;

pub use course::{
    CourseFilters, CourseRef, CourseSummary, CourseView, FilterChoice, PrerequisiteView,
    RequirementMetView,
};
pub use course_query::{CourseQuery, CourseSort};
pub use course_request::CourseRequest;
pub use domain::catalogue::{Delivery, FreePlace, Places, SessionState};
pub use need::{NeedStatus, NeedView};
pub use session::{
    BookingOption, BookingOptionKind, ClashView, MyPlace, PartView, SessionSummary, SessionView,
    TrainerView,
};
pub use session_query::{SessionQuery, SessionWhen};
pub use session_request::{CancelSessionRequest, PartRequest, SessionRequest, TrainerRequest};
