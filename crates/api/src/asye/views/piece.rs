use std::collections::HashMap;

use contract::asye::{ObserverView, PieceRow, PieceView, RecordPieceRequest, TagView};
use domain::ids::StandardId;
use usecases::asye::{GivenPiece, Nqsw, PiecePage};
use usecases::asye::{PieceBody, StoredPiece};
use usecases::competency::StandardRow;

type Standards = HashMap<StandardId, StandardRow>;

pub(in crate::asye) fn given_piece(body: RecordPieceRequest) -> GivenPiece {
    GivenPiece {
        kind: body.kind,
        dated_on: body.dated_on,
        title: body.title,
        body: PieceBody {
            account: body.account,
            strengths: body.strengths,
            to_develop: body.to_develop,
            response: body.response,
            source: body.source,
            report_kind: body.report_kind,
            consent_noted: body.consent_noted,
        },
        milestone: body.milestone,
        observed_by_assessor: body.observed_by_assessor,
        observer_name: body.observer_name,
        observer_registration: body.observer_registration,
        on_tracker: body.on_tracker,
        tags: body.tags,
    }
}

pub(in crate::asye) fn piece_row(
    nqsw: &Nqsw,
    stored: &StoredPiece,
    standards: &Standards,
) -> PieceRow {
    PieceRow {
        id: stored.piece.id,
        kind: stored.piece.kind,
        title: stored.title.clone(),
        dated_on: stored.piece.dated_on,
        milestone: milestone_title(nqsw, stored),
        observer: stored.piece.observer.as_ref().map(|who| who.name.clone()),
        tags: tags(stored, standards),
        recorded_by: stored.recorded_by.clone(),
        recorded_at: stored.recorded_at,
    }
}

pub(in crate::asye) fn piece_view(page: PiecePage) -> PieceView {
    let PiecePage {
        nqsw,
        piece: stored,
        standards,
        warnings,
        may_correct,
    } = page;
    PieceView {
        id: stored.piece.id,
        enrolment_id: stored.enrolment,
        version: u32::try_from(stored.edition).unwrap_or(1),
        kind: stored.piece.kind,
        dated_on: stored.piece.dated_on,
        milestone_title: milestone_title(&nqsw, &stored),
        tags: tags(&stored, &standards),
        observer: stored.piece.observer.map(|who| ObserverView {
            name: who.name,
            registration: who.registration,
            is_assessor: who.is_assessor,
        }),
        milestone: stored.piece.milestone,
        on_tracker: stored.piece.on_tracker,
        title: stored.title,
        account: stored.body.account,
        strengths: stored.body.strengths,
        to_develop: stored.body.to_develop,
        response: stored.body.response,
        source: stored.body.source,
        report_kind: stored.body.report_kind,
        consent_noted: stored.body.consent_noted,
        warnings,
        recorded_by: stored.recorded_by,
        recorded_at: stored.recorded_at,
        may_correct,
    }
}

fn milestone_title(nqsw: &Nqsw, stored: &StoredPiece) -> Option<String> {
    let code = stored.piece.milestone.as_deref()?;
    nqsw.milestone(code)
        .map(|milestone| milestone.title.clone())
}

fn tags(stored: &StoredPiece, standards: &Standards) -> Vec<TagView> {
    stored
        .piece
        .tags
        .iter()
        .filter_map(|tag| standards.get(tag))
        .map(|standard| TagView {
            id: standard.id,
            framework_id: standard.framework_id,
            code: standard.code.clone(),
            number: standard.number.clone(),
            title: standard.title.clone(),
        })
        .collect()
}
