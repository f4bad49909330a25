use testkit::Backend;

use crate::app::Served;

fn refuses_to_start(backend: Backend) {
    let (served, ()) = Served::stopped(backend, |_| ());
    served.database().make_newer("20991231");
    for arguments in [&["serve"][..], &["migrate"], &["user", "list"]] {
        let output = served.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert_eq!(
            String::from_utf8_lossy(&output.stderr),
            "spires: the database was made by a newer version of Spires (it holds migration \
             20991231); start that version instead\n"
        );
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_database_of_a_newer_version_is_refused_sqlite() {
    refuses_to_start(Backend::Sqlite);
}

#[test]
fn a_database_of_a_newer_version_is_refused_postgres() {
    refuses_to_start(Backend::Postgres);
}
