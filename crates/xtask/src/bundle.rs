//! The SPA, from its crate to `frontend/dist`.

use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::cargo::{built, cargo};
use crate::steps::{Steps, quietly};
use crate::{machine, npm, workspace};

const PROFILE: &str = "wasm-release";

/// `cargo xtask bundle`.
pub(crate) fn command() -> Result<()> {
    let mut steps = Steps::of(3);
    let ready = steps.step("npm packages and wasm target", || {
        machine::provide_wasm()?;
        npm::install()
    });
    if ready && steps.step("frontend (wasm)", compile) {
        steps.step("bundle", pack);
    }
    steps.finish()
}

/// Compiles the SPA's wasm and the bundler.
pub(crate) fn compile() -> Result<()> {
    quietly(
        "frontend",
        &mut cargo(&[
            "build",
            "--package",
            "frontend",
            "--target",
            "wasm32-unknown-unknown",
            "--profile",
            PROFILE,
        ]),
    )?;
    quietly("bundler", &mut cargo(&["build", "--package", "bundler"]))
}

/// Fills `frontend/dist`, unless it is newer than everything that it is made of: the server
/// embeds it and would be compiled again.
pub(crate) fn pack() -> Result<()> {
    let root = workspace::root();
    let wasm = workspace::target()
        .join("wasm32-unknown-unknown")
        .join(PROFILE)
        .join("frontend.wasm");
    let bundler = built("debug", "bundler");
    let frontend = root.join("frontend");
    let sources = [
        wasm.clone(),
        bundler.clone(),
        frontend.join("styles"),
        frontend.join("assets"),
        frontend.join("public"),
        frontend.join("index.html"),
        root.join("package-lock.json"),
    ];
    let made = newest(&frontend.join("dist/manifest.json"));
    if made.is_some() && sources.iter().all(|source| newest(source) <= made) {
        return Ok(());
    }
    let mut command = workspace::program(bundler);
    command.arg("--release").arg("--wasm").arg(&wasm);
    quietly("bundle", &mut command).with_context(|| format!("bundling {}", wasm.display()))
}

/// When the file, or the newest below the folder, was changed.
fn newest(path: &Path) -> Option<SystemTime> {
    let found = std::fs::metadata(path).ok()?;
    let own = found.modified().ok();
    if !found.is_dir() {
        return own;
    }
    std::fs::read_dir(path)
        .ok()?
        .flatten()
        .map(|entry| newest(&entry.path()))
        .chain([own])
        .max()
        .flatten()
}
