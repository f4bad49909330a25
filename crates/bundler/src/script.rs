//! wasm-bindgen, then wasm-opt.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::Order;
use crate::dist::Dist;

/// What rustc emits for wasm32; wasm-opt refuses what it is not told to expect.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Names of the two halves, relative to the folder.
pub(crate) struct Script {
    /// The JavaScript that loads the wasm.
    pub(crate) module: String,
    /// The app itself.
    pub(crate) wasm: String,
}

/// Makes both halves from what cargo built and adds them, with the snippets that crates bring.
pub(crate) fn generate(order: &Order, dist: &mut Dist) -> Result<Script> {
    let workplace = tempfile::tempdir()?;
    let made = workplace.path();
    Bindgen::new()
        .input_path(&order.wasm)
        .out_name("app")
        .web(true)?
        .typescript(false)
        .remove_name_section(order.release)
        .remove_producers_section(order.release)
        .generate(made)
        .with_context(|| format!("wasm-bindgen on {}", order.wasm.display()))?;
    let whole = made.join("app_bg.wasm");
    if order.release {
        optimise(&order.root, &whole)?;
    }
    let wasm = dist.hashed("app", "wasm", &std::fs::read(&whole)?)?;
    let module = dist.hashed("app", "js", &std::fs::read(made.join("app.js"))?)?;
    snippets(made, &made.join("snippets"), dist)?;
    Ok(Script { module, wasm })
}

fn optimise(root: &Path, wasm: &Path) -> Result<()> {
    let status = Command::new(root.join("node_modules/.bin/wasm-opt"))
        .arg("-Oz")
        .args(FEATURES)
        .arg("-o")
        .arg(wasm)
        .arg(wasm)
        .status()
        .context("starting wasm-opt; npm install brings it")?;
    if !status.success() {
        bail!("wasm-opt failed");
    }
    Ok(())
}

/// JavaScript that crates bring lies in folders that wasm-bindgen names by a hash of the crate.
fn snippets(made: &Path, folder: &Path, dist: &mut Dist) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            snippets(made, &path, dist)?;
        } else {
            let name = path.strip_prefix(made)?.to_string_lossy().into_owned();
            dist.named(&name, &std::fs::read(&path)?)?;
        }
    }
    Ok(())
}
