//! What the machine must have, installed where this may.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::steps::quietly;
use crate::workspace;

/// Something that Debian packages.
#[derive(Clone, Copy)]
pub(crate) enum Need {
    /// libpq and its headers: diesel's PostgreSQL links it, with TLS, which a copy built here
    /// would lack or take minutes to bring.
    Libpq,
    /// A PostgreSQL server for the tests.
    Postgres,
    /// A browser for the tests.
    Chromium,
    /// Python's virtual environments, for Schemathesis.
    Python,
}

impl Need {
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Libpq => &["libpq-dev", "pkg-config"],
            Self::Postgres => &["postgresql"],
            Self::Chromium => &["chromium"],
            Self::Python => &["python3-venv"],
        }
    }

    fn is_met(self) -> bool {
        match self {
            Self::Libpq => {
                succeeds("pkg-config", &["--exists", "libpq"])
                    || succeeds("pg_config", &["--libdir"])
            }
            Self::Postgres => pgcluster::installed(),
            Self::Chromium => chromium().is_some(),
            Self::Python => succeeds("python3", &["-c", "import ensurepip, venv"]),
        }
    }
}

/// Sees to it that the machine has all of these: as root by installing them, else by saying the
/// one command that does.
pub(crate) fn provide(needs: &[Need]) -> Result<()> {
    let missing: Vec<&str> = needs
        .iter()
        .filter(|need| !need.is_met())
        .flat_map(|need| need.packages())
        .copied()
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if !is_root() || !succeeds("apt-get", &["--version"]) {
        bail!("this machine lacks {list}; run once:\n\n    sudo apt-get install --yes {list}\n");
    }
    let mut update = Command::new("apt-get");
    quietly("apt-update", update.arg("update"))?;
    let mut install = Command::new("apt-get");
    install
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["install", "--yes", "--no-install-recommends"])
        .args(&missing);
    quietly("apt-install", &mut install).with_context(|| format!("installing {list}"))?;
    for need in needs {
        if !need.is_met() {
            bail!(
                "{} installed, but still not found",
                need.packages().join(" ")
            );
        }
    }
    Ok(())
}

/// Adds the wasm target to the toolchain where it is missing.
pub(crate) fn provide_wasm() -> Result<()> {
    let output = workspace::program("rustc")
        .args(["--print", "sysroot"])
        .output()
        .context("starting rustc")?;
    let sysroot = String::from_utf8_lossy(&output.stdout);
    if Path::new(sysroot.trim())
        .join("lib/rustlib/wasm32-unknown-unknown")
        .is_dir()
    {
        return Ok(());
    }
    let mut rustup = workspace::program("rustup");
    quietly(
        "rustup",
        rustup.args(["target", "add", "wasm32-unknown-unknown"]),
    )
}

/// The browser for the tests, by the names that distributions give it.
pub(crate) fn chromium() -> Option<&'static str> {
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ]
    .into_iter()
    .find(|path| Path::new(path).exists())
}

/// Whether the program can be run and is content.
pub(crate) fn succeeds(program: &str, arguments: &[&str]) -> bool {
    Command::new(program)
        .args(arguments)
        .output()
        .is_ok_and(|output| output.status.success())
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
