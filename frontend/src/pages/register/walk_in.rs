use contract::booking::{AddWalkInRequest, RegisterView};
use contract::people::FoundPerson;
use domain::ids::SessionId;
use leptos::prelude::*;

use crate::client::people::Among;
use crate::client::register::add_walk_in;
use crate::form::{ErrorSummary, Form};
use crate::frame::announce;
use crate::govuk::Details;
use crate::loading::Load;
use crate::pages::PersonPicker;

/// Adds somebody who came without a booking.
#[component]
pub(super) fn WalkIn(loaded: Load<RegisterView>, session: SessionId) -> impl IntoView {
    let form = Form::new();
    let add = Callback::new(move |person: FoundPerson| {
        let request = AddWalkInRequest {
            person_id: person.id,
        };
        form.send(
            add_walk_in(session, request),
            move |register: RegisterView| {
                announce(format!("{} is on the register", person.name));
                loaded.replace(register);
            },
        );
    });
    view! {
        <div class="sp-walk-in">
            <Details summary="Add someone who walked in">
                <ErrorSummary form />
                <PersonPicker id="walk-in" label="Name" among=Among::WalkIns(session) chosen=add />
            </Details>
        </div>
    }
}
