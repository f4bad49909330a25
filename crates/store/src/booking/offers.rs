//! Offers: until when they hold, and the links that are mailed with them.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::booking::BookingState;
use domain::ids::{BookingId, MessageId, SessionId};

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::{bookings, offer_links, outbox};
use crate::sql_types::{DbInstant, DbUuid};

/// A mailed link of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferLink {
    /// Which booking it answers.
    pub booking: BookingId,
    /// Whether an answer was given, by this link or signed in.
    pub is_used: bool,
}

/// Keeps the link of a booking's one offer.
pub fn insert_offer_link(
    conn: &mut DbConnection,
    booking: BookingId,
    token_hash: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(offer_links::table)
        .values((
            offer_links::booking_id.eq(DbUuid::from(booking)),
            offer_links::token_hash.eq(token_hash),
            offer_links::made_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// The link with this hash, used or not.
pub fn find_offer_link(
    conn: &mut DbConnection,
    token_hash: &str,
) -> Result<Option<OfferLink>, StoreError> {
    let found: Option<(DbUuid, Option<DbInstant>)> = offer_links::table
        .filter(offer_links::token_hash.eq(token_hash))
        .select((offer_links::booking_id, offer_links::used_at))
        .first(conn)
        .optional()?;
    Ok(found.map(|(booking, used_at)| OfferLink {
        booking: booking.id(),
        is_used: used_at.is_some(),
    }))
}

/// Uses the link of a booking's offer up; one that was used stays as it is.
pub fn use_offer_link(
    conn: &mut DbConnection,
    booking: BookingId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(
        offer_links::table
            .filter(offer_links::booking_id.eq(DbUuid::from(booking)))
            .filter(offer_links::used_at.is_null()),
    )
    .set(offer_links::used_at.eq(Some(DbInstant(at))))
    .execute(conn)?;
    Ok(())
}

/// Notes until when the offer of a booking holds. Needs the session's lock.
pub fn hold_offer_until(
    conn: &mut DbConnection,
    booking: BookingId,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(bookings::table.filter(bookings::id.eq(DbUuid::from(booking))))
        .set(bookings::answer_by.eq(Some(DbInstant(until))))
        .execute(conn)?;
    Ok(())
}

/// Sessions with an offer that has lapsed by `now` and that nobody has written down. One statement
/// over an index of the offers that were sent.
pub fn sessions_with_lapses(
    conn: &mut DbConnection,
    now: DateTime<Utc>,
) -> Result<Vec<SessionId>, StoreError> {
    let ids: Vec<DbUuid> = bookings::table
        .filter(bookings::answer_by.le(Some(DbInstant(now))))
        .filter(bookings::state.eq(BookingState::Offered.code()))
        .select(bookings::session_id)
        .distinct()
        .order(bookings::session_id)
        .load(conn)?;
    Ok(ids.into_iter().map(DbUuid::id).collect())
}

/// The booking that the message is about; none where it is about none.
pub fn booking_of_message(
    conn: &mut DbConnection,
    message: MessageId,
) -> Result<Option<BookingId>, StoreError> {
    let about: Option<DbUuid> = outbox::table
        .filter(outbox::id.eq(DbUuid::from(message)))
        .filter(outbox::about_kind.eq(Some("booking")))
        .select(outbox::about_id)
        .first::<Option<DbUuid>>(conn)
        .optional()?
        .flatten();
    let Some(about) = about else { return Ok(None) };
    let there: Option<DbUuid> = bookings::table
        .filter(bookings::id.eq(about))
        .select(bookings::id)
        .first(conn)
        .optional()?;
    Ok(there.map(DbUuid::id))
}
