//! What is sent, and who sends it.

use chrono::{DateTime, Utc};
use domain::ids::MessageId;
use domain::notify::SendFailure;
use thiserror::Error;

use crate::render::Letter;
use crate::sender::Sender;

/// A calendar that goes with a mail, for the calendar program of its reader (RFC 5546, 6047).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarPart {
    /// `REQUEST` or `CANCEL`: must be named in the part's content type, or programs ignore it.
    pub method: String,
    /// The iCalendar text.
    pub ics: String,
}

impl CalendarPart {
    /// The calendar with the method that it names itself; none where it names no method.
    pub fn read(ics: String) -> Option<Self> {
        let method = ics
            .lines()
            .find_map(|line| line.strip_prefix("METHOD:"))?
            .trim()
            .to_owned();
        Some(Self { method, ics })
    }
}

/// One message to one reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Its id in the outbox. Each attempt to send it carries the same Message-ID, by which mailboxes
    /// know that they have it already.
    pub id: MessageId,
    /// From whom.
    pub from: Sender,
    /// The one address that it goes to.
    pub to: String,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Subject, text and HTML.
    pub letter: Letter,
    /// The calendar that goes with it.
    pub calendar: Option<CalendarPart>,
}

/// Why a mail was not sent. The sentence holds what the mail server said.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{detail}")]
pub struct SendError {
    /// What follows from it.
    pub failure: SendFailure,
    /// What happened.
    pub detail: String,
}

impl SendError {
    /// A failure and what happened.
    pub fn new(failure: SendFailure, detail: impl Into<String>) -> Self {
        Self {
            failure,
            detail: detail.into(),
        }
    }
}

/// Sends mail. `Ok` means that somebody else has taken over the duty to deliver it.
pub trait Mailer: Send + Sync {
    /// Sends one mail. May take as long as [`domain::notify::CLAIM`] allows, and no longer.
    fn send(&self, mail: &Mail) -> Result<(), SendError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calendar_names_its_method() {
        let ics = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n".to_owned();
        assert_eq!(CalendarPart::read(ics).unwrap().method, "CANCEL");
        assert_eq!(CalendarPart::read("BEGIN:VCALENDAR\r\n".to_owned()), None);
    }
}
