//! `board_p95`, `import_10k`, `import_peak_rss`: the board of a large council over HTTP, on a day gone by, and one more
//! file of completions. On SQLite.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::asker;
use super::process::status;
use super::{Bench, Figure, big_council};
use crate::instance::Instance;

const REQUESTS: &str = "60";
const BOARD: &str = "/api/v1/compliance/board?as_at=2025-06-30&set=all";
const ROWS: usize = 10_000;
const GLANCE: Duration = Duration::from_millis(10);

/// All three on one council, which takes most of the time to load.
pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let folder = bench.folder.join("council");
    let instance = Instance::on_sqlite(&bench.spires, &folder)?;
    big_council::import(&instance, &folder)?;
    let email = big_council::SOMEBODY;
    asker::sign_up(&instance, email, "ld_officer")?;
    let board = {
        let _running = instance.serve()?;
        let url = instance.url();
        asker::ask(Command::new(&bench.asker).args([
            "latency",
            &url,
            email,
            asker::PASSWORD,
            REQUESTS,
            BOARD,
        ]))?
    };
    let file = big_council::more_completions(&folder, ROWS)?;
    let (taken, peak) = import(&instance, &file)?;
    Ok(vec![
        Figure {
            name: "board_p95",
            value: asker::figure(&board, "p95_ms")?,
            unit: "ms",
        },
        Figure {
            name: "import_10k",
            value: taken.as_secs_f64(),
            unit: "s",
        },
        Figure {
            name: "import_peak_rss",
            value: peak,
            unit: "MB",
        },
    ])
}

/// Applies the file: how long the command takes from start to end, and the most memory that it held.
fn import(instance: &Instance, file: &Path) -> Result<(Duration, f64)> {
    let path = file.to_str().context("a path that is not UTF-8")?;
    let began = Instant::now();
    let mut import = instance
        .command(&["import", "elearning", path, "--apply"])
        .stdout(Stdio::null())
        .spawn()?;
    let mut peak = 0.0;
    let ended = loop {
        // The high-water mark only rises; the last look before the end is a glance away from it.
        if let Ok(now) = status(import.id(), "VmHWM") {
            peak = now;
        }
        if let Some(ended) = import.try_wait()? {
            break ended;
        }
        std::thread::sleep(GLANCE);
    };
    if !ended.success() {
        bail!("the import ended with {ended}");
    }
    Ok((began.elapsed(), peak))
}
