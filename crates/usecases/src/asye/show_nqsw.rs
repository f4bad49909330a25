//! One NQSW's programme.

use chrono::NaiveDate;
use domain::access::{Action, Actor};
use domain::asye::Party;
use domain::asye::matrix::MatrixFilter;
use domain::ids::EnrolmentId;
use store::DbConnection;

use super::parts::parts;
use super::show_matrix::matrix_of;
use super::timeline::lately;
use super::{Happened, Nqsw, OpenProposal, PartOf, find};
use crate::{Failure, Spires};

/// Evidence by statement and domain, in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EvidenceSummary {
    /// Statements with at least one piece.
    pub statements_with_evidence: usize,
    /// Statements in all.
    pub statements: usize,
    /// Domains with at least one piece.
    pub domains_with_evidence: usize,
    /// Domains in all.
    pub domains: usize,
}

/// What the actor may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum May {
    /// Read the record.
    ReadRecord,
    /// Record and correct pieces of any kind.
    RecordPieces,
    /// Record and correct one's own reflections.
    RecordReflections,
    /// Propose dates, pause, say that a step took place.
    ManageSchedule,
    /// Answer the open proposal.
    AgreeDates,
}

/// One NQSW's programme on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct NqswPage {
    /// The day.
    pub as_of: NaiveDate,
    /// The NQSW.
    pub nqsw: Nqsw,
    /// Evidence; none for those who see dates and status alone.
    pub evidence: Option<EvidenceSummary>,
    /// What waits for agreement.
    pub proposal: Option<OpenProposal>,
    /// As whom the actor may still agree.
    pub may_agree_as: Vec<Party>,
    /// What happened last.
    pub lately: Vec<Happened>,
    /// What the actor may do.
    pub may: Vec<May>,
    /// The parts of the programme.
    pub parts: Vec<PartOf>,
}

/// One NQSW's programme: where they stand, part by part. Whoever may not read the record sees dates and
/// status alone.
pub fn show_nqsw(spires: &Spires, actor: &Actor, id: EnrolmentId) -> Result<NqswPage, Failure> {
    let as_of = spires.today();
    spires.store.read(|conn| {
        let (nqsw, by) = find::nqsw_for_any(
            conn,
            spires,
            actor,
            &[Action::ReadAsyeRecord, Action::ReadAsyeStatus],
            id,
        )?;
        let reads_record = by == Action::ReadAsyeRecord;
        let proposal = OpenProposal::of(&nqsw);
        let mine = find::parties_of(conn, spires, actor, &nqsw)?;
        let may_agree_as: Vec<Party> = proposal
            .as_ref()
            .map(OpenProposal::waiting_for)
            .unwrap_or_default()
            .into_iter()
            .filter(|party| mine.contains(party))
            .collect();
        let may = permissions(conn, spires, actor, &nqsw, !may_agree_as.is_empty())?;
        let evidence = if reads_record {
            evidence(conn, spires, &nqsw)?
        } else {
            None
        };
        Ok(NqswPage {
            as_of,
            evidence,
            proposal,
            may_agree_as,
            lately: lately(&nqsw, as_of, reads_record),
            may,
            parts: parts(&nqsw, as_of, reads_record),
            nqsw,
        })
    })
}

fn evidence(
    conn: &mut DbConnection,
    spires: &Spires,
    nqsw: &Nqsw,
) -> Result<Option<EvidenceSummary>, Failure> {
    let of = matrix_of(conn, spires, nqsw.clone(), MatrixFilter::default())?;
    let (statements, domains) = (of.matrix.rows.len(), of.matrix.columns.len());
    Ok(Some(EvidenceSummary {
        statements_with_evidence: statements - of.matrix.statement_gaps.len(),
        statements,
        domains_with_evidence: domains - of.matrix.domain_gaps.len(),
        domains,
    }))
}

fn permissions(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    nqsw: &Nqsw,
    may_agree: bool,
) -> Result<Vec<May>, Failure> {
    let mut may = Vec::new();
    if find::may(conn, spires, actor, Action::ReadAsyeRecord, nqsw)? {
        may.push(May::ReadRecord);
    }
    if find::may(conn, spires, actor, Action::WriteAsyeRecord, nqsw)? {
        may.extend([May::RecordPieces, May::ManageSchedule]);
    }
    if find::may(conn, spires, actor, Action::WriteAsyeReflection, nqsw)? {
        may.push(May::RecordReflections);
    }
    if may_agree {
        may.push(May::AgreeDates);
    }
    Ok(may)
}
