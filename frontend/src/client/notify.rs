//! Messages that people are owed.

use contract::notify::{MessageQuery, MessageView, paths};
use contract::page::PageQuery;
use domain::ids::MessageId;

use super::{Ask, Outcome, PageOf};

pub(crate) async fn messages(query: MessageQuery, page: PageQuery) -> Outcome<PageOf<MessageView>> {
    Ask::get(paths::MESSAGES)
        .query(&query)
        .query(&page)
        .read()
        .await
}

pub(crate) async fn messages_csv(query: MessageQuery) -> Outcome<String> {
    Ask::get(paths::MESSAGES).query(&query).csv().await
}

/// Sends one again, whether it was given up or has gone before.
pub(crate) async fn resend(id: MessageId, key: String) -> Outcome<MessageView> {
    Ask::post(paths::resending(id)).once(key).read().await
}
