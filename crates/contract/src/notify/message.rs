//! Messages as those see them who look after the outbox: never their content, which may let its
//! reader in.

use chrono::{DateTime, Utc};
use domain::ids::MessageId;
use domain::notify::{MessageKind, MessageStanding};
use serde::{Deserialize, Serialize};

/// Narrows the list of messages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct MessageQuery {
    /// Only those that stand so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<MessageStanding>,
    /// Only this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<MessageKind>,
}

/// A message without its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MessageView {
    /// Which.
    pub id: MessageId,
    /// What it says.
    pub kind: MessageKind,
    /// How it stands.
    pub state: MessageStanding,
    /// Name of whom it is to; null for addresses of no person.
    pub to: Option<String>,
    /// Where to.
    pub address: String,
    /// How often the mail server put it off.
    pub attempts: u32,
    /// When it is tried next; null once it was sent or given up.
    pub next_attempt_at: Option<DateTime<Utc>>,
    /// What the mail server said last; null where it took it or was not asked.
    pub last_error: Option<String>,
    /// When it was owed.
    pub owed_at: DateTime<Utc>,
    /// When the mail server took it.
    pub sent_at: Option<DateTime<Utc>>,
    /// Whether it can be sent again: not while it waits, nor where its link worked once and is not
    /// kept.
    pub can_resend: bool,
}
