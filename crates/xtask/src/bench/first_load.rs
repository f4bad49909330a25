//! `first_load`: the brotli bytes of everything that the first page needs.

use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use super::{Bench, Figure};
use crate::workspace;

/// Adds up what the bundle's list names for the first page.
pub(super) fn measure(_: &Bench) -> Result<Vec<Figure>> {
    let path = workspace::root().join("frontend/dist/manifest.json");
    let manifest: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
    let needed = manifest
        .get("first_page")
        .and_then(Value::as_object)
        .context("manifest.json without first_page")?;
    let files = manifest
        .get("files")
        .and_then(Value::as_array)
        .context("manifest.json without files")?;
    let bytes: f64 = files
        .iter()
        .filter(|file| {
            let path = file.get("path");
            needed.values().any(|name| Some(name) == path)
        })
        .filter_map(|file| file.get("br").or_else(|| file.get("bytes"))?.as_f64())
        .sum();
    Ok(vec![Figure {
        name: "first_load",
        value: bytes / 1000.0,
        unit: "kB",
    }])
}
