//! A test that runs over HTTP on SQLite and on PostgreSQL.

/// Defines tests that get a server on a fresh database of each kind: `name::sqlite` and
/// `name::postgres`. For what the database could answer differently.
macro_rules! on_each_backend {
    ($( fn $name:ident($app:ident) $body:block )+) => { $(
        mod $name {
            use super::*;

            fn on(backend: testkit::Backend) {
                let $app = &$crate::app::TestApp::start(backend);
                $body
            }

            #[test]
            fn sqlite() {
                on(testkit::Backend::Sqlite);
            }

            #[test]
            fn postgres() {
                on(testkit::Backend::Postgres);
            }
        }
    )+ };
}

pub(crate) use on_each_backend;
