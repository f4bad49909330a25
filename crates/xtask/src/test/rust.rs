//! What cargo checks, builds and tests.

use anyhow::{Context, Result};

use super::counts;
use crate::cargo::cargo;
use crate::machine::succeeds;
use crate::steps::{Counts, Outcome, quietly, recorded};
use crate::workspace;

/// The SPA builds for the browser alone. The same selection everywhere, so that features and with
/// them the builds of all dependencies are the same in each step.
const HOST: [&str; 3] = ["--workspace", "--exclude", "frontend"];

/// Lints over everything that runs on this machine.
pub(super) fn clippy() -> Result<()> {
    let mut arguments = vec!["clippy"];
    arguments.extend(HOST);
    arguments.extend(["--all-targets", "--keep-going", "--", "-D", "warnings"]);
    quietly("clippy", &mut cargo(&arguments))
}

/// Lints over what runs in the browser.
pub(super) fn clippy_frontend() -> Result<()> {
    quietly(
        "clippy-frontend",
        &mut cargo(&[
            "clippy",
            "--package",
            "frontend",
            "--target",
            "wasm32-unknown-unknown",
            "--",
            "-D",
            "warnings",
        ]),
    )
}

/// Binaries and tests, so that the time of the tests is theirs.
pub(super) fn build() -> Result<()> {
    let mut arguments = vec!["build", "--bins", "--tests", "--keep-going"];
    arguments.extend(HOST);
    quietly("build", &mut cargo(&arguments))
}

/// Unit, property, store and API tests, on the PostgreSQL at the URL and on SQLite.
pub(super) fn test(postgres: &str) -> Result<Outcome> {
    let folder = workspace::output().join("xtask/databases");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    let nextest = succeeds("cargo-nextest", &["nextest", "--version"]);
    let mut arguments = if nextest {
        vec!["nextest", "run"]
    } else {
        vec!["test"]
    };
    arguments.extend(HOST);
    arguments.push("--no-fail-fast");
    let mut command = cargo(&arguments);
    command
        .env("SPIRES_TEST_POSTGRES", postgres)
        .env("TESTKIT_FOLDER", &folder)
        // A snapshot that differs is a failure, not a file to look at later.
        .env("INSTA_UPDATE", "no");
    let (success, output) = recorded("tests", &mut command)?;
    let counted = if nextest {
        counts::of_nextest(&output)
    } else {
        counts::of_cargo_test(&output)
    };
    let mut counts = counted.with_context(|| format!("no test ran:\n{output}"))?;
    if !success && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(Outcome {
        counts: Counts { ..counts },
        report: output,
    })
}
