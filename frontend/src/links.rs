//! Addresses of pages: what links are made of. `routes` reads them back.

use domain::ids::{
    BookingId, CourseId, DeputyId, EnrolmentId, ImportId, PersonId, PieceId, RequirementId,
    SessionId, StandardId,
};

pub(crate) const LEARNING: &str = "/my-learning";
pub(crate) const CATALOGUE: &str = "/catalogue";
pub(crate) const NEW_COURSE: &str = "/catalogue/new";
pub(crate) const BOOKINGS: &str = "/my-bookings";
pub(crate) const RECORD: &str = "/my-record";
pub(crate) const CALENDAR_FEED: &str = "/my-bookings/calendar";
pub(crate) const MY_SESSIONS: &str = "/my-sessions";
pub(crate) const SESSIONS: &str = "/sessions";
pub(crate) const COMPLIANCE: &str = "/compliance";
pub(crate) const COMPLIANCE_PEOPLE: &str = "/compliance/people";
pub(crate) const IMPORTS: &str = "/imports";
pub(crate) const NEW_IMPORT: &str = "/imports/new";
pub(crate) const PEOPLE: &str = "/people";
pub(crate) const TEAM: &str = "/team";
pub(crate) const TEAM_MATRIX: &str = "/team/matrix";
pub(crate) const REQUESTS: &str = "/team/requests";
pub(crate) const DEPUTIES: &str = "/team/deputies";
pub(crate) const NEW_DEPUTY: &str = "/team/deputies/new";
pub(crate) const UNMANAGED_REQUESTS: &str = "/requests";
pub(crate) const ASYE: &str = "/asye";
pub(crate) const ADMIN: &str = "/admin";
pub(crate) const ACCOUNTS: &str = "/admin/accounts";
pub(crate) const INVITE: &str = "/admin/accounts/invite";
pub(crate) const MY_READS: &str = "/my-record/reads";
/// What Spires mails.
pub(crate) const MESSAGES: &str = "/admin/messages";
pub(crate) const AUDIT: &str = "/admin/audit";
pub(crate) const FIGURE_SETTINGS: &str = "/admin/figures";

/// A course of the catalogue.
pub(crate) fn course(id: CourseId) -> String {
    format!("/catalogue/{id}")
}

/// One session of a course, with the way to book.
pub(crate) fn session(id: SessionId) -> String {
    format!("/sessions/{id}")
}

/// What is asked before a place is booked, and the answers to check.
pub(crate) fn book(id: SessionId) -> String {
    format!("/sessions/{id}/book")
}

/// Books a place for somebody else.
pub(crate) fn book_for(id: SessionId) -> String {
    format!("/sessions/{id}/book-for")
}

/// The same, for this person.
pub(crate) fn book_for_person(id: SessionId, person: PersonId) -> String {
    format!("/sessions/{id}/book-for?person={person}")
}

/// Finds a session for one person.
pub(crate) fn find_session_for(person: PersonId) -> String {
    format!("{PEOPLE}/{person}/book")
}

/// The register of a session.
pub(crate) fn register(id: SessionId) -> String {
    format!("/sessions/{id}/register")
}

/// One booking: its confirmation, its place on the waiting list.
pub(crate) fn booking(id: BookingId) -> String {
    format!("/my-bookings/{id}")
}

/// The same of somebody else, which is no part of the viewer's own bookings.
pub(crate) fn booking_of_other(id: BookingId) -> String {
    format!("/bookings/{id}")
}

/// Asks before a booking is cancelled.
pub(crate) fn cancel_booking(id: BookingId) -> String {
    format!("/my-bookings/{id}/cancel")
}

/// Changes a course.
pub(crate) fn edit_course(id: CourseId) -> String {
    format!("/catalogue/{id}/edit")
}

/// Adds a session to a course.
pub(crate) fn add_session(id: CourseId) -> String {
    format!("/catalogue/{id}/sessions/new")
}

/// Changes a session.
pub(crate) fn edit_session(id: SessionId) -> String {
    format!("/sessions/{id}/edit")
}

/// Asks before a session is called off.
pub(crate) fn cancel_session(id: SessionId) -> String {
    format!("/sessions/{id}/cancel")
}

