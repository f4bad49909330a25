//! Caseload, NQSW and evidence.

mod agree;
mod caseload_page;
mod enrol_page;
mod enrol_typed;
mod evidence_page;
mod fte_page;
mod matrix_page;
mod matrix_table;
mod nqsw_frame;
mod nqsw_table;
mod nqsws_page;
mod overview_page;
mod pause_page;
mod piece_form;
mod piece_of_kind;
mod piece_page;
mod piece_typed;
mod record_page;
mod schedule_page;
mod stage;
mod step_page;
mod wording;

use domain::asye::PieceKind;
use leptos::prelude::*;

use crate::routes::id;

/// The page at `/asye/…`; none where there is no such page.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    Some(match rest {
        [] => caseload_page::AsyePage().into_any(),
        ["nqsws"] => nqsws_page::NqswsPage().into_any(),
        ["enrol"] => enrol_page::EnrolPage().into_any(),
        [nqsw] => {
            let id = id(nqsw)?;
            view! { <overview_page::OverviewPage id /> }.into_any()
        }
        [nqsw, "schedule"] => {
            let id = id(nqsw)?;
            view! { <schedule_page::SchedulePage id /> }.into_any()
        }
        [nqsw, "pause"] => {
            let id = id(nqsw)?;
            view! { <pause_page::PausePage id /> }.into_any()
        }
        [nqsw, "fte"] => {
            let id = id(nqsw)?;
            view! { <fte_page::FtePage id /> }.into_any()
        }
        [nqsw, "steps", code] => {
            let (id, code) = (id(nqsw)?, (*code).to_owned());
            view! { <step_page::StepPage id code /> }.into_any()
        }
        [nqsw, "evidence"] => {
            let id = id(nqsw)?;
            view! { <evidence_page::EvidencePage id /> }.into_any()
        }
        [nqsw, "evidence", piece] => {
            let (nqsw, piece) = (id(nqsw)?, id(piece)?);
            view! { <piece_page::PiecePage id=nqsw piece /> }.into_any()
        }
        [nqsw, "evidence", piece, "correct"] => {
            let (nqsw, piece) = (id(nqsw)?, id(piece)?);
            view! { <record_page::CorrectPage id=nqsw piece /> }.into_any()
        }
        [nqsw, "record", kind] => {
            let id = id(nqsw)?;
            let kind: PieceKind = kind.parse().ok()?;
            view! { <record_page::RecordPage id kind /> }.into_any()
        }
        [nqsw, "matrix"] => {
            let id = id(nqsw)?;
            view! { <matrix_page::MatrixPage id /> }.into_any()
        }
        _ => return None,
    })
}
