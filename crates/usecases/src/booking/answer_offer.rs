//! Taking an offered place, or letting it go: signed in, or by the link of the mail.

use domain::access::{Action, Actor};
use domain::booking::{EventKind, answer};
use domain::ids::{BookingId, PersonId};
use serde_json::json;
use store::DbConnection;
use store::booking::{find_booking, use_offer_link};

use super::desk::Desk;
use super::messages::{Message, tell};
use super::refuse::refused;
use super::show_offer::{OfferEnd, OfferShown, audit_refusal, look};
use crate::access::require_for;
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// Takes the place that is offered to a booking, or lets it go to the next person.
///
/// # Errors
/// [`Failure::Refused`] when the offer has lapsed or was answered.
pub fn answer_offer(
    spires: &Spires,
    actor: &Actor,
    id: BookingId,
    takes_it: bool,
) -> Result<(), Failure> {
    spires.store.write(|conn| {
        let found = find_booking(conn, id).map_err(Failure::or_missing("booking"))?;
        require_for(conn, spires, actor, Action::PlaceBooking, found.person_id)?;
        settle(conn, spires, actor, actor.person(), id, takes_it)
    })
}

/// The same by whoever bears the link of the mail: the token is the right to answer, once. Answers
/// what was offered, or why nothing is, which is audited.
pub fn answer_offer_by_link(
    spires: &Spires,
    token: &str,
    takes_it: bool,
) -> Result<Result<OfferShown, OfferEnd>, Failure> {
    let done = spires.store.write(|conn| {
        let (found, row) = look(conn, spires, token)?;
        if let (Ok(shown), Some(row)) = (&found, &row) {
            let learner = Some(row.person_id);
            settle(
                conn,
                spires,
                &Actor::System,
                learner,
                shown.booking,
                takes_it,
            )?;
        }
        Ok((found, row))
    });
    let (found, row) = match done {
        // It was answered between the look and the lock.
        Err(Failure::Refused { .. }) => spires.store.read(|conn| look(conn, spires, token))?,
        done => done?,
    };
    if let Err(end) = found {
        audit_refusal(spires, end, row.as_ref())?;
    }
    Ok(found)
}

fn settle(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    by: Option<PersonId>,
    id: BookingId,
    takes_it: bool,
) -> Result<(), Failure> {
    let session = find_booking(conn, id)?.session_id;
    let desk = Desk::open(conn, spires, session)?;
    let booking = find_booking(conn, id)?;
    let state = booking.state()?;
    let event = answer(state, &desk.session.times(), takes_it, desk.at).map_err(refused)?;
    desk.record(conn, by, id, Some(state), event.clone())?;
    use_offer_link(conn, id, desk.at)?;
    let is_by_link = matches!(actor, Actor::System);
    audit::record(
        conn,
        spires,
        actor,
        Entry::of("answer_offer", "booking")
            .subject(id)
            .about(booking.person_id)
            .after(&json!({ "takes_it": takes_it, "by_link": is_by_link })),
    )?;
    let told = if event == EventKind::Accepted {
        Message::Booked
    } else {
        Message::Cancelled(Some("you let the offered place go.".to_owned()))
    };
    tell(conn, spires, &desk, &booking, &told)?;
    desk.pass_on(conn, spires)
}
