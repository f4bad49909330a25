//! The one rule: what a person is, for one requirement, on one day.

use super::evidence::Evidence;
use super::facts::Facts;
use super::first_due::first_due;
use super::requirement::{Requirement, Version};
use super::spell::spell_start;
use super::status::Status;
use crate::civil::{DayRange, days_between, months_after};
use crate::ids::EvidenceId;
use chrono::NaiveDate;

/// What is true of one cell on one day, with the dates that it follows from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The status.
    pub status: Status,
    /// First day of the unbroken spell in which the requirement applies; none when it does not.
    pub anchor: Option<NaiveDate>,
    /// The end of the time allowed, absence added; none when it does not apply, or while an absence
    /// without an end contains it.
    pub first_due_on: Option<NaiveDate>,
    /// Days by which absence moved it.
    pub days_absent: u32,
    /// The evidence that the status rests on: the latest on or before the day that the version accepts.
    pub evidence: Option<(EvidenceId, NaiveDate)>,
    /// The last day that it covers; none without evidence, or where it covers for ever.
    pub expires_on: Option<NaiveDate>,
    /// The last day that is not late; none where nothing falls due.
    pub due_on: Option<NaiveDate>,
    /// The last day of the exemption; none when not exempt, or where it has no end.
    pub exempt_until: Option<NaiveDate>,
}

impl Assessment {
    const NOT_APPLICABLE: Self = Self {
        status: Status::NotApplicable,
        anchor: None,
        first_due_on: None,
        days_absent: 0,
        evidence: None,
        expires_on: None,
        due_on: None,
        exempt_until: None,
    };
}

/// Assesses a person under a requirement on a day.
///
/// `due_soon_days` is the council's setting: covered, with at most so many days left, is due soon.
pub fn assess(
    person: &Facts,
    requirement: &Requirement,
    as_at: NaiveDate,
    due_soon_days: u32,
) -> Assessment {
    let Some((_, version)) = requirement.version_on(as_at) else {
        return Assessment::NOT_APPLICABLE;
    };
    let Some(anchor) = spell_start(person, requirement, as_at) else {
        return Assessment::NOT_APPLICABLE;
    };
    let base = version.first_due.after(anchor);
    let absences = if version.absence_pauses {
        person.absences.as_slice()
    } else {
        &[]
    };
    let allowed = first_due(anchor, base, absences);
    let evidence = latest_evidence(person, version, as_at);
    let expires_on =
        evidence.and_then(|done| Some(months_after(done.done_on, version.renew_months?)));
    let covers_for_ever = evidence.is_some() && version.renew_months.is_none();
    let due_on = match (allowed.on, expires_on) {
        _ if covers_for_ever => None,
        (Some(first), Some(expires)) => Some(first.max(expires)),
        (first, None) => first,
        (None, Some(_)) => None,
    };
    let mut assessment = Assessment {
        status: Status::NotYetDue,
        anchor: Some(anchor),
        first_due_on: allowed.on,
        days_absent: allowed.days_absent,
        evidence: evidence.map(|done| (done.id, done.done_on)),
        expires_on,
        due_on,
        exempt_until: None,
    };
    if let Some(exempt) = exempt_days(person, requirement, as_at) {
        assessment.status = Status::Exempt;
        assessment.due_on = None;
        assessment.exempt_until = exempt.to;
        return assessment;
    }
    assessment.status = match expires_on {
        _ if covers_for_ever => Status::Compliant,
        Some(expires) if as_at <= expires => {
            if days_between(as_at, expires) <= i64::from(due_soon_days) {
                Status::DueSoon
            } else {
                Status::Compliant
            }
        }
        _ if due_on.is_some_and(|due| due < as_at) => Status::Overdue,
        _ => Status::NotYetDue,
    };
    assessment
}

/// Whether a piece of evidence counts under a version on a day.
pub(super) fn counts(evidence: &Evidence, version: &Version, as_at: NaiveDate) -> bool {
    evidence.done_on <= as_at && evidence.flaw.is_none() && version.accepts.contains(&evidence.item)
}

/// The latest evidence that counts; of two on one day, the one with the greater id.
fn latest_evidence<'a>(
    person: &'a Facts,
    version: &Version,
    as_at: NaiveDate,
) -> Option<&'a Evidence> {
    version
        .accepts
        .iter()
        .filter_map(|item| person.evidence.latest(*item, as_at))
        .max_by_key(|evidence| (evidence.done_on, evidence.id))
}

/// The days of the approved exemption that covers the day; of several, the one that ends last.
fn exempt_days(person: &Facts, requirement: &Requirement, as_at: NaiveDate) -> Option<DayRange> {
    person
        .exemptions
        .iter()
        .filter(|exemption| {
            exemption.is_approved
                && exemption.requirement == requirement.id
                && exemption.days.contains(as_at)
        })
        .map(|exemption| exemption.days)
        .max_by_key(DayRange::last)
}
