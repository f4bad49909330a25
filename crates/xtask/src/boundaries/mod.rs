//! Which crate may use which: the arrows of ARCHITECTURE.md, held by looking at the manifests and
//! at what cargo would link.

mod arrows;
mod manifest;

use anyhow::{Context, Result, bail};

use crate::cargo::cargo;
use crate::machine;
use crate::steps::{Steps, quietly};

/// What may not be below a crate that runs in the browser or decides rules: input and output, a
/// database, a runtime, randomness.
const IMPURE: [&str; 8] = [
    "actix-web",
    "diesel",
    "lettre",
    "libsqlite3-sys",
    "pq-sys",
    "rand",
    "reqwest",
    "tokio",
];

/// `cargo xtask boundaries`.
pub(crate) fn command() -> Result<()> {
    let mut steps = Steps::of(1);
    steps.step("boundaries", check);
    steps.finish()
}

/// Fails with every arrow that should not be there.
pub(crate) fn check() -> Result<()> {
    let mut broken = manifest::broken(&metadata()?);
    for (package, features) in [
        ("domain", "--all-features"),
        ("contract", "--no-default-features"),
        ("frontend", "--no-default-features"),
    ] {
        broken.extend(impure(package, features)?);
    }
    if !broken.is_empty() {
        bail!("{}", broken.join("\n"));
    }
    machine::provide_wasm()?;
    quietly(
        "boundaries",
        &mut cargo(&[
            "check",
            "--package",
            "domain",
            "--package",
            "contract",
            "--target",
            "wasm32-unknown-unknown",
        ]),
    )
    .context("domain and contract must build for the browser")
}

fn metadata() -> Result<serde_json::Value> {
    let output = cargo(&["metadata", "--no-deps", "--format-version", "1"])
        .output()
        .context("starting cargo metadata")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn impure(package: &str, features: &str) -> Result<Vec<String>> {
    let output = cargo(&[
        "tree",
        "--package",
        package,
        features,
        "--target",
        "wasm32-unknown-unknown",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ])
    .output()
    .context("starting cargo tree")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    let tree = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(IMPURE
        .iter()
        .filter(|banned| {
            tree.lines()
                .any(|line| line.split(' ').next() == Some(**banned))
        })
        .map(|banned| {
            format!("{package} reaches {banned}: see cargo tree -p {package} -i {banned}")
        })
        .collect())
}
