//! A real cluster, started, used and gone.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use pgcluster::{Cluster, psql, shared, stop_shared, with_database};

#[test]
fn a_cluster_starts_clones_a_database_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    open(folder.path());
    let place = folder.path().join("own");
    let cluster = Cluster::start(&place).unwrap();
    psql(
        &cluster.url(),
        &[
            "CREATE DATABASE made",
            "CREATE DATABASE clone TEMPLATE made",
        ],
    )
    .unwrap();
    let clone = with_database(&cluster.url(), "clone");
    assert_eq!(
        psql(&clone, &["SELECT current_database()"]).unwrap(),
        "clone"
    );
    drop(cluster);
    assert!(!place.exists());
}

#[test]
fn a_shared_cluster_is_started_once_for_all_who_ask() {
    let folder = tempfile::tempdir().unwrap();
    open(folder.path());
    let place = folder.path().join("shared");
    let urls: Vec<String> = std::thread::scope(|scope| {
        let asked: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| shared(&place).unwrap()))
            .collect();
        asked
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    let first = urls.first().unwrap();
    assert!(urls.iter().all(|url| url == first));
    assert_eq!(psql(first, &["SELECT 1"]).unwrap(), "1");
    stop_shared(&place).unwrap();
    assert!(psql(first, &["SELECT 1"]).is_err());
}

/// The server's user must be able to pass through.
fn open(folder: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755)).unwrap();
}
