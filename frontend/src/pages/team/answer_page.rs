use std::sync::Arc;

use contract::booking::RequestView;
use domain::ids::BookingId;
use leptos::prelude::*;

use super::answer_form::AnswerForm;
use super::requests_table::cover_lines;
use crate::client;
use crate::frame::{Page, PageTitle, TitleSize};
use crate::govuk::{Crumb, SummaryList, SummaryRow};
use crate::links;
use crate::loading::{Loaded, load};

/// One request: who asks for what, who of the team would be away, and the answer.
#[component]
pub(super) fn AnswerPage(booking: BookingId) -> impl IntoView {
    let view = load(move || client::team::request(booking));
    let back = Signal::derive(move || {
        let list = view
            .get()
            .map_or(links::REQUESTS, |request| list_for(&request));
        Some(Crumb::new(list, "Requests"))
    });
    view! {
        <Page back>
            <div class="sp-form">
                <Loaded of=view let:request>
                    <Request request />
                </Loaded>
            </div>
        </Page>
    }
}

#[component]
fn Request(request: Arc<RequestView>) -> impl IntoView {
    let booking = &request.booking;
    let title = format!("Answer the request of {}", booking.person_name);
    let list = list_for(&request);
    let answer = if request.is_open {
        view! { <AnswerForm id=booking.id list /> }.into_any()
    } else {
        let standing = format!(
            "It waits for no answer. It stands as: {}.",
            booking.state_words
        );
        view! { <p class="govuk-body">{standing}</p> }.into_any()
    };
    view! {
        <PageTitle text=title title="Answer a request" size=TitleSize::Medium />
        <div class="sp-card">
            <SummaryList rows=rows(&request) />
        </div>
        {answer}
    }
}

fn list_for(request: &RequestView) -> &'static str {
    if request.answerer == "L&D" {
        links::UNMANAGED_REQUESTS
    } else {
        links::REQUESTS
    }
}

fn rows(request: &RequestView) -> Vec<SummaryRow> {
    let session = &request.booking.session;
    let mut rows = vec![
        SummaryRow::new("Session", session.course.title.clone()),
        SummaryRow::new("When", session.when.clone()),
        SummaryRow::new("Where", session.place.clone()),
        SummaryRow::new("Places", session.places_words.clone()),
    ];
    if let Some(manager) = &request.manager {
        let team = if request.is_in_stead {
            format!("{}: you answer in their stead", manager.name)
        } else {
            manager.name.clone()
        };
        rows.push(SummaryRow::new("Line manager", team));
        rows.push(SummaryRow::new(
            "Cover in the team",
            cover_lines(&request.cover),
        ));
    }
    rows
}
