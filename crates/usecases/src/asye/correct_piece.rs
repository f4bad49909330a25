//! Correcting a piece.

use domain::access::Actor;
use domain::ids::{EnrolmentId, PieceId};
use store::asye::{NewPiece, StoredPiece, keep_piece, void_piece};

use super::piece_given::{fulfil, release};
use super::record_piece::{unique, writable};
use super::{GivenPiece, Nqsw};
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// Corrects a piece as a whole, if it is still in the edition that the caller read. The edition before
/// is kept and counts no more.
pub fn correct_piece(
    spires: &Spires,
    actor: &Actor,
    (id, piece): (EnrolmentId, PieceId),
    edition: i32,
    given: &GivenPiece,
) -> Result<(), Failure> {
    spires.store.write(|conn| {
        let nqsw = writable(conn, spires, actor, id, given.kind)?;
        let before =
            store::asye::piece(conn, id, piece)?.ok_or(Failure::NotFound("piece of evidence"))?;
        if !may_correct(actor, &nqsw, &before) {
            return Err(Failure::NotPermitted);
        }
        if before.edition != edition {
            return Err(Failure::Stale);
        }
        if before.piece.kind != given.kind {
            return Err(Failure::invalid(
                "/kind",
                "A correction cannot change the kind. Record another piece instead.",
            ));
        }
        given.check(conn, spires, &nqsw)?;
        let by = actor.person();
        let was = before.piece.milestone.as_deref();
        let now = given.step(&nqsw, was);
        void_piece(conn, before.row_id, "corrected", spires.now())?;
        keep_piece(
            conn,
            &NewPiece {
                row_id: spires.new_id(),
                corrects: Some(piece),
                edition: before.edition + 1,
                enrolment: id,
                kind: given.kind,
                dated_on: given.dated_on,
                title: given.title.trim().to_owned(),
                body: given.body.clone(),
                milestone: now.clone(),
                on_tracker: given.on_tracker,
                observer: given.observer(&nqsw),
                tags: unique(&given.tags),
                author: before.author,
                recorded_by: by,
                recorded_at: spires.now(),
            },
        )?;
        if let Some(code) = was.filter(|code| now.as_deref() != Some(*code)) {
            release(conn, spires, &nqsw, by, (code, piece))?;
        }
        if let Some(code) = &now {
            fulfil(conn, spires, &nqsw, by, (code, given.dated_on))?;
        }
        audit::record(
            conn,
            spires,
            actor,
            Entry::of("correct_piece", "piece")
                .subject(piece)
                .about(nqsw.person())
                .after(&given.field_names()),
        )?;
        Ok(())
    })
}

/// Whether a piece is the actor's to correct, who may write to the record: what the NQSW wrote is theirs
/// alone, and nothing else of the record is.
pub(super) fn may_correct(actor: &Actor, nqsw: &Nqsw, piece: &StoredPiece) -> bool {
    let is_nqsw = actor.person() == Some(nqsw.person());
    let by_nqsw = piece.author == Some(nqsw.person());
    is_nqsw == by_nqsw
}
