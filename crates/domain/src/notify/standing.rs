use serde::{Deserialize, Serialize};

use super::MessageState;

/// How a message stands, for those who look after the outbox: a message that waits because the mail
/// server put it off is told from one whose turn has not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MessageStanding {
    /// Owed; not tried yet.
    Queued,
    /// Tried and not taken; tried again by itself.
    Failed,
    /// Taken by the mail server.
    Sent,
    /// Given up until somebody sends it again by hand.
    Parked,
}

impl MessageStanding {
    /// Every standing, in the order of a message's life.
    pub const ALL: [Self; 4] = [Self::Queued, Self::Failed, Self::Sent, Self::Parked];

    /// How a message stands that is in `state` and of which the mail server last said something, or
    /// not.
    pub const fn of(state: MessageState, has_error: bool) -> Self {
        match (state, has_error) {
            (MessageState::Queued, false) => Self::Queued,
            (MessageState::Queued, true) => Self::Failed,
            (MessageState::Sent, _) => Self::Sent,
            (MessageState::Parked, _) => Self::Parked,
        }
    }

    /// The words on screens.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Queued => "Waiting",
            Self::Failed => "Not taken yet",
            Self::Sent => "Sent",
            Self::Parked => "Given up",
        }
    }

    /// Whether it can be sent again by hand; what waits goes by itself.
    pub const fn can_be_resent(self) -> bool {
        matches!(self, Self::Sent | Self::Parked)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(MessageState::Queued, false, MessageStanding::Queued)]
    #[case(MessageState::Queued, true, MessageStanding::Failed)]
    #[case(MessageState::Sent, false, MessageStanding::Sent)]
    #[case(MessageState::Parked, true, MessageStanding::Parked)]
    fn what_was_put_off_is_told_from_what_waits(
        #[case] state: MessageState,
        #[case] has_error: bool,
        #[case] standing: MessageStanding,
    ) {
        assert_eq!(MessageStanding::of(state, has_error), standing);
    }
}
