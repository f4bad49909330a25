use contract::booking::{BookingState, BookingView, CancelBookingRequest};
use domain::ids::BookingId;
use domain::words;
use leptos::prelude::*;

use crate::client::booking::{booking, cancel_booking};
use crate::form::Form;
use crate::frame::{offer_undo, use_viewer};
use crate::govuk::{ButtonKind, ConfirmPage, Crumb, Input};
use crate::links;
use crate::loading::{Loaded, load};
use crate::router::use_router;

/// Asks before a place is given back, because others are told and the next in the queue gets it.
#[component]
pub(super) fn CancelPage(id: BookingId) -> impl IntoView {
    let found = load(move || booking(id));
    view! {
        <Loaded of=found let:booking>
            <Ask booking=(*booking).clone() />
        </Loaded>
    }
}

#[component]
fn Ask(booking: BookingView) -> impl IntoView {
    let form = Form::new();
    let router = use_router();
    let reason = RwSignal::new(String::new());
    let summary = booking.booking;
    let id = summary.id;
    let course = summary.session.course.title.clone();
    let said = format!("Cancelled: {course}.");
    let is_mine = summary.person_id == use_viewer().person();
    let after = if is_mine {
        links::BOOKINGS.to_owned()
    } else {
        links::session(summary.session.id)
    };
    let confirm = Callback::new(move |()| {
        let text = reason.get_untracked();
        let reason = (!text.trim().is_empty()).then(|| text.trim().to_owned());
        let (said, after) = (said.clone(), after.clone());
        form.send(
            cancel_booking(id, CancelBookingRequest { reason }),
            move |_| {
                router.replace(&after);
                offer_undo(said, None);
            },
        );
    });
    let holds = summary.state == BookingState::Booked;
    let question = match (holds, is_mine) {
        (true, true) => format!("Cancel your place on {course}?"),
        (true, false) => format!("Cancel the place of {} on {course}?", summary.person_name),
        (false, true) => format!("Leave the queue for {course}?"),
        (false, false) => format!("Take {} off the queue for {course}?", summary.person_name),
    };
    let title = if is_mine { "" } else { "Cancel a booking" };
    let mut effects = vec![summary.session.when.clone()];
    if holds {
        effects.push(match summary.session.places.waiting {
            0 => "The place becomes free for somebody else.".to_owned(),
            1 => "The 1 person waiting gets the place at once.".to_owned(),
            many => format!(
                "The first of {} waiting gets the place at once.",
                words::count(many, "person", "people")
            ),
        });
        effects.push(
            if is_mine {
                "It goes from your calendar, and your line manager is told."
            } else {
                "They are told by email, and it goes from their calendar."
            }
            .to_owned(),
        );
        if summary.is_late_now {
            effects.push(format!(
                "This is after {}, so it is recorded as a late cancellation.",
                words::day(summary.cancel_by)
            ));
        }
    } else {
        effects.push("The place in the queue is lost; joining again starts at its end.".to_owned());
    }
    view! {
        <ConfirmPage
            question
            title
            effects
            act=match (holds, is_mine) {
                (true, true) => "Cancel my place",
                (true, false) => "Cancel the place",
                (false, true) => "Leave the queue",
                (false, false) => "Take them off the queue",
            }
            kind=ButtonKind::Warning
            back=Crumb::new(links::booking(id), course)
            form
            confirm
        >
            <Input form name="reason" label="Why (you do not have to say)" value=reason />
        </ConfirmPage>
    }
}
