//! The board, the people behind a figure, and the proof of one cell.

mod basis;
mod basis_note;
mod board_form;
mod board_page;
mod board_query;
mod board_table;
mod definitions;
mod figure_cell;
mod people_form;
mod people_page;
mod people_table;
mod proof_aside;
mod proof_page;
mod spoken;
mod status_tag;
mod trend;

use leptos::prelude::*;

pub(crate) use basis::Basis;
pub(crate) use basis_note::BasisNotes;
pub(crate) use proof_page::ProofPage;
pub(crate) use spoken::{because, overdue_by};
pub(crate) use status_tag::StatusTag;

/// The page at `/compliance/…`; none where there is no such page.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    Some(match rest {
        [] => board_page::BoardPage().into_any(),
        ["people"] => people_page::PeoplePage().into_any(),
        _ => return None,
    })
}
