//! On the wire: messages and the outbox.

mod message;
pub mod paths;

pub use message::{MessageQuery, MessageView};
