//! Caseload, NQSWs, their dates and their record.

use contract::asye::{
    AgreeScheduleRequest, CaseloadQuery, CaseloadView, EnrolNqswRequest, EvidenceMatrixView,
    HoldMilestoneRequest, MatrixQuery, NqswRow, NqswView, NqswsQuery, PauseProgrammeRequest,
    PieceRow, PieceView, PiecesQuery, ProgrammeView, ProposeScheduleRequest, RecordPieceRequest,
    ScheduleView, paths,
};
use contract::competency::{FrameworkView, paths as framework_paths};
use domain::ids::{EnrolmentId, FrameworkId, PieceId};

use super::{Ask, Outcome, PageOf};

pub(crate) async fn caseload(query: CaseloadQuery) -> Outcome<CaseloadView> {
    Ask::get(paths::CASELOAD).query(&query).read().await
}

pub(crate) async fn caseload_csv(query: CaseloadQuery) -> Outcome<String> {
    Ask::get(paths::CASELOAD).query(&query).csv().await
}

pub(crate) async fn nqsws_csv(query: NqswsQuery) -> Outcome<String> {
    Ask::get(paths::ENROLMENTS).query(&query).csv().await
}

pub(crate) async fn nqsws(query: NqswsQuery) -> Outcome<PageOf<NqswRow>> {
    Ask::get(paths::ENROLMENTS).query(&query).read().await
}

pub(crate) async fn programmes() -> Outcome<Vec<ProgrammeView>> {
    Ask::get(paths::PROGRAMMES).read().await
}

pub(crate) async fn enrol_nqsw(request: EnrolNqswRequest, key: String) -> Outcome<NqswView> {
    Ask::post(paths::ENROLMENTS)
        .json(&request)
        .once(key)
        .read()
        .await
}

pub(crate) async fn nqsw(id: EnrolmentId) -> Outcome<NqswView> {
    Ask::get(paths::enrolment(id)).read().await
}

pub(crate) async fn schedule(id: EnrolmentId) -> Outcome<ScheduleView> {
    Ask::get(paths::schedule(id)).read().await
}

pub(crate) async fn agree_schedule(
    id: EnrolmentId,
    request: AgreeScheduleRequest,
) -> Outcome<ScheduleView> {
    Ask::post(paths::agreements(id)).json(&request).read().await
}

pub(crate) async fn propose_schedule(
    id: EnrolmentId,
    request: ProposeScheduleRequest,
) -> Outcome<ScheduleView> {
    Ask::post(paths::proposals(id)).json(&request).read().await
}

pub(crate) async fn pause_programme(
    id: EnrolmentId,
    request: PauseProgrammeRequest,
) -> Outcome<ScheduleView> {
    Ask::post(paths::pauses(id)).json(&request).read().await
}

pub(crate) async fn hold_milestone(
    id: EnrolmentId,
    code: String,
    request: HoldMilestoneRequest,
) -> Outcome<ScheduleView> {
    Ask::put(paths::milestone(id, &code))
        .json(&request)
        .read()
        .await
}

pub(crate) async fn pieces(id: EnrolmentId, query: PiecesQuery) -> Outcome<PageOf<PieceRow>> {
    Ask::get(paths::pieces(id)).query(&query).read().await
}

pub(crate) async fn piece(id: EnrolmentId, piece: PieceId) -> Outcome<PieceView> {
    Ask::get(paths::piece(id, piece)).read().await
}

/// A piece with its version, for a correction to follow.
pub(crate) async fn piece_to_correct(
    id: EnrolmentId,
    piece: PieceId,
) -> Outcome<(PieceView, Option<String>)> {
    Ask::get(paths::piece(id, piece)).read_with_etag().await
}

pub(crate) async fn record_piece(
    id: EnrolmentId,
    request: RecordPieceRequest,
    key: String,
) -> Outcome<PieceView> {
    Ask::post(paths::pieces(id))
        .json(&request)
        .once(key)
        .read()
        .await
}

pub(crate) async fn correct_piece(
    id: EnrolmentId,
    piece: PieceId,
    request: RecordPieceRequest,
    etag: Option<String>,
) -> Outcome<PieceView> {
    Ask::put(paths::piece(id, piece))
        .json(&request)
        .if_match(etag)
        .read()
        .await
}

pub(crate) async fn matrix(id: EnrolmentId, query: MatrixQuery) -> Outcome<EvidenceMatrixView> {
    Ask::get(paths::matrix(id)).query(&query).read().await
}

pub(crate) async fn framework(id: FrameworkId) -> Outcome<FrameworkView> {
    Ask::get(framework_paths::framework(id)).read().await
}
