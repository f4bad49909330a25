//! Facts of mandatory training: as at a day, and as known at an instant.
//!
//! Every loader takes the instant and counts what had been recorded, and not yet voided, by then. The
//! number of statements never depends on the number of people or requirements.

mod basis;
mod courses;
mod evidence;
mod looked_at;
mod members;
mod next_bookings;
mod nonsense;
mod record;
mod releases;
mod requirements;
mod settings;
mod units;

pub use basis::{Basis, DataTo, Source, first_recorded_at, load_basis};
pub use courses::{CourseName, load_course_names};
pub use evidence::{Done, History, load_history, load_latest};
pub use looked_at::{LookedAt, load_looked_at};
pub use members::{Member, PostLine, Whom, load_manager_names, load_members, load_team};
pub use next_bookings::{NextBooking, load_next_bookings};
pub use nonsense::stored_nonsense;
pub use record::{
    NewEvidence, NewRule, record_absence, record_evidence, record_exemption, record_rule,
    record_version, void_evidence,
};
pub use releases::{Release, load_releases};
pub use requirements::{Rule, load_rules};
pub use settings::{load_settings, save_settings};
pub use units::{UnitTree, load_units};

/// Rows that had been recorded, and not yet voided, by an instant.
macro_rules! known {
    ($table:ident, $at:expr) => {
        crate::schema::$table::recorded_at
            .le(crate::sql_types::DbInstant($at))
            .and(
                crate::schema::$table::voided_at
                    .is_null()
                    .or(crate::schema::$table::voided_at
                        .gt(crate::sql_types::DbInstant($at))
                        .assume_not_null()),
            )
    };
}
pub(crate) use known;
