//! `spires check …`: walks the database and says what is wrong.

use anyhow::Result;
use clap::ValueEnum;
use domain::access::Actor;
use usecases::booking::check_bookings;
use usecases::compliance::{Asked, check_compliance};

use super::say::say;
use crate::wiring::Wiring;

/// What to walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Subject {
    /// Facts of mandatory training, and that figures and proofs agree
    Compliance,
    /// Places: capacity, order, duplicates, logs, messages
    Bookings,
}

/// Whether all is well; what is wrong is printed, a sentence a line.
pub(super) fn check(wiring: &Wiring, subject: Option<Subject>) -> Result<bool> {
    let mut wrong: Vec<String> = Vec::new();
    if subject.is_none_or(|subject| subject == Subject::Compliance) {
        wrong.extend(check_compliance(
            &wiring.spires,
            &Actor::System,
            Asked::default(),
        )?);
    }
    if subject.is_none_or(|subject| subject == Subject::Bookings) {
        wrong.extend(check_bookings(&wiring.spires)?);
    }
    for sentence in &wrong {
        say(format_args!("{sentence}\n"))?;
    }
    if wrong.is_empty() {
        say("All is well.\n")?;
    }
    Ok(wrong.is_empty())
}
