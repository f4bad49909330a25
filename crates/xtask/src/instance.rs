//! One Spires of its own: a database, a data folder, a port.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::http;

const START: Duration = Duration::from_mins(1);
const STOP: Duration = Duration::from_secs(15);
const GLANCE: Duration = Duration::from_millis(20);
/// For tests and measurements on this machine only; a council's own is made by `spires serve`.
const SECRET: &str = "not-a-secret-not-a-secret-not-a-secret-not-a-secret-not-a-secret";

/// Where a Spires lives, running or not.
#[derive(Clone, Debug)]
pub(crate) struct Instance {
    binary: PathBuf,
    folder: PathBuf,
    database: String,
    port: u16,
    clock: Option<String>,
}

/// A Spires that answers; it ends with this value.
#[derive(Debug)]
pub(crate) struct Running {
    server: Child,
    /// From starting the process to its first good answer.
    pub(crate) startup: Duration,
}

impl Instance {
    /// On SQLite, in a folder that is made.
    pub(crate) fn on_sqlite(binary: &Path, folder: &Path) -> Result<Self> {
        let database = format!("sqlite:{}", folder.join("spires.db").display());
        Self::on(binary, folder, database)
    }

    /// On the database at the URL, with everything else in a folder that is made.
    pub(crate) fn on(binary: &Path, folder: &Path, database: String) -> Result<Self> {
        std::fs::create_dir_all(folder)?;
        Ok(Self {
            binary: binary.to_owned(),
            folder: folder.to_owned(),
            database,
            port: http::free_port()?,
            clock: None,
        })
    }

    /// With a binary whose clock is so many seconds behind the machine's.
    pub(crate) fn behind(mut self, seconds: u64) -> Self {
        self.clock = Some(seconds.to_string());
        self
    }

    /// The address of its pages.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Its settings, as environment variables.
    pub(crate) fn settings(&self) -> Vec<(&'static str, String)> {
        let mut settings = vec![
            ("DATABASE_URL", self.database.clone()),
            ("SPIRES_DATA_DIR", self.folder.display().to_string()),
            ("SPIRES_LISTEN", format!("127.0.0.1:{}", self.port)),
            ("SPIRES_PUBLIC_URL", self.url()),
            ("SPIRES_SECRET", SECRET.to_owned()),
            (
                "SPIRES_MAIL_FROM",
                "Spires <spires@council.example>".to_owned(),
            ),
        ];
        if let Some(clock) = &self.clock {
            settings.push(("CLOCK_BACK", clock.clone()));
        }
        settings
    }

    /// Its binary with arguments and settings. It runs in its own folder, so that a `spires.toml`
    /// of the checkout does not count.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.binary);
        command
            .args(arguments)
            .current_dir(&self.folder)
            .stdin(Stdio::null())
            .envs(self.settings());
        // Spires refuses settings that it does not know; these are of the tools.
        for (name, _) in std::env::vars() {
            let known = self.settings().iter().any(|(setting, _)| *setting == name);
            if name.starts_with("SPIRES_") && !known {
                command.env_remove(name);
            }
        }
        command
    }

    /// Runs a command of the binary to its end and gives what it printed.
    pub(crate) fn done(&self, arguments: &[&str]) -> Result<String> {
        let output = self
            .command(arguments)
            .output()
            .with_context(|| format!("starting {}", self.binary.display()))?;
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        if !output.status.success() {
            bail!(
                "spires {}: {}\n{printed}{}",
                arguments.join(" "),
                output.status,
                String::from_utf8_lossy(&output.stderr)
            );
        }
        Ok(printed)
    }

    /// Starts serving and waits until it is ready.
    pub(crate) fn serve(&self) -> Result<Running> {
        let path = self.folder.join("serve.log");
        let log = File::create(&path)?;
        let begin = Instant::now();
        let server = self
            .command(&["serve"])
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| format!("starting {}", self.binary.display()))?;
        let mut running = Running {
            server,
            startup: Duration::ZERO,
        };
        while !matches!(http::status(self.port, "/readyz"), Ok(200)) {
            let ended = running.server.try_wait()?;
            if ended.is_some() || begin.elapsed() > START {
                let log = std::fs::read_to_string(&path).unwrap_or_default();
                bail!("spires serve did not become ready: {log}");
            }
            std::thread::sleep(GLANCE);
        }
        running.startup = begin.elapsed();
        Ok(running)
    }
}

impl Running {
    /// The process.
    pub(crate) fn id(&self) -> u32 {
        self.server.id()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = Command::new("kill")
            .args(["-TERM", &self.server.id().to_string()])
            .status();
        let begin = Instant::now();
        while begin.elapsed() < STOP {
            if !matches!(self.server.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(GLANCE);
        }
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
