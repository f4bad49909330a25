use contract::catalogue::{BookingOptionKind, SessionSummary};
use domain::words;
use leptos::prelude::*;

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

/// "Tue 1 and Wed 2 December 2026" and "9:30am to 4:30pm".
pub(crate) fn short_when(session: &SessionSummary) -> (String, String) {
    let hours = session
        .parts
        .first()
        .map(|part| format!("{} to {}", words::clock(part.from), words::clock(part.to)))
        .unwrap_or_default();
    (short_days(session), hours)
}

/// "12 and 13 January", for a button.
pub(crate) fn button_days(session: &SessionSummary) -> String {
    let mut days: Vec<_> = session.parts.iter().map(|part| part.on).collect();
    days.dedup();
    match days.as_slice() {
        [] => String::new(),
        [only] => words::day_of_month(*only),
        [first, last] if words::month(*first) == words::month(*last) => {
            format!(
                "{} and {}",
                chrono::Datelike::day(first),
                words::day_of_month(*last)
            )
        }
        [first, .., last] => format!(
            "{} to {}",
            words::day_of_month(*first),
            words::day_of_month(*last)
        ),
    }
}

fn short_days(session: &SessionSummary) -> String {
    let mut days: Vec<_> = session.parts.iter().map(|part| part.on).collect();
    days.dedup();
    match days.as_slice() {
        [] => session.when.clone(),
        [only] => words::short_weekday_and_day(*only),
        [first, last] if words::month(*first) == words::month(*last) => format!(
            "{} {} and {}",
            words::short_weekday(*first),
            chrono::Datelike::day(first),
            words::short_weekday_and_day(*last)
        ),
        [first, .., last] => {
            format!(
                "{} days from {} to {}",
                days.len(),
                words::short_weekday_and_day(*first),
                words::day(*last)
            )
        }
    }
}
