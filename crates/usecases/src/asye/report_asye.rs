//! The tracker report.

use chrono::NaiveDate;
use domain::access::{Action, Actor};
use domain::asye::Piece;
use domain::asye::counts::count_evidence;
use domain::asye::tracker::{TrackerReport, tracker_line};
use store::asye::EnrolmentsOf;
use store::people::Scope;

use super::{Nqsw, find};
use crate::access::scope_of;
use crate::{Failure, Spires};

/// The columns of a tracker file for every NQSW in scope, worked out on a day, by employee number.
pub fn report_asye(
    spires: &Spires,
    actor: &Actor,
    as_of: NaiveDate,
) -> Result<TrackerReport, Failure> {
    let nqsws = spires.store.read(|conn| {
        let of = match scope_of(conn, spires, actor, Action::RunAsye)? {
            Scope::Everyone => EnrolmentsOf::Everyone,
            Scope::People(people) => EnrolmentsOf::People(people.into_iter().collect()),
        };
        find::nqsws(conn, spires, &of)
    })?;
    let mut lines: Vec<_> = nqsws.iter().map(|nqsw| line(nqsw, as_of)).collect();
    lines.sort_by(|a, b| a.employee_no.cmp(&b.employee_no));
    Ok(TrackerReport {
        as_of,
        nqsws: lines,
    })
}

fn line(nqsw: &Nqsw, as_of: NaiveDate) -> domain::asye::tracker::TrackerLine {
    let pieces: Vec<Piece> = nqsw
        .pieces
        .iter()
        .filter(|piece| piece.dated_on <= as_of)
        .cloned()
        .collect();
    let counts = count_evidence(
        nqsw.programme.programme.minimum,
        nqsw.facts.totals,
        &nqsw.milestones,
        &pieces,
    );
    let cohort = (!nqsw.facts.cohort.is_empty()).then_some(nqsw.facts.cohort.as_str());
    tracker_line(
        nqsw.facts.nqsw.employee_no.as_deref().unwrap_or_default(),
        cohort,
        nqsw.facts.start_on,
        nqsw.facts.outcome,
        &nqsw.milestones,
        &counts,
        as_of,
    )
}
