use contract::booking::CalendarFeedLink;
use leptos::prelude::*;

use crate::client::booking::{calendar_feed, end_calendar_feed, make_calendar_feed};
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, announce};
use crate::govuk::{Button, ButtonKind, Card, Crumb, Details, Note, NoteKind};
use crate::links;
use crate::loading::{Loaded, load};
use crate::london::day_and_clock;

/// A secret address under which a calendar program finds the viewer's bookings.
#[component]
pub(super) fn CalendarFeedPage() -> impl IntoView {
    let feed = load(calendar_feed);
    let form = Form::new();
    let made = RwSignal::new(None::<CalendarFeedLink>);
    let renew = Callback::new(move |()| {
        form.send(make_calendar_feed(), move |link: CalendarFeedLink| {
            made.set(Some(link));
            announce("Your link is ready");
            feed.again();
        });
    });
    let end = Callback::new(move |()| {
        form.send(end_calendar_feed(), move |()| {
            made.set(None);
            announce("The link no longer works");
            feed.again();
        });
    });
    let busy = Signal::derive(move || form.is_sending());
    view! {
        <Page back=Some(Crumb::new(links::BOOKINGS, "My bookings"))>
            <div class="sp-form">
                <ErrorSummary form />
                <PageTitle text="Calendar feed" />
                <p class="sp-lead">
                    "Your bookings in Outlook, Google or Apple Calendar, kept up to date by themselves."
                </p>
                {move || made.get().map(|link| view! { <Made link /> })}
                <Loaded of=feed let:feed>
                    {match feed.made_at {
                        Some(at) => view! {
                            <Card title="You have a link" id="link">
                                <p>"Made on "{day_and_clock(at)}". It is shown only when it is made."</p>
                                <div class="sp-actions">
                                    <Button text="Reset the link" kind=ButtonKind::Second press=renew busy />
                                    <Button text="Switch it off" kind=ButtonKind::Second press=end busy />
                                </div>
                                <p class="sp-small sp-muted">
                                    "After a reset the old link stops at once; put the new one into your calendar."
                                </p>
                            </Card>
                        }
                        .into_any(),
                        None => view! {
                            <Card title="You have no link yet" id="link">
                                <p>"Whoever has the link sees your bookings, so keep it to yourself."</p>
                                <Button text="Make a link" press=renew busy />
                            </Card>
                        }
                        .into_any(),
                    }}
                </Loaded>
                <HowTo />
            </div>
        </Page>
    }
}

#[component]
fn Made(link: CalendarFeedLink) -> impl IntoView {
    view! {
        <Note title="Your link" kind=NoteKind::Good>
            <p>"Copy it now; it is not shown again."</p>
            <label class="govuk-label sp-small" for="feed-url">
                "Address of the feed"
            </label>
            <input class="govuk-input" id="feed-url" type="text" readonly value=link.url />
        </Note>
    }
}

#[component]
fn HowTo() -> impl IntoView {
    view! {
        <Details summary="Put it into Outlook">
            "In Outlook on the web: Calendar, Add calendar, Subscribe from web. Paste the link and choose Import."
        </Details>
        <Details summary="Put it into Google Calendar">
            "On a computer: beside Other calendars choose Add, then From URL. Paste the link."
        </Details>
        <Details summary="Put it into Apple Calendar">
            "On a Mac: File, New Calendar Subscription. On an iPhone: Settings, Calendar, Accounts, Add Account, Other, Add Subscribed Calendar."
        </Details>
    }
}
