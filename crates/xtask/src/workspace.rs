//! Where things are.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The checkout.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// Where cargo's children build: what the environment says, else a cache outside the checkout
/// (`$SPIRES_BUILD_CACHE`, or `~/.cache/spires` if it is there), so that a fresh clone starts
/// warm, else the checkout's `target`.
pub(crate) fn target() -> PathBuf {
    if let Some(told) = std::env::var_os("CARGO_TARGET_DIR") {
        return root().join(told);
    }
    match cache() {
        Some(folder) => folder.join("ci"),
        None => root().join("target"),
    }
}

/// Where tools that are not built by cargo are kept.
pub(crate) fn tools() -> PathBuf {
    cache()
        .unwrap_or_else(|| root().join("target"))
        .join("tools")
}

/// The checkout's own folder for what the commands write: logs, figures, test databases.
pub(crate) fn output() -> PathBuf {
    root().join("target")
}

/// Where the tests' shared PostgreSQL is; `testkit` starts it there when nobody gave it one.
pub(crate) fn shared_cluster() -> PathBuf {
    std::env::temp_dir().join("spires-test-postgres")
}

fn cache() -> Option<PathBuf> {
    if let Some(told) = std::env::var_os("SPIRES_BUILD_CACHE") {
        let folder = PathBuf::from(told);
        std::fs::create_dir_all(&folder).ok()?;
        return Some(folder);
    }
    let home = std::env::var_os("HOME")?;
    let folder = PathBuf::from(home).join(".cache/spires");
    folder.is_dir().then_some(folder)
}

/// A program that works on the checkout.
pub(crate) fn program(name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}
