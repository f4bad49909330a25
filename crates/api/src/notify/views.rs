//! Use cases' values as DTOs.

use contract::notify::MessageView;
use domain::notify::MessageStanding;
use usecases::notify::ListedMessage;

pub(super) fn message_view(message: ListedMessage) -> MessageView {
    let is_kept = message.standing != MessageStanding::Sent || !message.kind.carries_token();
    MessageView {
        can_resend: message.standing.can_be_resent() && is_kept,
        id: message.id,
        kind: message.kind,
        state: message.standing,
        to: message.to,
        address: message.address,
        attempts: u32::try_from(message.attempts).unwrap_or_default(),
        next_attempt_at: message.next_attempt_at,
        last_error: message.last_error,
        owed_at: message.owed_at,
        sent_at: message.sent_at,
    }
}
