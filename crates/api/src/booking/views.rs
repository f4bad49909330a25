//! Bookings and registers as they go over the wire.

use chrono::{DateTime, Utc};
use contract::booking::{
    BookingEventView, BookingSummary, BookingView, RegisterMark, RegisterPerson, RegisterRow,
    RegisterView, SessionBookingView,
};
use domain::booking::BookingState;
use domain::civil::{london_day, london_time};
use domain::ids::BookingId;
use domain::words;
use usecases::booking::{BookingCard, Register, RegisterLine, SessionBooking, ShownBooking};

use crate::catalogue::views::session_summary;

/// What people quote to the L&D team: the end of the id, which is its random part.
pub(crate) fn reference(id: BookingId) -> String {
    let text = id.0.simple().to_string().to_uppercase();
    let tail: String = text.chars().skip(24).collect();
    let (one, two) = tail.split_at(4);
    format!("{one}-{two}")
}

/// Where a booking stands, in words: "Booked", "2nd of 5 on the waiting list".
pub(crate) fn state_words(
    state: BookingState,
    position: Option<u32>,
    waiting: i32,
    answer_by: Option<DateTime<Utc>>,
) -> String {
    if let (BookingState::Offered, Some(until)) = (state, answer_by) {
        return format!(
            "Place offered until {} on {}",
            words::clock(london_time(until)),
            words::weekday_and_day(london_day(until))
        );
    }
    match position {
        Some(position) if state == BookingState::Waitlisted => format!(
            "{} of {waiting} on the waiting list",
            words::ordinal(u64::from(position))
        ),
        _ => state.label().to_owned(),
    }
}

/// A booking in a list.
pub(crate) fn booking_summary(card: BookingCard) -> BookingSummary {
    BookingSummary {
        id: card.booking.id,
        reference: reference(card.booking.id),
        person_id: card.booking.person_id,
        person_name: card.person_name,
        state: card.state,
        state_words: state_words(card.state, card.position, card.waiting, card.answer_by),
        position: card.position,
        answer_by: card.answer_by,
        can_answer: card.can_answer,
        session: session_summary(card.session),
        virtual_link: card.virtual_link,
        cancel_by: card.cancel_by,
        can_cancel: card.can_cancel,
        is_late_now: card.is_late_now,
    }
}

/// One booking in full.
pub(crate) fn booking_view(shown: ShownBooking) -> BookingView {
    BookingView {
        requested_at: shown.card.booking.requested_at,
        next: what_next(&shown.card),
        access_needs: shown.access_needs,
        override_reason: shown.card.booking.override_reason.clone(),
        events: shown
            .events
            .into_iter()
            .map(|row| BookingEventView {
                at: row.event.at,
                words: row.event.kind.sentence(),
                by: row.by_name,
            })
            .collect(),
        booking: booking_summary(shown.card),
    }
}

fn what_next(card: &BookingCard) -> Vec<String> {
    let cancel_by = words::day(card.cancel_by);
    match card.state {
        BookingState::Booked => vec![
            "An invitation for your calendar comes by email.".to_owned(),
            if card.is_late_now {
                format!(
                    "The last day to cancel in time, {cancel_by}, has passed. If you cancel now, your \
                     line manager is told."
                )
            } else {
                format!("You can cancel by {cancel_by}. After that your line manager is told.")
            },
        ],
        BookingState::Waitlisted => vec![
            if card.session.course.time_to_answer().is_some() {
                "The next free place is offered to the first on the list by email, with a time to answer."
            } else {
                "The next free place goes to the first on the list, and you are told by email at once."
            }
            .to_owned(),
            "You can leave the list at any time.".to_owned(),
        ],
        BookingState::Offered => vec![
            "The place is held for you alone until you answer, or until the time to answer ends."
                .to_owned(),
            "If you let it go, it goes to the next person at once.".to_owned(),
        ],
        BookingState::Requested => vec![
            "Your line manager is asked to approve it. You are told by email when they answer."
                .to_owned(),
            "The request holds no place until then, and keeps its time in the queue.".to_owned(),
        ],
        _ => Vec::new(),
    }
}

/// One booking of a session, as its organiser and trainers see it.
pub(crate) fn session_booking_view(item: SessionBooking) -> SessionBookingView {
    SessionBookingView {
        id: item.booking.id,
        person_id: item.booking.person_id,
        name: item.learner.name(),
        job_title: item.learner.job_title,
        team: item.learner.team,
        state: item.state,
        state_words: state_words(
            item.state,
            item.position,
            item.waiting,
            item.booking.answer_by(),
        ),
        position: item.position,
        requested_at: item.booking.requested_at,
        access_needs: item.access_needs,
        override_reason: item.booking.override_reason,
        is_walk_in: item.booking.is_walk_in,
    }
}

/// The register of a session.
pub(crate) fn register_view(register: Register) -> RegisterView {
    let (closed_at, closed_by) = match register.closed {
        Some((at, by)) => (Some(at), Some(by)),
        None => (None, None),
    };
    RegisterView {
        session: session_summary(register.session),
        rows: register.lines.into_iter().map(register_row).collect(),
        marked: u32::try_from(register.marked).unwrap_or(u32::MAX),
        can_mark: register.can_mark,
        can_close: register.can_close,
        can_reopen: register.can_reopen,
        sentence: register.sentence,
        closed_at,
        closed_by,
        completions: u32::try_from(register.completions).unwrap_or(u32::MAX),
    }
}

fn register_row(line: RegisterLine) -> RegisterRow {
    RegisterRow {
        booking_id: line.booking.id,
        person: RegisterPerson {
            id: line.booking.person_id,
            name: line.learner.name(),
            team: line.learner.team,
        },
        state: line.state,
        is_walk_in: line.booking.is_walk_in,
        access_needs: line.access_needs,
        marks: line
            .marks
            .into_iter()
            .map(|(mark, by)| RegisterMark {
                part_id: mark.part,
                kind: mark.kind,
                reason: mark.reason,
                marked_at: mark.marked_at,
                marked_by: by,
            })
            .collect(),
    }
}
