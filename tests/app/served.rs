//! The binary as a process of its own, which a test can kill.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, ChildStdout, Command, ExitStatus, Output, Stdio};

use chrono::{DateTime, TimeDelta, Utc};
use domain::outside::Clock;
use server::SystemClock;
use tempfile::TempDir;
use testkit::{Backend, TestDatabase};

use super::Council;
use super::council::SECRET;

/// A process that listens, and what it prints.
pub(crate) struct Process {
    child: Child,
    _printed: BufReader<ChildStdout>,
}

impl Process {
    /// `kill`, which asks it to stop.
    pub(crate) fn tell_to_stop(&self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").arg(id).status().unwrap().success());
    }

    /// Waits until it has ended.
    pub(crate) fn ended(&mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }

    /// `kill -9`.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// `spires` with a database and a folder of its own; it ends with this value.
pub(crate) struct Served {
    database: TestDatabase,
    folder: TempDir,
    port: u16,
    /// Settings of the test's own.
    settings: Vec<(&'static str, &'static str)>,
    /// By how much its clock is behind the machine's.
    behind: TimeDelta,
    process: Option<Process>,
}

impl Served {
    /// Lets the test prepare a fresh database, gives it up to the process, and starts it at the
    /// instant of the council's clock at the beginning.
    pub(crate) fn start<T>(backend: Backend, prepare: impl FnOnce(&Council) -> T) -> (Self, T) {
        let (mut served, prepared) = Self::stopped(backend, prepare);
        served.restart();
        (served, prepared)
    }

    /// As [`Served::start`], without starting the process.
    pub(crate) fn stopped<T>(backend: Backend, prepare: impl FnOnce(&Council) -> T) -> (Self, T) {
        let mut database = testkit::database(backend);
        let port = free_port();
        let council = Council::new(&format!("http://127.0.0.1:{port}"), database.store());
        let behind = SystemClock.now() - council.clock.now();
        let prepared = prepare(&council);
        drop(council);
        database.close();
        let served = Self {
            database,
            folder: tempfile::tempdir().unwrap(),
            port,
            settings: Vec::new(),
            behind,
            process: None,
        };
        (served, prepared)
    }

    /// Starts the process at another instant.
    pub(crate) fn restart_at(&mut self, at: DateTime<Utc>) {
        self.behind = SystemClock.now() - at;
        self.restart();
    }

    /// Starts the process and waits until it listens.
    pub(crate) fn restart(&mut self) {
        let log = self.folder.path().join("log");
        let mut child = self
            .command(&["serve"])
            .stdout(Stdio::piped())
            .stderr(File::create(&log).unwrap())
            .spawn()
            .unwrap();
        let mut printed = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        printed.read_line(&mut line).unwrap();
        self.process = Some(Process {
            child,
            _printed: printed,
        });
        let log = std::fs::read_to_string(&log).unwrap_or_default();
        assert!(line.starts_with("Spires serves on"), "{log}");
    }

    /// Sets what counts from the next start on.
    pub(crate) fn set(&mut self, name: &'static str, value: &'static str) {
        self.settings.push((name, value));
    }

    /// `http://127.0.0.1:PORT`
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Stops the process as a service manager does, and waits.
    pub(crate) fn stop(&mut self) {
        let mut process = self.take_process();
        process.tell_to_stop();
        assert!(process.ended().success());
    }

    /// The process, to be killed while others talk to it.
    pub(crate) fn take_process(&mut self) -> Process {
        self.process.take().unwrap()
    }

    /// A command of the binary over the same database and at the same time.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_spires-on-a-day"));
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("SPIRES_")) {
            command.env_remove(name);
        }
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .env("CLOCK_BACK", self.behind.num_seconds().to_string())
            .env("DATABASE_URL", self.database.url())
            .env("SPIRES_DATA_DIR", self.folder.path())
            .env("SPIRES_LISTEN", format!("127.0.0.1:{}", self.port))
            .env("SPIRES_SECRET", SECRET)
            .envs(self.settings.iter().copied());
        command
    }

    /// Runs a command to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Fails the test unless `spires check` finds nothing wrong.
    #[track_caller]
    pub(crate) fn assert_all_is_well(&self) {
        let output = self.run(&["check"]);
        let printed = String::from_utf8_lossy(&output.stdout);
        assert_eq!(printed, "All is well.\n");
        assert!(output.status.success());
    }

    /// The database of the process.
    pub(crate) fn database(&self) -> &TestDatabase {
        &self.database
    }

    /// What the process has logged: a line of JSON for each event.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap()
    }

    /// A folder for files of the test.
    pub(crate) fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        if let Some(mut process) = self.process.take() {
            let _gone_already = process.child.kill();
            let _ended = process.child.wait();
        }
    }
}

/// A port below those that the system gives to connections: it must still be free when the process
/// starts again.
fn free_port() -> u16 {
    let beginning = 20_000 + u16::try_from(std::process::id() % 12_000).unwrap();
    (beginning..32_700)
        .find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .unwrap()
}
