//! Sending what is owed.

use chrono::{DateTime, Utc};
use domain::notify::{CLAIM, MessageKind, Next, SendFailure, after_failure};
use mail::{CalendarPart, Council, Mail, SendError, render};
use store::notify::{Claimed, claim_due, park, put_off};

use super::Courier;
use super::courier::Told;
use crate::booking::offer_deadline;
use crate::{Failure, Spires};

/// How many messages one round sends before it lets the worker see whether it should stop.
const ROUND: u32 = 50;

/// What a round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Taken by the mail server.
    pub sent: u32,
    /// Not taken, to be tried again.
    pub failed: u32,
    /// Given up.
    pub parked: u32,
    /// No mail server took part: the rest waits for the next round, which need not be soon.
    pub is_away: bool,
    /// More may be due.
    pub has_more: bool,
}

/// Sends the messages that are due, one after the other, each outside any transaction. Done by the
/// clock, so nobody's permission is asked.
///
/// # Errors
/// When the database cannot be reached; nothing is lost by that.
pub fn deliver_due(spires: &Spires, courier: &mut Courier) -> Result<Delivered, Failure> {
    let mut delivered = Delivered::default();
    courier.record(spires)?;
    for _ in 0..ROUND {
        let now = spires.now();
        let Some(claimed) = spires
            .store
            .write(|conn| claim_due(conn, now, now + CLAIM))?
        else {
            return Ok(delivered);
        };
        match send(spires, courier, &claimed) {
            Ok(told) => {
                courier.was_taken(claimed.id, spires.now(), told);
                delivered.sent += 1;
                courier.record(spires)?;
            }
            Err(error) => {
                settle(spires, &claimed, &error, &mut delivered)?;
                if error.failure == SendFailure::Away {
                    delivered.is_away = true;
                    return Ok(delivered);
                }
            }
        }
    }
    delivered.has_more = true;
    Ok(delivered)
}

fn send(spires: &Spires, courier: &Courier, claimed: &Claimed) -> Result<Told, SendError> {
    let unwritable = |why: String| SendError::new(SendFailure::Never, why);
    let kind = MessageKind::parse(&claimed.kind)
        .ok_or_else(|| unwritable(format!("{} is no message that Spires knows", claimed.kind)))?;
    let council = Council {
        name: spires.settings.council_name.clone(),
        public_url: spires.settings.public_url.clone(),
    };
    let (answer_by, context) = if kind == MessageKind::BookingOffered {
        // The time to answer runs from the sending, so the letter learns of it here.
        let answer_by = offer_deadline(spires, claimed.id).map_err(not_now)?;
        let context = with_answer_by(&claimed.context, answer_by)
            .map_err(|error| unwritable(error.to_string()))?;
        (answer_by, context)
    } else {
        (None, claimed.context.clone())
    };
    let letter = render(kind, &context, &council).map_err(|error| unwritable(error.to_string()))?;
    courier.mailer.send(&Mail {
        id: claimed.id,
        from: courier.from.clone(),
        to: claimed.address.clone(),
        at: spires.now(),
        letter,
        calendar: claimed.calendar.clone().and_then(CalendarPart::read),
    })?;
    Ok(Told { kind, answer_by })
}

/// The database went away: nothing is wrong with the message.
#[expect(
    clippy::needless_pass_by_value,
    reason = "for `map_err`, which gives it away"
)]
fn not_now(failure: Failure) -> SendError {
    SendError::new(SendFailure::Away, failure.to_string())
}

fn with_answer_by(
    context: &str,
    answer_by: Option<DateTime<Utc>>,
) -> Result<String, serde_json::Error> {
    let mut context: serde_json::Map<String, serde_json::Value> = serde_json::from_str(context)?;
    context.insert("answer_by".to_owned(), serde_json::to_value(answer_by)?);
    serde_json::to_string(&context)
}

fn settle(
    spires: &Spires,
    claimed: &Claimed,
    error: &SendError,
    delivered: &mut Delivered,
) -> Result<(), Failure> {
    let attempt = claimed.attempts + 1;
    let counted_so_far = u32::try_from(attempt).unwrap_or(u32::MAX);
    match after_failure(error.failure, counted_so_far, spires.now()) {
        Next::Retry { at, counted } => {
            let attempts = if counted { attempt } else { claimed.attempts };
            spires
                .store
                .write(|conn| put_off(conn, claimed, at, attempts, &error.detail))?;
            delivered.failed += 1;
            tracing::warn!(message = %claimed.id, again_at = %at, failure = ?error.failure, "a message was not sent");
        }
        Next::Park => {
            spires
                .store
                .write(|conn| park(conn, claimed, attempt, &error.detail))?;
            delivered.parked += 1;
            tracing::error!(message = %claimed.id, kind = claimed.kind, "a message was given up");
        }
    }
    Ok(())
}
