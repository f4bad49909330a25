use contract::catalogue::{BookingOptionKind, SessionSummary};
use domain::words;
use leptos::prelude::*;

use super::short_when;
use crate::govuk::{ButtonKind, LinkButton};
use crate::links;

/// One session of a course in the catalogue: when, where, places, and the way to it.
#[component]
pub(crate) fn SessionRow(session: SessionSummary) -> impl IntoView {
    let (when, hours) = short_when(&session);
    let about = format!("{}, {when}", session.course.title);
    let (href, label) = match session.option.kind {
        BookingOptionKind::Book => (links::session(session.id), "Book"),
        BookingOptionKind::Request => (links::session(session.id), "Ask"),
        BookingOptionKind::JoinWaitingList => (links::session(session.id), "Wait"),
        BookingOptionKind::YourPlace => match &session.my_place {
            Some(place) => (links::booking(place.booking_id), "Your place"),
            None => (links::session(session.id), "Your place"),
        },
        BookingOptionKind::Nothing => (links::session(session.id), "Details"),
    };
    let waits = session.my_place.as_ref().and_then(|place| place.position);
    let places = match waits {
        Some(position) => format!("Full, you are {}", words::ordinal(position.into())),
        None => session.places_words,
    };
    view! {
        <li class="sp-session">
            <span class="sp-session__when">{when}</span>
            <span class="sp-session__where">{hours}" · "{session.place}</span>
            <span class="sp-session__places">{places}</span>
            <span class="sp-session__act">
                <LinkButton href text=label kind=ButtonKind::Second small=true about />
            </span>
        </li>
    }
}
