//! Browser tests: Playwright drives Chromium against a Spires on each database, filled by the
//! council's seven files and nothing else.

use std::path::Path;

use anyhow::{Context, Result, bail};
use pgcluster::Cluster;
use serde_json::{Value, json};

use super::{chromium, rust};
use crate::cargo::built;
use crate::instance::{Instance, Running};
use crate::steps::{Counts, Outcome, Steps, recorded};
use crate::{bundle, council, machine, npm, workspace};

/// The server of the tests: Spires whose clock stands on the day of the files.
const SERVER: &str = "spires-on-a-day";

/// `cargo xtask browser`: these tests alone, with everything that they need built; the arguments go
/// to Playwright (`--project sqlite`, `--grep booking`).
pub(crate) fn command(arguments: &[&str]) -> Result<()> {
    let mut steps = Steps::of(5);
    let ready = steps.step("Debian packages, wasm target, npm packages", || {
        machine::provide(&super::NEEDS)?;
        machine::provide_wasm()?;
        npm::install()
    }) && steps.step("build the frontend (wasm)", bundle::compile)
        && steps.step("bundle", bundle::pack)
        && steps.step("build server and tests", rust::build);
    if ready {
        steps.step("browser tests", || {
            let cluster = Cluster::start(&super::cluster_folder())?;
            test(&cluster.url(), arguments)
        });
    }
    steps.finish()
}

/// Runs `tests/browser` on both databases.
pub(super) fn test(postgres: &str, arguments: &[&str]) -> Result<Outcome> {
    let folder = workspace::output().join("xtask/browser");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    pgcluster::psql(
        postgres,
        &["DROP DATABASE IF EXISTS browser", "CREATE DATABASE browser"],
    )?;
    let binary = built("debug", SERVER);
    let behind = council::seconds_since();
    let of = |name: &'static str, database| {
        let instance = Instance::on(&binary, &folder.join(name), database)?.behind(behind);
        Ok::<_, anyhow::Error>((name, instance))
    };
    let file = folder.join("sqlite/spires.db");
    let instances = [
        of("sqlite", format!("sqlite:{}", file.display()))?,
        of("postgres", pgcluster::with_database(postgres, "browser"))?,
    ];
    let mut running: Vec<Running> = Vec::new();
    for (name, instance) in &instances {
        council::import(instance).with_context(|| format!("the council's files on {name}"))?;
        running.push(instance.serve()?);
    }
    let told = folder.join("instances.json");
    std::fs::write(
        &told,
        serde_json::to_string_pretty(&tell(&binary, behind, &instances))?,
    )?;
    let results = folder.join("results.json");
    let mut playwright = npm::program("playwright");
    playwright
        .args(["test", "--config", "tests/browser/playwright.config.ts"])
        .args(arguments)
        .env("BROWSER_INSTANCES", &told)
        .env("BROWSER_CHROMIUM", chromium()?)
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &results)
        .env("CI", "1");
    let (success, output) = recorded("browser", &mut playwright)?;
    drop(running);
    let mut counts =
        counted(&results).with_context(|| format!("no browser test ran:\n{output}"))?;
    if !success && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(Outcome {
        counts,
        report: output,
    })
}

/// What the tests must know of each instance: its address, and how to run its binary.
fn tell(binary: &Path, behind: u64, instances: &[(&str, Instance)]) -> Value {
    let each: serde_json::Map<String, Value> = instances
        .iter()
        .map(|(name, instance)| {
            let settings: serde_json::Map<String, Value> = instance
                .settings()
                .into_iter()
                .map(|(name, value)| (name.to_owned(), Value::String(value)))
                .collect();
            let value = json!({ "url": instance.url(), "settings": settings });
            ((*name).to_owned(), value)
        })
        .collect();
    json!({ "binary": binary, "behind": behind, "instances": each })
}

fn counted(results: &Path) -> Result<Counts> {
    let text = std::fs::read_to_string(results).context("Playwright wrote no results")?;
    let results: Value = serde_json::from_str(&text)?;
    let number = |name: &str| {
        results
            .pointer(&format!("/stats/{name}"))
            .and_then(Value::as_u64)
            .unwrap_or_default()
    };
    let counts = Counts {
        passed: number("expected"),
        failed: number("unexpected") + number("flaky"),
        skipped: number("skipped"),
    };
    if counts == Counts::default() {
        bail!("Playwright found no test");
    }
    Ok(counts)
}
