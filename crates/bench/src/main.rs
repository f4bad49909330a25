//! The half of `cargo xtask bench` that speaks HTTP: see the README beside this crate.

mod client;
mod latency;
mod ratio;

use anyhow::{Result, bail};

const USAGE: &str = "bench latency URL EMAIL PASSWORD COUNT PATH | bench ratio EMAIL PASSWORD PATH";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let found = match arguments.as_slice() {
        ["latency", url, email, password, count, path] => {
            latency::measure(url, email, password, count.parse()?, path)?
        }
        ["ratio", email, password, path] => ratio::measure(email, password, path)?,
        _ => bail!("{USAGE}"),
    };
    println!("{found}");
    Ok(())
}
