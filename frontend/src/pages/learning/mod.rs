//! A practitioner's own learning: what to do next, and the record.

mod home_page;
mod record_page;
mod step_row;

pub(crate) use home_page::HomePage;
pub(crate) use record_page::RecordPage;
