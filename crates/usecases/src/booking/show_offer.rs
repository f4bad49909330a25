//! The page behind the link of an offer. Opening it changes nothing, since mail scanners do.

use chrono::{DateTime, Utc};
use domain::access::Actor;
use domain::booking::{BookingState, Clash};
use domain::catalogue::{Part, SessionState};
use domain::ids::BookingId;
use identity::hash_of;
use serde_json::json;
use store::DbConnection;
use store::booking::{BookingRow, find_booking, find_offer_link};
use store::catalogue::{find_course, find_parts, find_session};

use super::held_places::HeldPlaces;
use super::passed::Passed;
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// What the bearer of a link is shown. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferShown {
    /// The booking, for the page of those who sign in.
    pub booking: BookingId,
    /// The course's title.
    pub course: String,
    /// The session's days.
    pub parts: Vec<Part>,
    /// Where it is.
    pub place: String,
    /// Until when the place is held; none while the mail is on its way.
    pub answer_by: Option<DateTime<Utc>>,
    /// Another booking of theirs at the same time.
    pub clash: Option<Clash>,
}

/// Why a link offers nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferEnd {
    /// No offer has this link.
    Unknown,
    /// The place was taken.
    Taken,
    /// The place was let go.
    LetGo,
    /// The time to answer has passed.
    Lapsed,
    /// The session was called off.
    CalledOff,
    /// The session has begun.
    Begun,
}

impl OfferEnd {
    const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Taken => "taken",
            Self::LetGo => "let_go",
            Self::Lapsed => "lapsed",
            Self::CalledOff => "called_off",
            Self::Begun => "begun",
        }
    }
}

/// What the link of an offer leads to: the offer, or why there is none any more, which is audited.
pub fn show_offer(spires: &Spires, token: &str) -> Result<Result<OfferShown, OfferEnd>, Failure> {
    let (found, booking) = spires.store.read(|conn| look(conn, spires, token))?;
    if let Err(end) = found {
        audit_refusal(spires, end, booking.as_ref())?;
    }
    Ok(found)
}

/// The offer behind a link, or why there is none; and its booking, where the link is known.
pub(super) fn look(
    conn: &mut DbConnection,
    spires: &Spires,
    token: &str,
) -> Result<(Result<OfferShown, OfferEnd>, Option<BookingRow>), Failure> {
    let Some(link) = find_offer_link(conn, &hash_of(token))? else {
        return Ok((Err(OfferEnd::Unknown), None));
    };
    let mut rows = [find_booking(conn, link.booking)?];
    Passed::by_now(conn, spires)?.apply(&mut rows);
    let [row] = rows;
    let session = find_session(conn, row.session_id)?;
    let end = match row.state()? {
        _ if session.state() == SessionState::Cancelled => Some(OfferEnd::CalledOff),
        BookingState::Offered if spires.now() >= session.starts_at => Some(OfferEnd::Begun),
        BookingState::Offered => None,
        BookingState::Expired => Some(OfferEnd::Lapsed),
        state if state.has_taken_a_place() => Some(OfferEnd::Taken),
        _ => Some(OfferEnd::LetGo),
    };
    if let Some(end) = end {
        return Ok((Err(end), Some(row)));
    }
    let parts = find_parts(conn, session.id)?;
    let clash = HeldPlaces::load(conn, row.person_id, spires.now())?
        .clashes(session.id, &parts)
        .into_iter()
        .map(|found| found.clash)
        .next();
    let shown = OfferShown {
        booking: row.id,
        course: find_course(conn, session.course_id)?.title,
        parts,
        place: session.place(),
        answer_by: row.answer_by(),
        clash,
    };
    Ok((Ok(shown), Some(row)))
}

/// Writes down that a link was brought which offers nothing. The token itself is nowhere kept.
pub(super) fn audit_refusal(
    spires: &Spires,
    end: OfferEnd,
    booking: Option<&BookingRow>,
) -> Result<(), Failure> {
    let mut entry = Entry::of("refuse_offer_link", "booking").after(&json!({ "link": end.code() }));
    if let Some(row) = booking {
        entry = entry.subject(row.id).about(row.person_id);
    }
    spires
        .store
        .write(|conn| Ok(audit::record(conn, spires, &Actor::System, entry)?))
}
