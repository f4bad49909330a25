//! How long one answer takes.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::client::Client;

/// Requests before the clock starts: connections opened, pages of the database read once.
const WARM: usize = 3;

/// Asks `count` times, one after the other, and gives the middle and the 95th percentile in milliseconds.
pub(crate) fn measure(
    url: &str,
    email: &str,
    password: &str,
    count: usize,
    path: &str,
) -> Result<Value> {
    let client = Client::sign_in(url, email, password)?;
    for _ in 0..WARM {
        client.get(path)?;
    }
    let mut taken: Vec<Duration> = Vec::with_capacity(count);
    for _ in 0..count {
        let began = Instant::now();
        client.get(path)?;
        taken.push(began.elapsed());
    }
    taken.sort_unstable();
    Ok(json!({
        "p50_ms": at(&taken, 50)?,
        "p95_ms": at(&taken, 95)?,
    }))
}

/// The percentile by the nearest rank.
fn at(sorted: &[Duration], percent: usize) -> Result<f64> {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    let found = sorted.get(rank - 1).context("nothing was measured")?;
    Ok(found.as_secs_f64() * 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let taken: Vec<Duration> = (1..=40).map(Duration::from_millis).collect();
        assert!((at(&taken, 95).unwrap() - 38.0).abs() < 1e-9);
        assert!((at(&taken, 50).unwrap() - 20.0).abs() < 1e-9);
        assert!(at(&[], 50).is_err());
    }
}
