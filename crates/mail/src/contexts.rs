//! What the templates are filled with.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::ids::BookingId;
use serde::Serialize;

/// For `invitation` and `password_reset`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccountLetter {
    /// Whom the letter greets.
    pub first_name: String,
    /// The whole address of the page with which the bearer chooses a password, once.
    pub link: String,
}

/// One day of a session, as wall time in London.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DayLine {
    /// The civil day.
    pub on: NaiveDate,
    /// When it begins.
    pub from: NaiveTime,
    /// When it ends.
    pub to: NaiveTime,
}

/// For every message to a learner about a booking. What a kind does not speak of stays none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BookingLetter {
    /// Whom the letter greets.
    pub first_name: String,
    /// Whose page it links to.
    pub booking: BookingId,
    /// The course's title.
    pub course: String,
    /// The session's days, in the order of time.
    pub days: Vec<DayLine>,
    /// Where: a room, or that it is online.
    pub place: Option<String>,
    /// How to join an online session.
    pub joining: Option<String>,
    /// The position on the waiting list, from 1.
    pub position: Option<u32>,
    /// Until when an offered place is held.
    pub answer_by: Option<DateTime<Utc>>,
    /// The whole address of the page on which an offered place is taken or let go.
    pub link: Option<String>,
    /// The last day on which the place can be given back without it counting as late; none where
    /// that day has gone by.
    pub cancel_by: Option<NaiveDate>,
    /// Why, in the words of who did it.
    pub reason: Option<String>,
}

/// For every message to a line manager about somebody of the team. Says nothing about why somebody
/// was absent: kinds of absence do not travel by mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ManagerLetter {
    /// Whom the letter greets.
    pub first_name: String,
    /// The learner's whole name.
    pub learner: String,
    /// The course's title.
    pub course: String,
    /// The session's days, in the order of time.
    pub days: Vec<DayLine>,
}

/// For messages to whoever must answer a request: `approval_asked` and `approval_reminder`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswererLetter {
    /// Whom the letter greets.
    pub first_name: String,
    /// Which request it links to.
    pub booking: BookingId,
    /// The learner's whole name.
    pub learner: String,
    /// The course's title.
    pub course: String,
    /// The session's days, in the order of time.
    pub days: Vec<DayLine>,
    /// The day on which it was asked for.
    pub asked_on: NaiveDate,
    /// The manager in whose stead the reader answers.
    pub in_stead_of: Option<String>,
    /// Whether the reader answers as L&D, since nobody manages the learner who could.
    pub as_ld: bool,
    /// How many of the team would be away, a line a day.
    pub cover: Vec<String>,
}
