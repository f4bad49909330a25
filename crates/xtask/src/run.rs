//! `cargo xtask run`: from a clone to a page.

use std::os::unix::process::CommandExt;

use anyhow::{Context, Result, bail};

use crate::cargo::{built, cargo};
use crate::machine::{self, Need};
use crate::steps::{Steps, quietly};
use crate::{bundle, npm, workspace};

/// Builds, makes and fills `data/spires.db` when it is not there, and serves until stopped. The
/// arguments go to `spires demo` (`--staff 200`).
pub(crate) fn run(demo: &[&str]) -> Result<()> {
    let mut steps = Steps::of(5);
    let ready = steps.step("libpq, wasm target, npm packages", || {
        machine::provide(&[Need::Libpq])?;
        machine::provide_wasm()?;
        npm::install()
    }) && steps.step("frontend (wasm)", bundle::compile)
        && steps.step("bundle", bundle::pack)
        && steps.step("server (release)", || {
            quietly(
                "server-release",
                &mut cargo(&["build", "--release", "--package", "server"]),
            )
        })
        && steps.step("demo council", || fill(demo));
    if !ready {
        return steps.finish();
    }
    if let Ok(accounts) = std::fs::read_to_string(accounts()) {
        println!("\n{}", accounts.trim_end());
    }
    // From here on this program is the server: signals and exit code are its own.
    let failed = workspace::program(built("release", "spires"))
        .arg("serve")
        .exec();
    Err(failed).context("starting spires serve")
}

/// Migrates, and loads the demo council if nobody is in the database yet.
fn fill(demo: &[&str]) -> Result<()> {
    let spires = built("release", "spires");
    quietly("migrate", workspace::program(&spires).arg("migrate"))?;
    let output = workspace::program(&spires)
        .arg("demo")
        .args(demo)
        .output()
        .context("starting spires demo")?;
    match output.status.code() {
        Some(0) => {
            std::fs::create_dir_all(workspace::root().join("data"))?;
            std::fs::write(accounts(), output.stdout)?;
            Ok(())
        }
        // Refused: there are people in the database.
        Some(2) if accounts().exists() || demo.is_empty() => Ok(()),
        _ => bail!(
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        ),
    }
}

/// What `spires demo` said of its sign-ins, to say it at each start.
fn accounts() -> std::path::PathBuf {
    workspace::root().join("data/demo-accounts.txt")
}
