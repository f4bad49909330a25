//! Starting and stopping.

use std::fs::File;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::program;
use crate::user::User;

const START: Duration = Duration::from_mins(1);
const GLANCE: Duration = Duration::from_millis(20);

/// A running server that ends with this value, or with the process that holds it.
#[derive(Debug)]
pub struct Cluster {
    folder: PathBuf,
    server: Child,
}

impl Cluster {
    /// Makes a cluster in the folder, which must not exist yet and goes with the cluster, and
    /// starts it.
    ///
    /// # Errors
    /// PostgreSQL is not installed, the folder cannot be made, or the server does not start: then
    /// with what it wrote to its log.
    pub fn start(folder: &Path) -> Result<Self> {
        let user = User::choose()?;
        create(folder, &user)?;
        let server = spawn(folder, &user, true)?;
        let mut cluster = Self {
            folder: folder.to_owned(),
            server,
        };
        wait_until_ready(folder, &mut cluster.server)?;
        Ok(cluster)
    }

    /// Stops the server as a crash would; the folder stays for [`Cluster::start_again`].
    ///
    /// # Errors
    /// The server does not stop.
    pub fn stop(&mut self) -> Result<()> {
        stop(&self.folder)?;
        self.server.wait()?;
        Ok(())
    }

    /// Starts a server that was stopped, on what it had kept.
    ///
    /// # Errors
    /// As [`Cluster::start`].
    pub fn start_again(&mut self) -> Result<()> {
        self.server = spawn(&self.folder, &User::choose()?, true)?;
        wait_until_ready(&self.folder, &mut self.server)
    }

    /// The address of the database `postgres`, as superuser.
    pub fn url(&self) -> String {
        url(&self.folder)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // `immediate`: nothing in it is worth a checkpoint.
        let stopped = stop(&self.folder);
        if stopped.is_err() {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The address of the cluster in the folder, made and started when it is not there. It goes on
/// when this process ends, for the next one; several processes may ask at once.
///
/// # Errors
/// As [`Cluster::start`].
pub fn shared(folder: &Path) -> Result<String> {
    let _guard = lock(folder)?;
    if !is_ready(folder) {
        let user = User::choose()?;
        if !folder.join("data/PG_VERSION").exists() {
            let _ = std::fs::remove_dir_all(folder);
            create(folder, &user)?;
        }
        let mut server = spawn(folder, &user, false)?;
        wait_until_ready(folder, &mut server)?;
    }
    Ok(url(folder))
}

/// Ends the cluster that [`shared`] left running in the folder and removes it; nothing when there
/// is none.
///
/// # Errors
/// The folder cannot be removed.
pub fn stop_shared(folder: &Path) -> Result<()> {
    let _guard = lock(folder)?;
    if is_ready(folder) {
        stop(folder)?;
    }
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    Ok(())
}

fn lock(folder: &Path) -> Result<File> {
    let path = folder.with_extension("lock");
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .with_context(|| format!("opening {}", path.display()))?;
    file.lock()?;
    Ok(file)
}

fn url(folder: &Path) -> String {
    format!("postgres:///postgres?host={}&user=spires", folder.display())
}

fn create(folder: &Path, user: &User) -> Result<()> {
    std::fs::create_dir(folder).with_context(|| format!("making {}", folder.display()))?;
    user.give(folder)?;
    let output = user
        .command(program::path("initdb")?, false)
        .current_dir(folder)
        .arg("--pgdata")
        .arg(folder.join("data"))
        .args([
            "--username=spires",
            // Only the socket is listened on, in a folder that is closed to others.
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        ])
        .output()
        .context("starting initdb")?;
    if !output.status.success() {
        bail!(
            "initdb failed: {}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(())
}

fn spawn(folder: &Path, user: &User, ends_with_parent: bool) -> Result<Child> {
    let log = File::create(folder.join("log")).context("making the log")?;
    let mut command = user.command(program::path("postgres")?, ends_with_parent);
    command
        .current_dir(folder)
        .arg("-D")
        .arg(folder.join("data"))
        .arg("-k")
        .arg(folder);
    for setting in [
        "listen_addresses=",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "wal_level=minimal",
        "max_wal_senders=0",
        "max_connections=400",
        "shared_buffers=256MB",
        "max_wal_size=4GB",
        "checkpoint_timeout=1h",
        "timezone=UTC",
        "log_min_messages=fatal",
        "log_min_error_statement=panic",
    ] {
        command.args(["-c", setting]);
    }
    command
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        // A terminal's interrupt goes to its whole group; the server ends when it is told to.
        .process_group(0);
    command.spawn().context("starting postgres")
}

fn is_ready(folder: &Path) -> bool {
    let Ok(program) = program::path("pg_isready") else {
        return false;
    };
    Command::new(program)
        .arg("--quiet")
        .arg("--host")
        .arg(folder)
        .status()
        .is_ok_and(|status| status.success())
}

fn wait_until_ready(folder: &Path, server: &mut Child) -> Result<()> {
    let begin = Instant::now();
    while !is_ready(folder) {
        let ended = server.try_wait()?;
        if ended.is_some() || begin.elapsed() > START {
            let log = std::fs::read_to_string(folder.join("log")).unwrap_or_default();
            bail!("PostgreSQL did not start: {log}");
        }
        std::thread::sleep(GLANCE);
    }
    Ok(())
}

fn stop(folder: &Path) -> Result<()> {
    let status = User::choose()?
        .command(program::path("pg_ctl")?, false)
        .current_dir(folder)
        .arg("stop")
        .arg("--silent")
        .arg("--mode=immediate")
        .arg("--pgdata")
        .arg(folder.join("data"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .context("starting pg_ctl")?;
    if !status.success() {
        bail!("PostgreSQL in {} did not stop", folder.display());
    }
    Ok(())
}
