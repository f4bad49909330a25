//! Recording a piece of evidence.

use domain::access::{Action, Actor};
use domain::asye::PieceKind;
use domain::ids::{EnrolmentId, PieceId};
use store::DbConnection;
use store::asye::{NewPiece, keep_piece};
use uuid::Uuid;

use super::piece_given::fulfil;
use super::{GivenPiece, Nqsw, find};
use crate::audit::{self, Entry};
use crate::idempotency::Once;
use crate::{Failure, Spires};

/// Records an observation, feedback, a report or a reflection; the NQSW records reflections alone. What
/// the rules only warn of does not stop it. The audit log keeps the names of the fields and no text.
pub fn record_piece(
    spires: &Spires,
    actor: &Actor,
    id: EnrolmentId,
    given: &GivenPiece,
    key: Option<&str>,
) -> Result<PieceId, Failure> {
    let once = Once::of(key, "record_piece", &(id, given))?;
    spires.store.write(|conn| {
        let nqsw = writable(conn, spires, actor, id, given.kind)?;
        if let Some(made) = once.made_before(conn, actor)? {
            return Ok(PieceId(made));
        }
        given.check(conn, spires, &nqsw)?;
        let row_id: Uuid = spires.new_id();
        let milestone = given.step(&nqsw, None);
        let by = actor.person();
        keep_piece(
            conn,
            &NewPiece {
                row_id,
                corrects: None,
                edition: 1,
                enrolment: id,
                kind: given.kind,
                dated_on: given.dated_on,
                title: given.title.trim().to_owned(),
                body: given.body.clone(),
                milestone: milestone.clone(),
                on_tracker: given.on_tracker,
                observer: given.observer(&nqsw),
                tags: unique(&given.tags),
                author: by,
                recorded_by: by,
                recorded_at: spires.now(),
            },
        )?;
        if let Some(code) = &milestone {
            fulfil(conn, spires, &nqsw, by, (code, given.dated_on))?;
        }
        audit::record(
            conn,
            spires,
            actor,
            Entry::of("record_piece", "piece")
                .subject(row_id)
                .about(nqsw.person())
                .after(&given.field_names()),
        )?;
        once.keep(conn, spires, actor, row_id)?;
        Ok(PieceId(row_id))
    })
}

/// The NQSW to whose record the actor may add a piece of that kind.
pub(super) fn writable(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    id: EnrolmentId,
    kind: PieceKind,
) -> Result<Nqsw, Failure> {
    let (nqsw, by) = find::nqsw_to_change(
        conn,
        spires,
        actor,
        &[Action::WriteAsyeRecord, Action::WriteAsyeReflection],
        id,
    )?;
    if by == Action::WriteAsyeReflection && kind != PieceKind::Reflection {
        return Err(Failure::NotPermitted);
    }
    Ok(nqsw)
}

/// Each tag once, in the order given.
pub(super) fn unique(tags: &[domain::ids::StandardId]) -> Vec<domain::ids::StandardId> {
    let mut kept = Vec::with_capacity(tags.len());
    for tag in tags {
        if !kept.contains(tag) {
            kept.push(*tag);
        }
    }
    kept
}
