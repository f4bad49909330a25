//! The pieces of a record.

use std::collections::HashMap;

use domain::access::{Action, Actor};
use domain::ids::{EnrolmentId, StandardId};
pub use store::asye::PieceFilter;
use store::asye::StoredPiece;
use store::competency::{StandardRow, standards_by_id};

use super::{Nqsw, find};
use crate::{Failure, PageOf, PageRequest, Spires};

/// A page of pieces with the names of their tags.
#[derive(Clone, Debug, PartialEq)]
pub struct PieceList {
    /// Whose record.
    pub nqsw: Nqsw,
    /// The page, newest first.
    pub page: PageOf<StoredPiece>,
    /// Every standard to which one of the page is tagged.
    pub standards: HashMap<StandardId, StandardRow>,
}

/// The pieces of one record, newest first. Audited, and visible to the NQSW.
pub fn list_pieces(
    spires: &Spires,
    actor: &Actor,
    id: EnrolmentId,
    filter: PieceFilter,
    page: PageRequest,
) -> Result<PieceList, Failure> {
    let list = spires.store.read(|conn| {
        let nqsw = find::nqsw_for(conn, spires, actor, Action::ReadAsyeRecord, id)?;
        let (items, total) = store::asye::pieces(conn, id, &filter, page.limit, page.offset)?;
        let mut tags: Vec<StandardId> = items
            .iter()
            .flat_map(|piece| piece.piece.tags.iter().copied())
            .collect();
        tags.sort();
        tags.dedup();
        Ok::<_, Failure>(PieceList {
            nqsw,
            standards: standards_by_id(conn, &tags)?,
            page: PageOf::of(items, total, page),
        })
    })?;
    find::audit_read(spires, actor, "list_pieces", &list.nqsw)?;
    Ok(list)
}
