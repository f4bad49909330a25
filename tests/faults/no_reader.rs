use std::process::Stdio;

use testkit::Backend;

use crate::app::Served;

/// `spires … | head`, whose reader has seen enough.
#[test]
fn a_command_whose_reader_has_gone_ends_quietly() {
    let (served, ()) = Served::stopped(Backend::Sqlite, |_| ());
    for arguments in [
        &["openapi"][..],
        &["config", "show"],
        &[
            "report",
            "compliance",
            "--as-at",
            "2026-11-20",
            "--format",
            "json",
        ],
        &["report", "compliance", "--as-at", "2026-11-20"],
        &[
            "report",
            "asye",
            "--as-of",
            "2026-11-20",
            "--format",
            "json",
        ],
        &["check"],
    ] {
        let mut command = served.command(arguments);
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    }
}
