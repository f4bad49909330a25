use contract::notify::{MessageQuery, MessageView};
use contract::page::PageQuery;
use domain::notify::{MessageKind, MessageStanding};
use domain::words;
use leptos::html;
use leptos::prelude::*;

use super::AdminNav;
use super::messages_table::MessagesTable;
use crate::client;
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, announce, offer_undo, widen};
use crate::govuk::{Button, ButtonKind, CsvButton, EmptyState};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::router::{Query, use_router};

fn asked(query: &Query) -> MessageQuery {
    MessageQuery {
        state: standing(query),
        kind: query.get("kind").and_then(MessageKind::parse),
    }
}

/// A standing by its word in the address.
fn word(standing: MessageStanding) -> &'static str {
    match standing {
        MessageStanding::Queued => "queued",
        MessageStanding::Failed => "failed",
        MessageStanding::Sent => "sent",
        MessageStanding::Parked => "parked",
    }
}

fn standing(query: &Query) -> Option<MessageStanding> {
    MessageStanding::ALL
        .into_iter()
        .find(|standing| query.get("state") == Some(word(*standing)))
}

/// What waits for the mail server, what it put off, what went and what was given up.
#[component]
pub(super) fn MessagesPage() -> impl IntoView {
    widen();
    let (router, form) = (use_router(), Form::new());
    let messages = load(move || {
        let page = PageQuery {
            limit: None,
            cursor: router.param("cursor"),
        };
        client::notify::messages(asked(&router.query()), page)
    });
    let asking = RwSignal::new(None::<MessageView>);
    let ask = Callback::new(move |message| asking.set(Some(message)));
    let send = Callback::new(move |message: MessageView| {
        form.send(
            client::notify::resend(message.id, form.key()),
            move |sent: MessageView| {
                asking.set(None);
                offer_undo(
                    format!("It goes to {} within a minute.", sent.address),
                    None,
                );
                messages.again();
            },
        );
    });
    view! {
        <Page>
            <div class="sp-title">
                <div>
                    <PageTitle text="Messages" />
                    <p class="sp-lead">
                        "What Spires mails. What the mail server puts off is tried again by itself; what it refuses is given up."
                    </p>
                </div>
                <div class="sp-actions sp-small">
                    <CsvButton
                        file_name=Signal::stored("messages.csv".to_owned())
                        fetch=move || client::notify::messages_csv(asked(&router.query_now()))
                    />
                </div>
            </div>
            <AdminNav />
            <ErrorSummary form />
            {move || asking.get().map(|message| view! { <Question message form asking send /> })}
            <Filters />
            <Loaded of=messages skeleton=SkeletonShape::Rows let:messages>
                {
                    announce(words::count(messages.total, "message", "messages"));
                    if messages.items.is_empty() {
                        view! {
                            <EmptyState title="No message stands so">
                                <p>
                                    "Messages come with bookings, invitations and changes. "
                                    <a class="govuk-link govuk-link--no-visited-state" href=links::MESSAGES>
                                        "See every message"
                                    </a>
                                </p>
                            </EmptyState>
                        }
                            .into_any()
                    } else {
                        view! { <MessagesTable messages ask /> }.into_any()
                    }
                }
            </Loaded>
        </Page>
    }
}

/// Asks before somebody gets it, perhaps a second time.
#[component]
fn Question(
    message: MessageView,
    form: Form,
    asking: RwSignal<Option<MessageView>>,
    send: Callback<MessageView>,
) -> impl IntoView {
    let heading = NodeRef::<html::H2>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    let again = (message.state == MessageStanding::Sent)
        .then(|| view! { <li>"It has gone before: they get it a second time."</li> });
    let (kind, address) = (message.kind.label(), message.address.clone());
    let press = Callback::new(move |()| send.run(message.clone()));
    view! {
        <section class="sp-card sp-card--call" aria-labelledby="resend-question">
            <h2 class="sp-card__title" id="resend-question" tabindex="-1" node_ref=heading>
                "Send it again?"
            </h2>
            <ul class="sp-confirm__effects">
                <li>{format!("“{kind}” goes to {address}.")}</li>
                {again}
            </ul>
            <div class="sp-actions">
                <Button text="Send it again" press busy=Signal::derive(move || form.is_sending()) />
                <Button
                    text="Leave it as it is"
                    kind=ButtonKind::Second
                    press=Callback::new(move |()| asking.set(None))
                />
            </div>
        </section>
    }
}

/// What the list is narrowed to.
#[component]
fn Filters() -> impl IntoView {
    let standings = MessageStanding::ALL
        .into_iter()
        .map(|standing| (word(standing), standing.label()))
        .collect();
    let kinds = MessageKind::ALL
        .iter()
        .map(|kind| (kind.code(), kind.label()))
        .collect();
    view! {
        <div class="sp-inline">
            <Narrow name="state" label="Standing" every="Every standing" choices=standings />
            <Narrow name="kind" label="Message" every="Every message" choices=kinds />
        </div>
    }
}

/// One filter, which the list follows at once.
#[component]
fn Narrow(
    name: &'static str,
    label: &'static str,
    every: &'static str,
    choices: Vec<(&'static str, &'static str)>,
) -> impl IntoView {
    let router = use_router();
    let now = Memo::new(move |_| router.param(name).unwrap_or_default());
    let change = move |event| {
        let query = router.query_now().from_start();
        router.go(&router.with_query(&query.with(name, &event_target_value(&event))));
    };
    let options = std::iter::once(("", every))
        .chain(choices)
        .map(|(value, label)| {
            view! {
                <option value=value selected=move || now.get() == value>
                    {label}
                </option>
            }
        })
        .collect_view();
    view! {
        <div>
            <label class="govuk-label sp-small" for=name>
                {label}
            </label>
            <select class="govuk-select" id=name on:change=change>
                {options}
            </select>
        </div>
    }
}
