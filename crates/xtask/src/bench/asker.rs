//! The program that asks the server over HTTP (crate `bench`), and an account for it.

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::instance::Instance;

/// Of accounts that a measure makes, on a database that it throws away.
pub(super) const PASSWORD: &str = "copper meadow ladder nine";

/// An account with that role for somebody of the council.
pub(super) fn sign_up(instance: &Instance, email: &str, role: &str) -> Result<()> {
    instance.done(&["user", "invite", email])?;
    instance.done(&["user", "grant", email, role])?;
    let mut set = instance
        .command(&["user", "set-password", email])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()?;
    set.stdin
        .take()
        .context("no standard input")?
        .write_all(PASSWORD.as_bytes())?;
    if !set.wait()?.success() {
        bail!("the password of {email} was refused");
    }
    Ok(())
}

/// Runs it and reads what it found.
pub(super) fn ask(command: &mut Command) -> Result<Value> {
    let output = command.output().context("starting the asker")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// One number of what was found.
pub(super) fn figure(found: &Value, name: &str) -> Result<f64> {
    found
        .get(name)
        .and_then(Value::as_f64)
        .with_context(|| format!("no {name} in {found}"))
}
