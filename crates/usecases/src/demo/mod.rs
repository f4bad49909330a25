//! A made-up council to try Spires on: the same for the same plan, every date relative to its day.
//!
//! `council` makes it up without a database, as the seven files that a council uploads and a list of
//! sessions. `load_demo` puts it in through the use cases that a council's own data goes through.

mod bookings;
mod catalogue;
mod chance;
mod clock;
mod completions;
mod council;
mod courses;
mod files;
mod load_demo;
mod names;
mod org;
mod plan;
mod record;
mod sessions;
mod sign_ins;
mod staff;
mod tracker;

pub use council::demo_files;
pub use files::DemoFile;
pub use load_demo::load_demo;
pub use plan::DemoPlan;
pub use sign_ins::{DEMO_PASSWORD, DemoSignIn};
