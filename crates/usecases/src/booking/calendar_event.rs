//! A booking as an event of a calendar.

use chrono::{DateTime, Utc};
use documents::calendar::{CalendarEvent, Occurrence, Party};
use domain::booking::BookingState;
use domain::catalogue::Part;
use domain::ids::BookingId;
use store::catalogue::{CourseRow, SessionRow};

use crate::Spires;

/// Everything of a booking that a calendar shows.
pub(super) struct Shown<'a> {
    pub(super) booking: BookingId,
    pub(super) state: BookingState,
    pub(super) sequence: i32,
    pub(super) session: &'a SessionRow,
    pub(super) course: &'a CourseRow,
    pub(super) parts: &'a [Part],
    pub(super) attendee: Option<Party>,
    pub(super) at: DateTime<Utc>,
}

/// The event. The link of the call stands in it only for those who hold a place.
pub(super) fn calendar_event(spires: &Spires, shown: &Shown<'_>) -> CalendarEvent {
    let url = format!(
        "{}/my-bookings/{}",
        spires.settings.public_url, shown.booking
    );
    let is_tentative = !shown.state.has_taken_a_place();
    let mut description = Vec::new();
    if is_tentative {
        description.push(shown.state.label().to_owned());
    }
    if let Some(link) = shown
        .session
        .virtual_link
        .as_ref()
        .filter(|_| !is_tentative)
    {
        description.push(format!("Join: {link}"));
    }
    if !shown.session.joining_notes.is_empty() {
        description.push(shown.session.joining_notes.clone());
    }
    description.push(format!(
        "To cancel, open {url}. A reply from your calendar changes nothing."
    ));
    CalendarEvent {
        uid: format!("{}@spires", shown.booking),
        sequence: shown.sequence,
        stamp: shown.at,
        summary: shown.course.title.clone(),
        location: shown.session.place(),
        description: description.join("\n"),
        url: Some(url),
        occurrences: shown
            .parts
            .iter()
            .map(|part| Occurrence {
                on: part.on,
                from: part.from,
                to: part.to,
            })
            .collect(),
        is_tentative,
        organiser: Some(Party {
            name: spires.settings.council_name.clone(),
            email: spires.settings.mail_address.clone(),
        }),
        attendee: shown.attendee.clone(),
    }
}
