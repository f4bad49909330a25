use std::sync::Arc;

use contract::booking::{
    AnswerRequestsRequest, AnswerRequestsView, RequestQuery, RequestView, RequestsOf,
};
use domain::ids::BookingId;
use domain::words;
use leptos::prelude::*;

use super::list_of;
use crate::client::{self, FieldError, PageOf};
use crate::form::Form;
use crate::frame::{Page, PageTitle, offer_undo};
use crate::govuk::{ButtonKind, ConfirmPage, Crumb, Textarea};
use crate::loading::{Loaded, load};
use crate::router::use_router;

/// Asks before several requests get the same answer: who they are, and what happens.
#[component]
pub(super) fn AnswerManyPage(of: RequestsOf) -> impl IntoView {
    let requests = load(move || {
        client::team::requests(RequestQuery {
            of: Some(of),
            limit: Some(200),
            cursor: None,
        })
    });
    view! {
        <Loaded of=requests let:requests>
            <Asked requests of />
        </Loaded>
    }
}

#[component]
fn Asked(requests: Arc<PageOf<RequestView>>, of: RequestsOf) -> impl IntoView {
    let router = use_router();
    let query = router.query_now();
    let approve = query.get("answer") == Some("approve");
    let wanted: Vec<BookingId> = query
        .get("of")
        .unwrap_or_default()
        .split('.')
        .filter_map(|id| id.parse().ok())
        .collect();
    let open: Vec<RequestView> = requests
        .items
        .iter()
        .filter(|request| wanted.contains(&request.booking.id))
        .cloned()
        .collect();
    let list = list_of(of);
    let back = Crumb::new(list, "Requests");
    if open.is_empty() {
        return view! {
            <Page back=Some(back)>
                <PageTitle text="These requests wait no more" />
                <p class="govuk-body">"They were answered or given back meanwhile."</p>
            </Page>
        }
        .into_any();
    }
    view! { <Confirm open approve list back /> }.into_any()
}

#[component]
fn Confirm(
    open: Vec<RequestView>,
    approve: bool,
    list: &'static str,
    back: Crumb,
) -> impl IntoView {
    let form = Form::new();
    let router = use_router();
    let reason = RwSignal::new(String::new());
    let bookings: Vec<BookingId> = open.iter().map(|request| request.booking.id).collect();
    let count = words::count(open.len() as u64, "request", "requests");
    let confirm = Callback::new(move |()| {
        let why = reason.get_untracked().trim().to_owned();
        let missing =
            (!approve && why.is_empty()).then(|| FieldError::new("reason", "Enter why not"));
        if !form.accepts(missing.into_iter().collect()) {
            return;
        }
        let request = AnswerRequestsRequest {
            bookings: bookings.clone(),
            approve,
            reason: (!approve).then_some(why),
        };
        form.send(
            client::team::answer_requests(request, form.key()),
            move |answered| {
                router.replace(list);
                offer_undo(told(&answered), None);
            },
        );
    });
    let (verb, kind) = if approve {
        ("Approve", ButtonKind::Main)
    } else {
        ("Decline", ButtonKind::Warning)
    };
    let reason_field = (!approve).then(|| {
        view! {
            <Textarea form name="reason" label="Why not" hint="Each of them reads this." value=reason rows=3 />
        }
    });
    let effects = effects(&open, approve);
    let named: Vec<String> = open.iter().map(name_of).collect();
    view! {
        <ConfirmPage
            question=format!("{verb} {count}?")
            effects
            named
            act=format!("{verb} {count}")
            kind
            back
            form
            confirm
        >
            {reason_field}
        </ConfirmPage>
    }
}

fn effects(open: &[RequestView], approve: bool) -> Vec<String> {
    if !approve {
        return vec!["Each of them is told by email, with your reason.".to_owned()];
    }
    let mut effects = vec![
        "Free places go to whoever asked first. Who finds none joins the waiting list.".to_owned(),
        "Each of them is told by email.".to_owned(),
    ];
    let mut cover: Vec<_> = open.iter().flat_map(|request| &request.cover).collect();
    cover.sort_by_key(|day| (day.on, std::cmp::Reverse(day.away)));
    cover.dedup_by_key(|day| day.on);
    effects.extend(
        cover
            .into_iter()
            .map(|day| format!("Cover: {}.", day.words)),
    );
    effects
}

fn name_of(request: &RequestView) -> String {
    let booking = &request.booking;
    format!(
        "{}: {}, {}",
        booking.person_name, booking.session.course.title, booking.session.when
    )
}

/// "Ann Osei: Approved and booked. Nia Quick: …"
pub(super) fn told(answered: &AnswerRequestsView) -> String {
    let lines: Vec<String> = answered
        .results
        .iter()
        .map(|result| {
            format!(
                "{}: {}.",
                result.person_name,
                result.words.trim_end_matches('.')
            )
        })
        .collect();
    lines.join(" ")
}
