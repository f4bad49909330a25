//! Messages that people are owed: which there are, and when sending is tried again.

mod failure;
mod kind;
mod standing;
mod state;

pub use failure::{
    CLAIM, MOST_ATTEMPTS, Next, SendFailure, after_failure, judge_reply, retry_after,
};
pub use kind::MessageKind;
pub use standing::MessageStanding;
pub use state::MessageState;
