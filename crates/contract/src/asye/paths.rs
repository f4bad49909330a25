//! Where the ASYE lives under the API.

use domain::ids::{EnrolmentId, PieceId};

/// The caseload of whoever asks, as an assessor: `GET` with [`super::CaseloadQuery`]; CSV by
/// `Accept: text/csv`.
pub const CASELOAD: &str = "/api/v1/asye/caseload";
/// Programme templates: `GET`.
pub const PROGRAMMES: &str = "/api/v1/asye/programmes";
/// NQSWs in the scope of whoever asks: `GET` with [`super::NqswsQuery`]; `POST` an
/// [`super::EnrolNqswRequest`].
pub const ENROLMENTS: &str = "/api/v1/asye/enrolments";
/// The tracker report: `GET` with [`super::AsyeReportQuery`].
pub const REPORT: &str = "/api/v1/asye/report";
/// Template of [`enrolment`], for the router.
pub const ENROLMENT: &str = "/api/v1/asye/enrolments/{enrolment_id}";
/// Template of [`schedule`], for the router.
pub const SCHEDULE: &str = "/api/v1/asye/enrolments/{enrolment_id}/schedule";
/// Template of [`proposals`], for the router.
pub const PROPOSALS: &str = "/api/v1/asye/enrolments/{enrolment_id}/schedule/proposals";
/// Template of [`agreements`], for the router.
pub const AGREEMENTS: &str = "/api/v1/asye/enrolments/{enrolment_id}/schedule/agreements";
/// Template of [`pauses`], for the router.
pub const PAUSES: &str = "/api/v1/asye/enrolments/{enrolment_id}/pauses";
/// Template of [`milestone`], for the router.
pub const MILESTONE: &str = "/api/v1/asye/enrolments/{enrolment_id}/milestones/{code}";
/// Template of [`pieces`], for the router.
pub const PIECES: &str = "/api/v1/asye/enrolments/{enrolment_id}/pieces";
/// Template of [`piece`], for the router.
pub const PIECE: &str = "/api/v1/asye/enrolments/{enrolment_id}/pieces/{piece_id}";
/// Template of [`matrix`], for the router.
pub const MATRIX: &str = "/api/v1/asye/enrolments/{enrolment_id}/matrix";

/// One NQSW's programme: `GET`.
pub fn enrolment(id: EnrolmentId) -> String {
    format!("{ENROLMENTS}/{id}")
}

/// Dates, proposals, pauses and moves: `GET`.
pub fn schedule(id: EnrolmentId) -> String {
    format!("{ENROLMENTS}/{id}/schedule")
}

/// `POST` a [`super::ProposeScheduleRequest`]: proposes dates for a change of FTE.
pub fn proposals(id: EnrolmentId) -> String {
    format!("{ENROLMENTS}/{id}/schedule/proposals")
}

/// `POST` an [`super::AgreeScheduleRequest`]: agrees the open proposal.
pub fn agreements(id: EnrolmentId) -> String {
    format!("{ENROLMENTS}/{id}/schedule/agreements")
}

/// `POST` a [`super::PauseProgrammeRequest`].
pub fn pauses(id: EnrolmentId) -> String {
    format!("{ENROLMENTS}/{id}/pauses")
}

/// `PUT` a [`super::HoldMilestoneRequest`]: a step took place on a day.
pub fn milestone(id: EnrolmentId, code: &str) -> String {
    format!("{ENROLMENTS}/{id}/milestones/{code}")
}

/// `GET` with [`super::PiecesQuery`]; `POST` a [`super::RecordPieceRequest`], with `Idempotency-Key`.
pub fn pieces(id: EnrolmentId) -> String {
    format!("{ENROLMENTS}/{id}/pieces")
}

/// `GET` with an `ETag`; `PUT` a [`super::RecordPieceRequest`] with `If-Match`.
pub fn piece(id: EnrolmentId, piece: PieceId) -> String {
    format!("{ENROLMENTS}/{id}/pieces/{piece}")
}

/// PQS × PCF: `GET` with [`super::MatrixQuery`]; CSV by `Accept: text/csv`.
pub fn matrix(id: EnrolmentId) -> String {
    format!("{ENROLMENTS}/{id}/matrix")
}
