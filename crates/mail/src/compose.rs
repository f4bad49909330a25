//! A mail as it goes over the wire (RFC 5322, MIME).

use domain::notify::SendFailure;
use lettre::Message;
use lettre::address::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};

use crate::mailer::{CalendarPart, Mail, SendError};

/// The Message-ID of a mail: the same at each attempt.
pub fn message_id(mail: &Mail) -> String {
    format!("<{}@{}>", mail.id, mail.from.domain())
}

/// Writes the mail. Text, HTML and calendar are alternatives of one another, the plainest first;
/// beside them the calendar is attached once more for programs that only know files.
pub(crate) fn compose(mail: &Mail) -> Result<Message, SendError> {
    let to: Address = mail.to.parse().map_err(|_| {
        SendError::new(
            SendFailure::Never,
            format!("{:?} is no mail address", mail.to),
        )
    })?;
    let message = Message::builder()
        .message_id(Some(message_id(mail)))
        .date(mail.at.into())
        .from(mail.from.0.clone())
        .to(Mailbox::new(None, to))
        .subject(mail.letter.subject.as_str())
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("X-Auto-Response-Suppress", "All"));
    let alternatives = MultiPart::alternative()
        .singlepart(SinglePart::plain(mail.letter.text.clone()))
        .singlepart(SinglePart::html(mail.letter.html.clone()));
    let body = match &mail.calendar {
        None => alternatives,
        Some(calendar) => with_calendar(alternatives, calendar)?,
    };
    message.multipart(body).map_err(unwritable)
}

fn with_calendar(alternatives: MultiPart, calendar: &CalendarPart) -> Result<MultiPart, SendError> {
    let inline = ContentType::parse(&format!(
        "text/calendar; charset=utf-8; method={}",
        calendar.method
    ))
    .map_err(unwritable)?;
    let file = ContentType::parse("application/ics").map_err(unwritable)?;
    let alternatives = alternatives.singlepart(
        SinglePart::builder()
            .content_type(inline)
            .body(calendar.ics.clone()),
    );
    let attached = Attachment::new("invite.ics".to_owned()).body(calendar.ics.clone(), file);
    Ok(MultiPart::mixed()
        .multipart(alternatives)
        .singlepart(attached))
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn unwritable(error: impl std::fmt::Display) -> SendError {
    SendError::new(
        SendFailure::Never,
        format!("the message cannot be written: {error}"),
    )
}
