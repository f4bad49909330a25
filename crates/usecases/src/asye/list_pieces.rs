//! The pieces of a record.

use std::collections::HashMap;

use domain::access::{Action, Actor};
use domain::asye::PieceKind;
use domain::ids::{EnrolmentId, StandardId};
use store::asye::StoredPiece;
use store::competency::{StandardRow, standards_by_id};

use super::{Nqsw, find};
use crate::{Failure, PageOf, PageRequest, Spires};

/// Which pieces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PieceFilter {
    /// Only this kind.
    pub kind: Option<PieceKind>,
    /// Only those tagged to this statement.
    pub statement: Option<StandardId>,
    /// Only those tagged to this domain.
    pub domain: Option<StandardId>,
}

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
        let mut pieces = store::asye::pieces(conn, id)?;
        pieces.retain(|piece| filter.takes(piece));
        let total = i64::try_from(pieces.len()).unwrap_or(i64::MAX);
        let items: Vec<StoredPiece> = pieces
            .into_iter()
            .skip(usize::try_from(page.offset).unwrap_or(0))
            .take(usize::try_from(page.limit).unwrap_or(0))
            .collect();
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

impl PieceFilter {
    fn takes(self, stored: &StoredPiece) -> bool {
        let tagged = |standard: StandardId| stored.piece.tags.contains(&standard);
        self.kind.is_none_or(|kind| kind == stored.piece.kind)
            && self.statement.is_none_or(tagged)
            && self.domain.is_none_or(tagged)
    }
}
