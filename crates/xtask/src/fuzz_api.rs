//! `cargo xtask fuzz-api`: Schemathesis over every operation of the API, signed in as L&D.

use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::cargo::{built, cargo};
use crate::instance::Instance;
use crate::machine::{self, Need};
use crate::steps::{Steps, quietly, recorded};
use crate::workspace;

const PASSWORD: &str = "four quiet lamps by the harbour";
const SCHEMATHESIS: &str = "4.32.5";
/// After examples and coverage, requests are made up until this is spent.
const SECONDS: &str = "300";
/// An L&D officer is kept from ASYE records, accounts and the audit log, and 403 shows no answer of
/// theirs: this one also holds what opens them.
const BESIDES: [&str; 3] = ["asye_coordinator", "auditor", "admin"];

/// The arguments go to `st run` (`--max-time 60`, `--include-path …`).
pub(crate) fn command(arguments: &[&str]) -> Result<()> {
    let mut steps = Steps::of(4);
    let ready = steps.step("Schemathesis", install)
        && steps.step("server", || {
            machine::provide(&[Need::Libpq])?;
            quietly("server", &mut cargo(&["build", "--package", "server"]))
        });
    if !ready {
        return steps.finish();
    }
    let folder = workspace::output().join("xtask/fuzz-api");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let instance = Instance::on_sqlite(&built("debug", "spires"), &folder)?;
    let filled = steps.step("demo council", || {
        instance.done(&["migrate"])?;
        instance.done(&["demo", "--staff", "60", "--years", "1", "--seed", "1"])?;
        Ok(())
    });
    if filled {
        let mut summary = String::new();
        steps.step("st run", || {
            let _running = instance.serve()?;
            summary = fuzz(&instance, arguments)?;
            Ok(())
        });
        println!("{summary}");
    }
    steps.finish()
}

/// In a virtual environment of its own, made anew when the version changes.
fn install() -> Result<()> {
    machine::provide(&[Need::Python])?;
    let folder = environment();
    if folder.join("bin/st").exists() {
        return Ok(());
    }
    let mut venv = workspace::program("python3");
    quietly(
        "venv",
        venv.arg("-m").arg("venv").arg("--clear").arg(&folder),
    )?;
    let mut pip = workspace::program(folder.join("bin/pip"));
    pip.args(["install", "--quiet", "--disable-pip-version-check"])
        .arg(format!("schemathesis=={SCHEMATHESIS}"));
    quietly("pip", &mut pip)
}

fn environment() -> PathBuf {
    workspace::tools().join(format!("schemathesis-{SCHEMATHESIS}"))
}

fn fuzz(instance: &Instance, arguments: &[&str]) -> Result<String> {
    let email = officer(instance)?;
    let mut st = workspace::program(environment().join("bin/st"));
    let tests = workspace::root().join("tests/fuzz");
    st.args(["--no-color", "--config-file"])
        .arg(tests.join("schemathesis.toml"))
        .arg("run")
        .arg(format!("{}/api/v1/openapi.json", instance.url()))
        .args(["--checks", "all", "--seed", "1", "--max-time", SECONDS])
        .args(arguments)
        .current_dir(workspace::output().join("xtask/fuzz-api"))
        .env("SCHEMATHESIS_HOOKS", "spires_hooks")
        .env("PYTHONPATH", &tests)
        .env("SPIRES_URL", instance.url())
        .env("SPIRES_EMAIL", email)
        .env("SPIRES_PASSWORD", PASSWORD);
    let (success, output) = recorded("fuzz-api", &mut st)?;
    let after = |heading| output.rfind(heading).and_then(|at| output.get(at..));
    if !success {
        bail!("{}", after("= FAILURES").unwrap_or(&output));
    }
    let summary = after("= SUMMARY").unwrap_or_default().to_owned();
    std::fs::write(workspace::output().join("xtask/fuzz-summary.txt"), &summary)?;
    Ok(summary)
}

/// An L&D officer of the demo council, given a password that this run knows.
fn officer(instance: &Instance) -> Result<String> {
    let accounts = instance.done(&["user", "list"])?;
    let email = accounts
        .lines()
        .find(|line| line.contains("ld_officer"))
        .and_then(|line| line.split('\t').next())
        .context("the demo council has no L&D officer")?
        .to_owned();
    let mut child = instance
        .command(&["user", "set-password", &email])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(PASSWORD.as_bytes())?;
    }
    if !child.wait()?.success() {
        bail!("spires user set-password {email} failed");
    }
    for role in BESIDES {
        instance.done(&["user", "grant", &email, role])?;
    }
    Ok(email)
}
