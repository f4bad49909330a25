//! Why each piece of evidence is used or set aside.

use super::assess::{Assessment, counts};
use super::evidence::{Evidence, Flaw};
use super::requirement::Version;
use chrono::NaiveDate;

/// Why a status does not rest on a piece of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetAside {
    /// It is no evidence for anything.
    Flawed(Flaw),
    /// The version in force does not accept it.
    NotAccepted,
    /// It was done after the day that is asked about.
    AfterTheDay,
    /// Later evidence is used.
    Superseded,
}

/// Whether the assessment rests on a piece of evidence (none), or why it does not.
pub fn weigh(
    evidence: &Evidence,
    version: &Version,
    assessment: &Assessment,
    as_at: NaiveDate,
) -> Option<SetAside> {
    if assessment
        .evidence
        .is_some_and(|(used, _)| used == evidence.id)
    {
        return None;
    }
    Some(match evidence.flaw {
        Some(flaw) => SetAside::Flawed(flaw),
        None if evidence.done_on > as_at => SetAside::AfterTheDay,
        None if counts(evidence, version, as_at) => SetAside::Superseded,
        None => SetAside::NotAccepted,
    })
}
