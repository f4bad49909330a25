//! The databases that tests get are migrated, empty and their own.

use testkit::{BACKENDS, Backend, database};

testkit::on_both! {
    fn a_database_is_at_this_version(database) {
        database.store().is_ready().unwrap();
        assert!(store::migrate(database.url()).unwrap().is_empty());
    }
}

#[test]
fn two_tests_do_not_share_a_database() {
    for backend in BACKENDS {
        assert_ne!(database(backend).url(), database(backend).url());
    }
}

#[test]
fn a_database_goes_with_its_value() {
    let url = database(Backend::Postgres).url().to_owned();
    assert!(pgcluster::psql(&url, &["SELECT 1"]).is_err());

    let url = database(Backend::Sqlite).url().to_owned();
    let file = url.trim_start_matches("sqlite:");
    assert!(!std::path::Path::new(file).exists());
}
