//! The catalogue: courses, the sessions that run them, and what can be booked when.

mod bookable;
mod course;
mod field_fault;
mod free_place;
mod part;
mod places;
mod session;
mod wall_time;
mod words;

pub use bookable::{Bookable, NotBookable, bookable, cancel_by};
pub use course::{CourseCode, CourseDraft, CourseForm, Delivery};
pub use field_fault::FieldFault;
pub use free_place::{FreePlace, TimeToAnswer};
pub use part::{Part, PartForm, overlap};
pub use places::Places;
pub use session::{SessionDraft, SessionForm, SessionState, SessionTimes, TrainerForm};
pub use wall_time::{LONDON, ends_at, is_skipped};
pub use words::{days_words, hours_words, number_of_days, part_word, places_words, session_words};
