//! URL paths.

use domain::ids::MessageId;

/// `GET` a page of [`super::MessageView`] ([`super::MessageQuery`]), or CSV.
pub const MESSAGES: &str = "/api/v1/messages";

/// `POST` without a body, with `Idempotency-Key`: sends the message again. Answers the
/// [`super::MessageView`] of the message that will go.
pub fn resending(id: MessageId) -> String {
    format!("{MESSAGES}/{id}/resending")
}
