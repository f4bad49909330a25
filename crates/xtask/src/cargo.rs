//! cargo as a child of a program that cargo itself started.

use std::path::PathBuf;
use std::process::Command;

use crate::workspace;

/// cargo with the arguments, building where [`workspace::target`] says.
///
/// Without the variables that the outer cargo set for this program: some build scripts (of ring,
/// of aws-lc) look at them, and everything above would build again at each change between `cargo
/// xtask` and plain `cargo`.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = workspace::program("cargo");
    for (name, _) in std::env::vars_os() {
        let Some(name) = name.to_str() else { continue };
        let of_outer_cargo = ["CARGO_PKG_", "CARGO_MANIFEST_"]
            .iter()
            .any(|prefix| name.starts_with(prefix))
            || [
                "CARGO_CRATE_NAME",
                "CARGO_BIN_NAME",
                "CARGO_PRIMARY_PACKAGE",
                "LD_LIBRARY_PATH",
            ]
            .contains(&name);
        if of_outer_cargo {
            command.env_remove(name);
        }
    }
    command
        .args(arguments)
        .env("CARGO_TARGET_DIR", workspace::target());
    command
}

/// A program that cargo built in the profile's folder (`debug`, `release`).
pub(crate) fn built(profile: &str, program: &str) -> PathBuf {
    workspace::target().join(profile).join(program)
}
