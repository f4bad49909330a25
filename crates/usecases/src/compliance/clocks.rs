//! The two clocks of a question, and what stands under every answer.

use chrono::{DateTime, NaiveDate, Utc};
use domain::civil::{london_day, london_time};
use domain::compliance::ComplianceSettings;
use domain::words;
use store::DbConnection;
use store::compliance::{DataTo, first_recorded_at, load_basis, load_settings};

use crate::{Failure, Spires};

/// What is asked: a day, and by when Spires had been told. Left out: today, and now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The day that the answer is about.
    pub as_at: Option<NaiveDate>,
    /// Only what had been recorded by this instant counts.
    pub known_at: Option<DateTime<Utc>>,
}

/// The two clocks, and how far the data reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The day that the answer is about.
    pub as_at: NaiveDate,
    /// The instant that was asked for; none for now.
    pub known_at: Option<DateTime<Utc>>,
    /// The instant that counts.
    pub knowing: DateTime<Utc>,
    /// Per source, up to when.
    pub data_to: Vec<DataTo>,
    /// The first day for which the roster is whole.
    pub complete_from: Option<NaiveDate>,
    /// What the council has chosen about its figures. It is of today whatever was asked: a choice of how to
    /// count, not a fact.
    pub settings: ComplianceSettings,
    /// Sentences to show with the answer.
    pub notes: Vec<String>,
}

impl Asked {
    /// The clocks of an answer, or the sentence for a `known_at` before the first recorded fact.
    pub(super) fn answered_by(
        self,
        conn: &mut DbConnection,
        spires: &Spires,
    ) -> Result<Basis, Failure> {
        if let Some(known_at) = self.known_at {
            refuse_before_first_fact(conn, known_at)?;
        }
        let as_at = self.as_at.unwrap_or_else(|| spires.today());
        let knowing = self.known_at.unwrap_or_else(|| spires.now());
        let reach = load_basis(conn, knowing)?;
        Ok(Basis {
            as_at,
            known_at: self.known_at,
            knowing,
            data_to: reach.data_to,
            complete_from: reach.complete_from,
            settings: load_settings(conn)?.0,
            notes: notes(as_at, spires.today(), reach.complete_from),
        })
    }
}

impl Basis {
    /// Whether the answer is about the present as known now, so that bookings to come belong to it.
    pub(super) fn is_about_now(&self, spires: &Spires) -> bool {
        self.known_at.is_none() && self.as_at >= spires.today()
    }
}

fn refuse_before_first_fact(
    conn: &mut DbConnection,
    known_at: DateTime<Utc>,
) -> Result<(), Failure> {
    let first = first_recorded_at(conn)?;
    if first.is_some_and(|first| first <= known_at) {
        return Ok(());
    }
    let sentence = match first {
        Some(first) => format!(
            "Spires was told its first fact on {} at {}. It cannot say what was known before then.",
            words::day(london_day(first)),
            words::clock(london_time(first)),
        ),
        None => "Spires has not been told any fact yet.".to_owned(),
    };
    Err(Failure::invalid("/known_at", sentence))
}

fn notes(as_at: NaiveDate, today: NaiveDate, complete_from: Option<NaiveDate>) -> Vec<String> {
    let mut notes = Vec::new();
    match complete_from {
        None => notes.push(
            "No staff list has been imported yet, so only people entered by hand are counted.".to_owned(),
        ),
        Some(from) if as_at < from => notes.push(format!(
            "The staff list is complete from {}. Before that day only the people in the files are counted.",
            words::day(from)
        )),
        Some(_) => {}
    }
    if as_at > today {
        notes.push("This day is in the future: the figures use what is known today.".to_owned());
    }
    notes
}
