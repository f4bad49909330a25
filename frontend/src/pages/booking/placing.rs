//! Asking for a place, from wherever it is asked: the session's card or the longer path.

use contract::booking::{BookingView, IfFull, PlaceBookingRequest};
use domain::ids::{PersonId, SessionId};

use crate::client::booking::place_booking;
use crate::form::Form;
use crate::links;
use crate::router::Router;

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// For whom; the viewer where none.
    pub(super) person: Option<PersonId>,
    pub(super) waits_if_full: bool,
    pub(super) accepts_clash: bool,
    pub(super) access_needs: Option<String>,
    /// Why beyond the capacity.
    pub(super) override_reason: Option<String>,
}

/// Sends it and goes to the booking, which says what happens next.
pub(super) fn ask_for_place(form: Form, router: Router, session: SessionId, asked: Asked) {
    let is_own = asked.person.is_none();
    let request = PlaceBookingRequest {
        person_id: asked.person,
        if_full: if asked.waits_if_full {
            IfFull::JoinWaitingList
        } else {
            IfFull::Refuse
        },
        accepts_clash: asked.accepts_clash,
        access_needs: asked.access_needs,
        override_reason: asked.override_reason,
    };
    form.send(
        place_booking(session, request, form.key()),
        move |booking: BookingView| {
            let id = booking.booking.id;
            let made = if is_own {
                links::booking(id)
            } else {
                links::booking_of_other(id)
            };
            router.replace(&format!("{made}?new=1"));
        },
    );
}
