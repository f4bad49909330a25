//! `catalogue_ratio`: requests a second of the catalogue, divided by those of the same page from memory behind the
//! same middleware, in the same run. With the demo council in SQLite.

use std::process::Command;

use anyhow::{Context, Result};

use super::asker;
use super::{Bench, Figure};
use crate::instance::Instance;

const CATALOGUE: &str = "/api/v1/courses";

/// As the practitioner of the demo council asks for it.
pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let instance = Instance::on_sqlite(&bench.spires, &bench.folder.join("catalogue"))?;
    instance.done(&["migrate"])?;
    let printed = instance.done(&["demo", "--seed", "1"])?;
    let (email, password) = practitioner(&printed)?;
    let found = asker::ask(
        Command::new(&bench.asker)
            .args(["ratio", email, password, CATALOGUE])
            .envs(instance.settings()),
    )?;
    Ok(vec![
        Figure {
            name: "catalogue_ratio",
            value: asker::figure(&found, "ratio")?,
            unit: "of memory",
        },
        Figure {
            name: "catalogue_per_s",
            value: asker::figure(&found, "product_per_s")?,
            unit: "requests/s",
        },
    ])
}

/// From the table that `spires demo` prints: role, address, password.
fn practitioner(printed: &str) -> Result<(&str, &str)> {
    printed
        .lines()
        .find_map(|line| line.strip_prefix("Practitioner")?.trim().split_once(' '))
        .map(|(email, password)| (email, password.trim()))
        .context("the demo council has no practitioner")
}
