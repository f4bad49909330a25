use std::sync::Arc;

use contract::notify::MessageView;
use domain::notify::MessageStanding;
use domain::words;
use leptos::prelude::*;

use crate::client::PageOf;
use crate::govuk::{Button, ButtonKind, Pagination, ScrollTable, Tag, Tone};
use crate::london::day_and_clock;

/// Messages, the newest first; `ask` gets the one that shall go again.
#[component]
pub(super) fn MessagesTable(
    messages: Arc<PageOf<MessageView>>,
    ask: Callback<MessageView>,
) -> impl IntoView {
    let rows = messages
        .items
        .iter()
        .map(|message| row(message, ask))
        .collect_view();
    view! {
        <ScrollTable caption=words::count(messages.total, "message", "messages") id="messages-caption">
            <thead>
                <tr>
                    <th scope="col">"Since"</th>
                    <th scope="col">"To"</th>
                    <th scope="col">"Message"</th>
                    <th scope="col">"Standing"</th>
                    <th scope="col">"What the mail server said"</th>
                    <th scope="col">
                        <span class="govuk-visually-hidden">"Send again"</span>
                    </th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
        <Pagination shown=messages.items.len() total=messages.total next=messages.next_cursor.clone() />
    }
}

fn row(message: &MessageView, ask: Callback<MessageView>) -> impl IntoView + use<> {
    let tone = match message.state {
        MessageStanding::Queued => Tone::Plain,
        MessageStanding::Failed => Tone::Soon,
        MessageStanding::Sent => Tone::Good,
        MessageStanding::Parked => Tone::Late,
    };
    let when = match (message.sent_at, message.next_attempt_at) {
        (Some(at), _) => day_and_clock(at),
        (None, Some(at)) if message.state == MessageStanding::Failed => {
            format!("Next try {}", day_and_clock(at))
        }
        _ => String::new(),
    };
    let tries = (message.attempts > 0 && message.state != MessageStanding::Sent)
        .then(|| words::count(message.attempts, "try", "tries"));
    let again = message.can_resend.then(|| {
        let (about, asked) = (
            format!("“{}” to {}", message.kind.label(), message.address),
            message.clone(),
        );
        let press = Callback::new(move |()| ask.run(asked.clone()));
        view! { <Button text="Send again" about kind=ButtonKind::Second small=true press /> }
    });
    view! {
        <tr>
            <td class="sp-nowrap">{day_and_clock(message.owed_at)}</td>
            <th scope="row">
                {message.to.clone().unwrap_or_else(|| message.address.clone())}
                <span class="sp-table__sub">{message.to.is_some().then(|| message.address.clone())}</span>
            </th>
            <td>{message.kind.label()}</td>
            <td class="sp-nowrap">
                <Tag text=message.state.label() tone />
                <span class="sp-table__sub">{when}</span>
            </td>
            <td class="sp-words">
                {message.last_error.clone().unwrap_or_else(|| "–".to_owned())}
                <span class="sp-table__sub">{tries}</span>
            </td>
            <td>{again}</td>
        </tr>
    }
}
