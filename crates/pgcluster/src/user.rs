//! Who runs the server: PostgreSQL refuses to run as root.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The user that the server runs as.
pub(crate) enum User {
    /// Whoever runs the tests.
    Oneself,
    /// Another than root, by number.
    Other { uid: u32, gid: u32 },
}

impl User {
    /// Oneself, or for root `postgres`, or `nobody` where PostgreSQL was not installed by a package.
    pub(crate) fn choose() -> Result<Self> {
        if id(&["-u"])? != 0 {
            return Ok(Self::Oneself);
        }
        for name in ["postgres", "nobody"] {
            if let (Ok(uid), Ok(gid)) = (id(&["-u", name]), id(&["-g", name])) {
                return Ok(Self::Other { uid, gid });
            }
        }
        bail!("PostgreSQL does not run as root, and there is neither a user postgres nor nobody")
    }

    /// Gives the folder to the user, closed to everybody else.
    pub(crate) fn give(&self, folder: &Path) -> Result<()> {
        use std::os::unix::fs::PermissionsExt;
        if let Self::Other { uid, gid } = self {
            std::os::unix::fs::chown(folder, Some(*uid), Some(*gid))
                .with_context(|| format!("giving {} to the server's user", folder.display()))?;
        }
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))?;
        Ok(())
    }

    /// A command that runs the program as the user.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>, ends_with_parent: bool) -> Command {
        let mut setpriv = Command::new("setpriv");
        match self {
            Self::Other { uid, gid } => {
                setpriv.args([
                    format!("--reuid={uid}"),
                    format!("--regid={gid}"),
                    "--clear-groups".to_owned(),
                ]);
            }
            Self::Oneself if ends_with_parent && has_setpriv() => {}
            Self::Oneself => return Command::new(program),
        }
        if ends_with_parent {
            setpriv.arg("--pdeathsig=QUIT");
        }
        setpriv.arg("--").arg(program);
        setpriv
    }
}

fn has_setpriv() -> bool {
    Command::new("setpriv")
        .arg("--version")
        .output()
        .is_ok_and(|output| output.status.success())
}

fn id(arguments: &[&str]) -> Result<u32> {
    let output = Command::new("id").args(arguments).output().context("id")?;
    let text = String::from_utf8_lossy(&output.stdout);
    text.trim()
        .parse()
        .with_context(|| format!("id {}", arguments.join(" ")))
}
