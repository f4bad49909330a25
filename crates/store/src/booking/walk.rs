//! What the check of bookings walks.

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;
use domain::booking::BookingState;
use domain::ids::{BookingId, MessageId, PersonId, SessionId};
use domain::notify::MessageKind;

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::{bookings, outbox, people};
use crate::sql_types::DbUuid;

/// Every session that has a booking.
pub fn sessions_with_bookings(conn: &mut DbConnection) -> Result<Vec<SessionId>, StoreError> {
    let ids: Vec<DbUuid> = bookings::table
        .select(bookings::session_id)
        .distinct()
        .order(bookings::session_id)
        .load(conn)?;
    Ok(ids.into_iter().map(DbUuid::id).collect())
}

/// People with more than one live booking of one session.
pub fn live_duplicates(conn: &mut DbConnection) -> Result<Vec<(SessionId, PersonId)>, StoreError> {
    let live = BookingState::ALL
        .into_iter()
        .filter(|state| state.is_live())
        .map(BookingState::code);
    let groups: Vec<(DbUuid, DbUuid, i64)> = bookings::table
        .filter(bookings::state.eq_any(live))
        .group_by((bookings::session_id, bookings::person_id))
        .select((bookings::session_id, bookings::person_id, count_star()))
        .load(conn)?;
    Ok(groups
        .into_iter()
        .filter(|(_, _, count)| *count > 1)
        .map(|(session, person, _)| (session.id(), person.id()))
        .collect())
}

/// Messages about a booking that is not there.
pub fn orphaned_messages(conn: &mut DbConnection) -> Result<Vec<MessageId>, StoreError> {
    let ids: Vec<DbUuid> = outbox::table
        .filter(outbox::about_kind.eq(Some("booking")))
        .filter(not(exists(
            bookings::table.filter(outbox::about_id.eq(bookings::id.nullable())),
        )))
        .select(outbox::id)
        .load(conn)?;
    Ok(ids.into_iter().map(DbUuid::id).collect())
}

/// Bookings that hold a place and were never told of it, of people who can be written to. Walk-ins
/// need no message.
pub fn unannounced_bookings(conn: &mut DbConnection) -> Result<Vec<BookingId>, StoreError> {
    let ids: Vec<DbUuid> = bookings::table
        .inner_join(people::table.on(people::id.eq(bookings::person_id)))
        .filter(bookings::state.eq(BookingState::Booked.code()))
        .filter(bookings::is_walk_in.eq(false))
        .filter(people::email.is_not_null())
        .filter(not(exists(
            outbox::table
                .filter(outbox::about_kind.eq(Some("booking")))
                .filter(outbox::about_id.eq(bookings::id.nullable())),
        )))
        .select(bookings::id)
        .load(conn)?;
    Ok(ids.into_iter().map(DbUuid::id).collect())
}

/// Bookings that are offered a place, of people who can be written to, for whom no mail with the
/// offer is owed or was sent.
pub fn unannounced_offers(conn: &mut DbConnection) -> Result<Vec<BookingId>, StoreError> {
    let ids: Vec<DbUuid> = bookings::table
        .inner_join(people::table.on(people::id.eq(bookings::person_id)))
        .filter(bookings::state.eq(BookingState::Offered.code()))
        .filter(people::email.is_not_null())
        .filter(not(exists(
            outbox::table
                .filter(outbox::kind.eq(MessageKind::BookingOffered.code()))
                .filter(outbox::about_id.eq(bookings::id.nullable())),
        )))
        .select(bookings::id)
        .load(conn)?;
    Ok(ids.into_iter().map(DbUuid::id).collect())
}
