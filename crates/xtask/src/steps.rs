//! What is being done, for how long, and how it ended.

use std::fs::File;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::workspace;

/// How many things a step looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl Counts {
    /// Of a step that is one check.
    pub(crate) const ONE: Self = Self {
        passed: 1,
        failed: 0,
        skipped: 0,
    };

    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// What a step came to.
pub(crate) struct Outcome {
    pub(crate) counts: Counts,
    /// What to show in full, when something failed.
    pub(crate) report: String,
}

impl From<()> for Outcome {
    fn from((): ()) -> Self {
        Self {
            counts: Counts::ONE,
            report: String::new(),
        }
    }
}

/// A failure of which everything has been shown.
#[derive(Debug)]
pub(crate) struct Told;

impl std::fmt::Display for Told {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Told {}

/// The steps of one command.
pub(crate) struct Steps {
    total: usize,
    begun: usize,
    counts: Counts,
    failures: Vec<String>,
}

impl Steps {
    /// A command of so many steps.
    pub(crate) fn of(total: usize) -> Self {
        Self {
            total,
            begun: 0,
            counts: Counts::default(),
            failures: Vec::new(),
        }
    }

    /// Does one step and says so; a failure is shown in full and the next step may go on. Whether
    /// the step passed.
    pub(crate) fn step<T: Into<Outcome>>(
        &mut self,
        name: &str,
        work: impl FnOnce() -> Result<T>,
    ) -> bool {
        self.begun += 1;
        let width = self.total.to_string().len();
        print!("[{:>width$}/{}] {name} … ", self.begun, self.total);
        let _ = std::io::stdout().flush();
        let begin = Instant::now();
        let outcome = work().map_or_else(
            |error| Outcome {
                counts: Counts {
                    failed: 1,
                    ..Counts::default()
                },
                report: format!("{error:#}"),
            },
            Into::into,
        );
        let time = duration(begin);
        self.counts.add(outcome.counts);
        let failed = outcome.counts.failed > 0;
        if failed {
            self.failures.push(name.to_owned());
            println!("FAILED after {time}");
            println!("{}", outcome.report.trim_end());
        } else if outcome.counts == Counts::ONE {
            println!("{time}");
        } else {
            println!("{time}, {} passed", outcome.counts.passed);
        }
        !failed
    }

    /// Counts a step that cannot run because an earlier one failed: nobody may take it for passed.
    pub(crate) fn without(&mut self, name: &str, missing: &str) {
        self.step::<()>(name, || bail!("not run: {missing}"));
    }

    /// The closing line.
    pub(crate) fn finish(self) -> Result<()> {
        if !self.failures.is_empty() {
            println!("failed: {}", self.failures.join(", "));
        }
        let Counts {
            passed,
            failed,
            skipped,
        } = self.counts;
        let tail = if skipped > 0 {
            format!(", {skipped} skipped")
        } else {
            String::new()
        };
        println!("{passed} passed, {failed} failed{tail}");
        if failed > 0 {
            return Err(Told.into());
        }
        Ok(())
    }
}

fn duration(begin: Instant) -> String {
    let seconds = begin.elapsed().as_secs_f64();
    if seconds < 10.0 {
        format!("{seconds:.1} s")
    } else if seconds < 120.0 {
        format!("{seconds:.0} s")
    } else {
        format!("{:.1} min", seconds / 60.0)
    }
}

/// Runs the program quietly; its whole output when it fails, without cargo's list of what it built.
pub(crate) fn quietly(name: &str, command: &mut Command) -> Result<()> {
    let (success, output) = recorded(name, command)?;
    if !success {
        let told: Vec<&str> = output.lines().filter(|line| !is_progress(line)).collect();
        bail!("{}", told.join("\n"));
    }
    Ok(())
}

fn is_progress(line: &str) -> bool {
    let verbs = [
        "Checking ",
        "Compiling ",
        "Downloaded ",
        "Downloading ",
        "Finished ",
        "Fresh ",
    ];
    let line = line.trim_start();
    verbs.iter().any(|verb| line.starts_with(verb))
}

/// Runs the program and gives whether it succeeded and all that it wrote, which is also kept in
/// `target/xtask/NAME.log`.
pub(crate) fn recorded(name: &str, command: &mut Command) -> Result<(bool, String)> {
    let folder = workspace::output().join("xtask");
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{name}.log"));
    let log = File::create(&path)?;
    let status = command
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .status()
        .with_context(|| format!("starting {}", command.get_program().to_string_lossy()))?;
    let output = std::fs::read(&path)?;
    Ok((
        status.success(),
        String::from_utf8_lossy(&output).into_owned(),
    ))
}
