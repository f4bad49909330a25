//! `startup` and `idle_rss`: from starting the process to its first good answer, and the memory
//! that it then holds, with the demo council in its SQLite.

use std::time::Duration;

use anyhow::{Context, Result};

use super::{Bench, Figure};
use crate::instance::Instance;

const STARTS: usize = 5;
const REST: Duration = Duration::from_secs(3);

/// The median of five starts; the memory of the last after three seconds without a request.
pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let instance = Instance::on_sqlite(&bench.spires, &bench.folder.join("process"))?;
    instance.done(&["migrate"])?;
    instance.done(&["demo", "--seed", "1"])?;
    let mut starts = Vec::new();
    let mut resident = 0.0;
    for start in 1..=STARTS {
        let running = instance.serve()?;
        starts.push(running.startup);
        if start == STARTS {
            std::thread::sleep(REST);
            resident = status(running.id(), "VmRSS")?;
        }
    }
    starts.sort();
    let median = starts.get(STARTS / 2).context("no start")?;
    Ok(vec![
        Figure {
            name: "startup",
            value: median.as_secs_f64() * 1000.0,
            unit: "ms",
        },
        Figure {
            name: "idle_rss",
            value: resident,
            unit: "MB",
        },
    ])
}

/// A line of a process's status, which Linux gives in kibibytes, in megabytes.
pub(super) fn status(process: u32, line: &str) -> Result<f64> {
    let text = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let kibibytes: f64 = text
        .lines()
        .find_map(|found| found.strip_prefix(line)?.strip_prefix(':'))
        .and_then(|value| value.trim().strip_suffix(" kB")?.parse().ok())
        .with_context(|| format!("no {line} of process {process}"))?;
    Ok(kibibytes * 1.024 / 1000.0)
}
