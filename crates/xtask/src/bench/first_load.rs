//! `first_load`: the brotli bytes of everything that the first page of a practitioner needs, and
//! `first_load_heaviest`: the same with the part of the app that takes most, for those whose first page lies there.

use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use super::{Bench, Figure};
use crate::workspace;

/// Adds up what the bundle's list names.
pub(super) fn measure(_: &Bench) -> Result<Vec<Figure>> {
    let path = workspace::root().join("frontend/dist/manifest.json");
    let manifest: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
    let part = |name: &str| manifest.get(name).and_then(Value::as_object);
    let first: Vec<&Value> = part("first_page")
        .context("manifest.json without first_page")?
        .values()
        .collect();
    let further = part("further").context("manifest.json without further")?;
    let heaviest = further
        .values()
        .filter_map(Value::as_array)
        .map(|files| {
            let all: Vec<&Value> = first.iter().copied().chain(files).collect();
            bytes(&manifest, &all)
        })
        .fold(0.0, f64::max);
    Ok(vec![
        Figure {
            name: "first_load",
            value: bytes(&manifest, &first) / 1000.0,
            unit: "kB",
        },
        Figure {
            name: "first_load_heaviest",
            value: heaviest / 1000.0,
            unit: "kB",
        },
    ])
}

/// As brotli sends them; small files go as they are.
fn bytes(manifest: &Value, wanted: &Vec<&Value>) -> f64 {
    manifest
        .get("files")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter(|file| file.get("path").is_some_and(|path| wanted.contains(&path)))
        .filter_map(|file| file.get("br").or_else(|| file.get("bytes"))?.as_f64())
        .sum()
}
