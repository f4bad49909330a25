//! `cargo xtask test`: everything that must hold before a change lands.

pub(crate) mod browser;
mod counts;
mod rust;

use std::path::PathBuf;

use anyhow::{Result, bail};
use pgcluster::Cluster;

use crate::cargo::cargo;
use crate::machine::{self, Need};
use crate::steps::{Steps, quietly};
use crate::{boundaries, bundle, npm, openapi};

const NEEDS: [Need; 3] = [Need::Libpq, Need::Postgres, Need::Chromium];

/// Runs every step, whatever the others came to, and closes with the sum.
pub(crate) fn test() -> Result<()> {
    let mut steps = Steps::of(13);
    let machine = steps.step("Debian packages and wasm target", || {
        machine::provide(&NEEDS)?;
        machine::provide_wasm()
    });
    if !machine {
        return steps.finish();
    }
    let npm = steps.step("npm packages", npm::install);
    steps.step("format", || {
        quietly("format", &mut cargo(&["fmt", "--all", "--check"]))
    });
    steps.step("boundaries", boundaries::check);

    let frontend = steps.step("build the frontend (wasm)", bundle::compile);
    let bundled = if npm && frontend {
        steps.step("bundle", bundle::pack)
    } else {
        steps.without("bundle", "it needs npm packages and frontend");
        false
    };
    steps.step("clippy, frontend", rust::clippy_frontend);
    steps.step("clippy, everything else", rust::clippy);
    let built = steps.step("build server and tests", rust::build);

    let mut cluster = None;
    if built {
        steps.step("tests", || {
            let started = cluster.insert(Cluster::start(&cluster_folder())?);
            rust::test(&started.url())
        });
        steps.step("openapi.json is current", openapi::compare);
    } else {
        steps.without("tests", "they need the build");
        steps.without("openapi.json is current", "it needs the build");
    }
    if npm {
        steps.step("openapi.json is well made", openapi::lint);
    } else {
        steps.without("openapi.json is well made", "it needs the npm packages");
    }
    match &cluster {
        Some(cluster) if bundled => {
            steps.step("browser tests", || browser::test(&cluster.url(), &[]));
        }
        _ => steps.without("browser tests", "they need bundle, build and PostgreSQL"),
    }
    drop(cluster);
    steps.finish()
}

/// In the temporary folder, which the server's user can reach; the checkout may be in root's home.
fn cluster_folder() -> PathBuf {
    std::env::temp_dir().join(format!("spires-postgres-{}", std::process::id()))
}

/// The browser, or why there is none.
fn chromium() -> Result<&'static str> {
    let Some(path) = machine::chromium() else {
        bail!("Chromium is not installed");
    };
    Ok(path)
}
