//! Test databases, a fixed clock, ids in order, a mail box: see the README beside this crate.

mod clock;
mod database;
mod ids;
mod mail_box;
mod own_postgres;
mod postgres;
mod sqlite;
mod statements;
mod template;

pub use clock::FixedClock;
pub use database::{BACKENDS, TestDatabase, database};
pub use ids::SequentialIds;
pub use mail_box::MailBox;
pub use own_postgres::OwnPostgres;
pub use statements::Statements;
pub use store::Backend;

/// Defines tests that run on a fresh database of each kind.
///
/// ```ignore
/// testkit::on_both! {
///     fn a_full_session_takes_nobody(database) {
///         let store = database.store();
///     }
/// }
/// ```
///
/// makes `a_full_session_takes_nobody::sqlite` and `::postgres`.
#[macro_export]
macro_rules! on_both {
    ($( $(#[$meta:meta])* fn $name:ident($database:ident) $body:block )+) => { $(
        $(#[$meta])*
        mod $name {
            use super::*;

            #[test]
            fn sqlite() {
                let $database = &$crate::database($crate::Backend::Sqlite);
                $body
            }

            #[test]
            fn postgres() {
                let $database = &$crate::database($crate::Backend::Postgres);
                $body
            }
        }
    )+ };
}