/// Who is booked on a session and who waits.
pub(crate) fn attendees(id: SessionId) -> String {
    format!("/sessions/{id}/attendees")
}

/// One person of the staff list.
pub(crate) fn person(id: PersonId) -> String {
    format!("{PEOPLE}/{id}")
}

/// Why a person is what they are under a requirement.
pub(crate) fn proof(person: PersonId, requirement: RequirementId) -> String {
    format!("{PEOPLE}/{person}/requirements/{requirement}")
}

/// One import: its dry run, its progress, its result.
pub(crate) fn import(id: ImportId) -> String {
    format!("{IMPORTS}/{id}")
}

/// Asks before an import is applied.
pub(crate) fn apply_import(id: ImportId) -> String {
    format!("{IMPORTS}/{id}/apply")
}

/// Asks before an import is undone.
pub(crate) fn undo_import(id: ImportId) -> String {
    format!("{IMPORTS}/{id}/undo")
}

/// One account with what was granted to it.
pub(crate) fn account(id: PersonId) -> String {
    format!("{ACCOUNTS}/{id}")
}

/// Gives an account a role.
pub(crate) fn add_grant(id: PersonId) -> String {
    format!("{ACCOUNTS}/{id}/roles/new")
}

/// Answers a request of one of the viewer's team.
pub(crate) fn answer_request(id: BookingId) -> String {
    format!("{TEAM}/requests/{id}")
}

/// Asks before several requests are answered with the same answer: `approve` or `decline`.
pub(crate) fn answer_requests(list: &str, answer: &str, of: &[BookingId]) -> String {
    let ids: Vec<String> = of.iter().map(ToString::to_string).collect();
    format!("{list}/answer?answer={answer}&of={}", ids.join("."))
}

/// Asks before a deputy is ended.
pub(crate) fn end_deputy(id: DeputyId) -> String {
    format!("{DEPUTIES}/{id}/end")
}

/// Who did what to one person's record, or what one person did.
pub(crate) fn audit_of(name: &str, id: PersonId) -> String {
    format!("{AUDIT}?{name}={id}")
}

/// Newly qualified social workers in the viewer's scope.
pub(crate) const NQSWS: &str = "/asye/nqsws";

/// Enrols somebody on the programme.
pub(crate) const ENROL: &str = "/asye/enrol";

/// One NQSW's programme.
pub(crate) fn nqsw(id: EnrolmentId) -> String {
    format!("/asye/{id}")
}

/// Their dates: what stands, what is proposed, what moved.
pub(crate) fn schedule(id: EnrolmentId) -> String {
    format!("/asye/{id}/schedule")
}

/// Pauses their programme.
pub(crate) fn pause(id: EnrolmentId) -> String {
    format!("/asye/{id}/pause")
}

/// Says that their FTE changed.
pub(crate) fn change_fte(id: EnrolmentId) -> String {
    format!("/asye/{id}/fte")
}

/// Says when one step of the programme took place.
pub(crate) fn step(id: EnrolmentId, code: &str) -> String {
    format!("/asye/{id}/steps/{code}")
}

/// The pieces of their record.
pub(crate) fn evidence(id: EnrolmentId) -> String {
    format!("/asye/{id}/evidence")
}

/// The pieces in one cell of the matrix.
pub(crate) fn evidence_of(id: EnrolmentId, statement: StandardId, domain: StandardId) -> String {
    format!("/asye/{id}/evidence?statement={statement}&domain={domain}")
}

/// Evidence by statement and domain.
pub(crate) fn matrix(id: EnrolmentId) -> String {
    format!("/asye/{id}/matrix")
}

/// Records a piece of a kind: `observation`, `report`.
pub(crate) fn record_piece(id: EnrolmentId, kind: &str) -> String {
    format!("/asye/{id}/record/{kind}")
}

/// One piece.
pub(crate) fn piece(id: EnrolmentId, piece: PieceId) -> String {
    format!("/asye/{id}/evidence/{piece}")
}

/// Corrects a piece.
pub(crate) fn correct_piece(id: EnrolmentId, piece: PieceId) -> String {
    format!("/asye/{id}/evidence/{piece}/correct")
}
