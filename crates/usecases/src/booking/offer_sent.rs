//! The sending of an offer, from which the time to answer runs.

use chrono::{DateTime, Utc};
use domain::booking::BookingState;
use domain::ids::MessageId;
use store::DbConnection;
use store::booking::{booking_of_message, find_booking};
use store::catalogue::{find_course, find_session};

use super::desk::{Desk, deadline};
use crate::{Failure, Spires};

/// Until when an offer holds whose mail is written now, to be told in it; none where no offer waits
/// behind the message any more.
pub(crate) fn offer_deadline(
    spires: &Spires,
    message: MessageId,
) -> Result<Option<DateTime<Utc>>, Failure> {
    spires.store.read(|conn| {
        let Some(booking) = booking_of_message(conn, message)? else {
            return Ok(None);
        };
        let row = find_booking(conn, booking)?;
        if row.state()? != BookingState::Offered {
            return Ok(None);
        }
        let session = find_session(conn, row.session_id)?;
        let course = find_course(conn, session.course_id)?;
        Ok(Some(deadline(&course, &session, spires.now())))
    })
}

/// Records that the mail with an offer was sent, which told that it holds until `until`. Does
/// nothing where no offer waits any more, or where it is on record that the mail was sent.
pub(crate) fn record_offer_sent(
    conn: &mut DbConnection,
    spires: &Spires,
    message: MessageId,
    until: DateTime<Utc>,
) -> Result<(), Failure> {
    let Some(booking) = booking_of_message(conn, message)? else {
        return Ok(());
    };
    let session = find_booking(conn, booking)?.session_id;
    let desk = Desk::open(conn, spires, session)?;
    let row = find_booking(conn, booking)?;
    if row.state()? == BookingState::Offered && row.answer_by().is_none() {
        desk.note_sent(conn, booking, until)?;
    }
    Ok(())
}
