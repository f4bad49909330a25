//! One piece of a record.

use std::collections::HashMap;

use domain::access::{Action, Actor};
use domain::asye::warnings::Warning;
use domain::ids::{EnrolmentId, PieceId, StandardId};
use store::asye::StoredPiece;
use store::competency::{StandardRow, standards_by_id};

use super::correct_piece::may_correct;
use super::piece_given::warnings_of;
use super::{Nqsw, find};
use crate::{Failure, Spires};

/// A piece with what is to be said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PiecePage {
    /// Whose record.
    pub nqsw: Nqsw,
    /// The piece.
    pub piece: StoredPiece,
    /// The standards to which it is tagged.
    pub standards: HashMap<StandardId, StandardRow>,
    /// What to look at again.
    pub warnings: Vec<Warning>,
    /// Whether the actor may correct it.
    pub may_correct: bool,
}

/// One piece whole. Audited, and visible to the NQSW.
pub fn show_piece(
    spires: &Spires,
    actor: &Actor,
    id: EnrolmentId,
    piece: PieceId,
) -> Result<PiecePage, Failure> {
    let page = spires.store.read(|conn| {
        let nqsw = find::nqsw_for(conn, spires, actor, Action::ReadAsyeRecord, id)?;
        let piece =
            store::asye::piece(conn, id, piece)?.ok_or(Failure::NotFound("piece of evidence"))?;
        let writes = find::may(conn, spires, actor, Action::WriteAsyeRecord, &nqsw)?
            || find::may(conn, spires, actor, Action::WriteAsyeReflection, &nqsw)?;
        Ok::<_, Failure>(PiecePage {
            standards: standards_by_id(conn, &piece.piece.tags)?,
            warnings: warnings_of(&nqsw, &piece),
            may_correct: writes && may_correct(actor, &nqsw, &piece),
            nqsw,
            piece,
        })
    })?;
    find::audit_read(spires, actor, "show_piece", &page.nqsw)?;
    Ok(page)
}
