//! The npm packages of `package.json`.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::machine::succeeds;
use crate::steps::quietly;
use crate::workspace;

/// Installs what `package-lock.json` names, when it changed since the last time.
pub(crate) fn install() -> Result<()> {
    if !succeeds("node", &["--version"]) || !succeeds("npm", &["--version"]) {
        bail!("Node 20 or newer with npm is not installed");
    }
    let root = workspace::root();
    let lock = std::fs::read(root.join("package-lock.json"))?;
    let stamp = root.join("node_modules/.spires-lock");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut npm = workspace::program("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
    quietly("npm", &mut npm)?;
    std::fs::write(stamp, lock)?;
    Ok(())
}

/// A program that a package brought.
pub(crate) fn program(name: &str) -> Command {
    workspace::program(path(name))
}

fn path(name: &str) -> PathBuf {
    workspace::root().join("node_modules/.bin").join(name)
}
