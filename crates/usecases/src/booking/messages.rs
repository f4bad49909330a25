//! What people are told about their bookings; owed in the transaction of what it tells of.

use documents::calendar::{Method, Party, calendar};
use domain::booking::BookingState;
use domain::catalogue::cancel_by;
use domain::civil::london_day;
use domain::notify::MessageKind;
use mail::{BookingLetter, DayLine, ManagerLetter};
use store::DbConnection;
use store::booking::{BookingRow, line_manager, next_calendar_sequence};
use store::people::find_person;

use super::calendar_event::{Shown, calendar_event};
use super::desk::Desk;
use crate::notify::{OwedMessage, owe};
use crate::{Failure, Spires};

/// What there is to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Message {
    /// A place is theirs.
    Booked,
    /// They wait, at this position.
    Waitlisted(u32),
    /// A place became free and is theirs.
    Promoted,
    /// A place is held for them; the link of the page on which they answer.
    Offered(String),
    /// Nobody answered the offer that they had.
    Lapsed,
    /// Their request waits for approval; the line manager is asked.
    Requested,
    /// Their request was not approved, and why.
    Declined(String),
    /// Their booking ended: by themselves or by the organiser, and why.
    Cancelled(Option<String>),
    /// Time or place of their session changed.
    Changed,
    /// Their session was called off, and why.
    SessionCancelled(String),
}

impl Message {
    const fn kind(&self) -> MessageKind {
        match self {
            Self::Booked => MessageKind::BookingConfirmed,
            Self::Waitlisted(_) => MessageKind::BookingWaitlisted,
            Self::Promoted => MessageKind::BookingPromoted,
            Self::Offered(_) => MessageKind::BookingOffered,
            Self::Lapsed => MessageKind::BookingLapsed,
            Self::Requested => MessageKind::BookingRequested,
            Self::Declined(_) => MessageKind::BookingDeclined,
            Self::Cancelled(_) => MessageKind::BookingCancelled,
            Self::Changed => MessageKind::SessionChanged,
            Self::SessionCancelled(_) => MessageKind::SessionCancelled,
        }
    }

    fn reason(&self) -> Option<String> {
        match self {
            Self::Declined(reason) | Self::SessionCancelled(reason) => Some(reason.clone()),
            Self::Cancelled(reason) => reason.clone(),
            Self::Lapsed => Some(
                "the time to answer the offer has passed, so the place goes to the next person."
                    .to_owned(),
            ),
            _ => None,
        }
    }

    /// What the calendar part does, given where the booking stood.
    const fn method(&self, stood: BookingState) -> Option<Method> {
        match self {
            Self::Booked | Self::Promoted => Some(Method::Request),
            Self::Changed if stood.has_taken_a_place() => Some(Method::Request),
            Self::Cancelled(_) | Self::SessionCancelled(_) if stood.has_taken_a_place() => {
                Some(Method::Cancel)
            }
            _ => None,
        }
    }
}

/// Owes the learner a message about their booking. Somebody without an address is told by nobody;
/// they are listed with the people who cannot sign in.
pub(crate) fn tell(
    conn: &mut DbConnection,
    spires: &Spires,
    desk: &Desk,
    booking: &BookingRow,
    message: &Message,
) -> Result<(), Failure> {
    let person = find_person(conn, booking.person_id)?;
    let Some(address) = person.email.clone() else {
        return Ok(());
    };
    let calendar = match message.method(booking.state()?) {
        None => None,
        Some(method) => {
            let sequence = next_calendar_sequence(conn, booking.id)?;
            let shown = Shown {
                booking: booking.id,
                state: BookingState::Booked,
                sequence,
                session: &desk.session,
                course: &desk.course,
                parts: &desk.parts,
                attendee: Some(Party {
                    name: person.name(),
                    email: address.clone(),
                }),
                at: desk.at,
            };
            Some(calendar(method, "", &[calendar_event(spires, &shown)]))
        }
    };
    let holds = match message {
        Message::Booked | Message::Promoted => true,
        Message::Changed => booking.state()?.has_taken_a_place(),
        _ => false,
    };
    let letter = BookingLetter {
        first_name: person.first_name,
        booking: booking.id,
        course: desk.course.title.clone(),
        days: days(desk),
        place: Some(desk.session.place()),
        joining: joining(desk).filter(|_| holds),
        position: match message {
            Message::Waitlisted(position) => Some(*position),
            _ => None,
        },
        // Known when it is sent: the time to answer runs from then.
        answer_by: None,
        link: match message {
            Message::Offered(link) => Some(link.clone()),
            _ => None,
        },
        cancel_by: Some(cancel_by(
            desk.session.starts_at,
            desk.course.cancel_by_days,
        ))
        .filter(|last| holds && *last >= london_day(desk.at)),
        reason: message.reason(),
    };
    owe(
        conn,
        spires,
        OwedMessage {
            kind: message.kind(),
            person: Some(person.id),
            address,
            context: serde_json::to_value(&letter)?,
            calendar,
            about: Some(("booking", booking.id.0)),
        },
    )?;
    Ok(())
}

fn joining(desk: &Desk) -> Option<String> {
    let notes = Some(desk.session.joining_notes.clone()).filter(|notes| !notes.is_empty());
    match (desk.session.virtual_link.clone(), notes) {
        (Some(link), Some(notes)) => Some(format!("{link} {notes}")),
        (link, notes) => link.or(notes),
    }
}

pub(super) fn days(desk: &Desk) -> Vec<DayLine> {
    desk.parts
        .iter()
        .map(|part| DayLine {
            on: part.on,
            from: part.from,
            to: part.to,
        })
        .collect()
}

/// Owes the learner's line manager a message: somebody gave a place back late, or was not there. The
/// words say nothing of why.
pub(super) fn tell_manager(
    conn: &mut DbConnection,
    spires: &Spires,
    desk: &Desk,
    booking: &BookingRow,
    kind: MessageKind,
) -> Result<(), Failure> {
    let Some(manager) = line_manager(conn, booking.person_id, london_day(desk.at))? else {
        return Ok(());
    };
    let manager = find_person(conn, manager)?;
    let Some(address) = manager.email.clone() else {
        return Ok(());
    };
    let letter = ManagerLetter {
        first_name: manager.first_name,
        learner: find_person(conn, booking.person_id)?.name(),
        course: desk.course.title.clone(),
        days: days(desk),
    };
    owe(
        conn,
        spires,
        OwedMessage {
            kind,
            person: Some(manager.id),
            address,
            context: serde_json::to_value(&letter)?,
            calendar: None,
            about: Some(("booking", booking.id.0)),
        },
    )?;
    Ok(())
}
