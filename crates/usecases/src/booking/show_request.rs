use domain::access::{Action, Actor};
use domain::ids::BookingId;
use store::booking::find_booking;

use super::answering::require_request;
use super::request_card::{RequestCard, request_cards};
use crate::access::require_any;
use crate::{Failure, Spires};

/// Shows one request to those who may answer it: who asks, for what, and who of the team would be
/// away. It stays there for whoever answered it.
pub fn show_request(spires: &Spires, actor: &Actor, id: BookingId) -> Result<RequestCard, Failure> {
    require_any(actor, Action::ApproveBooking)?;
    spires.store.read(|conn| {
        let row = find_booking(conn, id).map_err(Failure::or_missing("booking"))?;
        require_request(conn, spires, actor, &row)?;
        request_cards(conn, spires, actor, vec![row])?
            .pop()
            .ok_or(Failure::NotFound("booking"))
    })
}
