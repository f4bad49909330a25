//! `openapi/openapi.json`: generated, committed, compared.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::cargo::{built, cargo};
use crate::steps::{Steps, quietly};
use crate::{machine, npm, workspace};

/// `cargo xtask openapi`.
pub(crate) fn write() -> Result<()> {
    let mut steps = Steps::of(2);
    let ready = steps.step("server", || {
        machine::provide(&[machine::Need::Libpq])?;
        quietly("server", &mut cargo(&["build", "--package", "server"]))
    });
    if ready {
        steps.step("openapi/openapi.json", || {
            std::fs::write(committed(), generated()?)?;
            Ok(())
        });
    }
    steps.finish()
}

/// Whether the committed document is the one that the code gives.
pub(crate) fn compare() -> Result<()> {
    let committed = std::fs::read_to_string(committed()).unwrap_or_default();
    let generated = generated()?;
    if committed == generated {
        return Ok(());
    }
    let line = committed
        .lines()
        .zip(generated.lines())
        .position(|(old, new)| old != new)
        .unwrap_or_else(|| committed.lines().count().min(generated.lines().count()));
    bail!(
        "openapi/openapi.json is stale from line {}; write it anew: cargo xtask openapi",
        line + 1
    )
}

/// Redocly's recommended rules over the committed document.
pub(crate) fn lint() -> Result<()> {
    let mut redocly = npm::program("redocly");
    redocly
        .args(["lint", "openapi/openapi.json"])
        .env("REDOCLY_TELEMETRY", "off")
        .env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    quietly("redocly", &mut redocly)
}

fn generated() -> Result<String> {
    let output = workspace::program(built("debug", "spires"))
        .arg("openapi")
        .output()
        .context("starting spires openapi")?;
    if !output.status.success() {
        bail!(
            "spires openapi: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(String::from_utf8(output.stdout)?)
}

fn committed() -> PathBuf {
    workspace::root().join("openapi/openapi.json")
}
