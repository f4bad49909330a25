//! Mandatory training: the worked examples, named cases, and a slow second opinion.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up should stop at once"
)]

mod build;
mod named_cases;
mod second_opinion;
mod worked_examples;
