//! The marks of one part: what waits on this device, else what the server has.

use contract::booking::{MarkKind, RegisterRow, RegisterView};
use domain::ids::PartId;

use super::pending::Pending;
use crate::loading::Load;

/// The mark in force of one row: what waits, else what the server has.
pub(super) fn mark_in_force(
    loaded: Load<RegisterView>,
    pending: Pending,
    row: &RegisterRow,
    part: PartId,
) -> Option<MarkKind> {
    pending
        .mark_of(row.booking_id, part)
        .map(|mark| mark.kind)
        .or_else(|| {
            let register = loaded.get()?;
            let row = register
                .rows
                .iter()
                .find(|known| known.booking_id == row.booking_id)?;
            row.marks
                .iter()
                .find(|mark| mark.part_id == part)
                .map(|mark| mark.kind)
        })
}

/// How many are marked, by kind. Tracked.
pub(super) fn tally(
    loaded: Load<RegisterView>,
    pending: Pending,
    part: PartId,
) -> (usize, Vec<(MarkKind, usize)>) {
    let register = loaded.get();
    let rows = register
        .as_ref()
        .map(|register| register.rows.as_slice())
        .unwrap_or_default();
    let marks: Vec<_> = rows
        .iter()
        .filter_map(|row| mark_in_force(loaded, pending, row, part))
        .collect();
    let by_kind = MarkKind::ALL
        .into_iter()
        .map(|kind| (kind, marks.iter().filter(|mark| **mark == kind).count()));
    (rows.len(), by_kind.collect())
}
