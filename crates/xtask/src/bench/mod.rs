//! `cargo xtask bench`: what Spires costs, as one line `name value unit` each.
//!
//! A measure is a file here with one function that is given the [`Bench`]; [`MEASURES`] names it.

mod asker;
mod big_council;
mod catalogue;
mod council;
mod first_load;
mod process;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use serde_json::{Value, json};

use crate::cargo::{built, cargo};
use crate::machine::{self, Need};
use crate::steps::{Steps, quietly};
use crate::{bundle, npm, workspace};

/// What was measured.
pub(crate) struct Figure {
    pub(crate) name: &'static str,
    pub(crate) value: f64,
    pub(crate) unit: &'static str,
}

/// What every measure may use.
pub(crate) struct Bench {
    /// The release server.
    pub(crate) spires: PathBuf,
    /// The program that asks it over HTTP, release too.
    pub(crate) asker: PathBuf,
    /// For databases and logs; empty at the start.
    pub(crate) folder: PathBuf,
}

type Measure = fn(&Bench) -> Result<Vec<Figure>>;

/// By what it is called on the command line: `cargo xtask bench process first_load`. One measure may print several
/// lines, where they take the same preparation.
const MEASURES: &[(&str, Measure)] = &[
    ("first_load", first_load::measure),
    ("process", process::measure),
    ("catalogue", catalogue::measure),
    ("council", council::measure),
];

/// Builds in release, measures all or the named ones, prints and writes `target/bench.json`.
pub(crate) fn command(only: &[&str]) -> Result<()> {
    if let Some(unknown) = only
        .iter()
        .find(|name| !MEASURES.iter().any(|(known, _)| known == *name))
    {
        let known: Vec<&str> = MEASURES.iter().map(|(name, _)| *name).collect();
        bail!(
            "no measure is called {unknown}; there are: {}",
            known.join(", ")
        );
    }
    let mut steps = Steps::of(3);
    let ready = steps.step("frontend", || {
        machine::provide(&[Need::Libpq])?;
        machine::provide_wasm()?;
        npm::install()?;
        bundle::compile()
    }) && steps.step("bundle", bundle::pack)
        && steps.step("server and its asker (release)", || {
            quietly(
                "server-release",
                &mut cargo(&[
                    "build",
                    "--release",
                    "--package",
                    "server",
                    "--package",
                    "bench",
                ]),
            )
        });
    if !ready {
        return steps.finish();
    }
    let bench = Bench {
        spires: built("release", "spires"),
        asker: built("release", "bench"),
        folder: workspace::output().join("xtask/bench"),
    };
    if bench.folder.exists() {
        std::fs::remove_dir_all(&bench.folder)?;
    }
    std::fs::create_dir_all(&bench.folder)?;
    let mut figures = serde_json::Map::new();
    for (name, measure) in MEASURES {
        if !only.is_empty() && !only.contains(name) {
            continue;
        }
        for figure in measure(&bench)? {
            println!("{} {} {}", figure.name, shown(figure.value), figure.unit);
            figures.insert(
                figure.name.to_owned(),
                json!({ "value": figure.value, "unit": figure.unit }),
            );
        }
    }
    write(&workspace::output().join("bench.json"), figures)
}

fn write(path: &Path, figures: serde_json::Map<String, Value>) -> Result<()> {
    std::fs::write(path, serde_json::to_string_pretty(&Value::Object(figures))?)?;
    Ok(())
}

/// Three figures of the value at least, without a tail of noise.
fn shown(value: f64) -> String {
    if value >= 100.0 || value.fract() == 0.0 {
        format!("{value:.0}")
    } else if value >= 1.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.3}")
    }
}
