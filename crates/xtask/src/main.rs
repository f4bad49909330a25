//! The commands of the workspace: see the README beside this crate.

mod bench;
mod boundaries;
mod bundle;
mod cargo;
mod council;
mod fuzz_api;
mod http;
mod instance;
mod machine;
mod npm;
mod openapi;
mod run;
mod steps;
mod test;
mod workspace;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask COMMAND

  run            build everything in release and serve the demo council
  test           every check and test; closes with `N passed, N failed`
  browser        the browser tests alone; arguments go to Playwright
  bundle         build the SPA into frontend/dist
  openapi        write openapi/openapi.json from the code
  boundaries     check which crate may use which
  bench          measure; prints `name value unit` and writes target/bench.json
  fuzz-api       run Schemathesis over the API of the demo council
  cluster stop   end the PostgreSQL that `cargo nextest run` by itself leaves running
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run", rest @ ..] => run::run(rest),
        ["test"] => test::test(),
        ["browser", rest @ ..] => test::browser::command(rest),
        ["bundle"] => bundle::command(),
        ["openapi"] => openapi::write(),
        ["boundaries"] => boundaries::command(),
        ["bench", only @ ..] => bench::command(only),
        ["fuzz-api", rest @ ..] => fuzz_api::command(rest),
        ["cluster", "stop"] => pgcluster::stop_shared(&workspace::shared_cluster()),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            if !error.is::<steps::Told>() {
                eprintln!("{error:#}");
            }
            ExitCode::FAILURE
        }
    }
}
