//! The binary `spires`, on a day of the caller's choice: `CLOCK_BACK` says by how many
//! seconds its clock is behind the machine's. What a test expects of files with dates does not
//! change with the day on which it runs; the product itself has no such setting.

use std::process::ExitCode;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use domain::outside::Clock;
use server::SystemClock;

struct Behind(TimeDelta);

impl Clock for Behind {
    fn now(&self) -> DateTime<Utc> {
        SystemClock.now() - self.0
    }
}

fn main() -> ExitCode {
    let told = std::env::var("CLOCK_BACK").ok();
    let Some(seconds) = told.and_then(|seconds| seconds.parse().ok()) else {
        eprintln!("CLOCK_BACK must be a number of seconds");
        return ExitCode::from(2);
    };
    let clock = Behind(TimeDelta::seconds(seconds));
    server::run_with(std::env::args_os(), Arc::new(clock))
}
