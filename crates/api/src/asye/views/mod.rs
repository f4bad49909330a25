//! What use cases answer, as the wire shows it.

mod matrix;
mod nqsw;
mod piece;
mod schedule;

pub(super) use matrix::matrix_view;
pub(super) use nqsw::{caseload_view, nqsw_row, nqsw_view, programme_view};
pub(super) use piece::{given_piece, piece_row, piece_view};
pub(super) use schedule::{pause_views, proposal_view, schedule_view};

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
