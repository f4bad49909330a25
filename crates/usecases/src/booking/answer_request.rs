use domain::access::{Action, Actor};
use domain::booking::approve;
use domain::ids::BookingId;
use store::booking::find_booking;

use super::answer_requests::answer_at;
use super::desk::Desk;
use super::refuse::refused;
use crate::access::{require_any, require_for};
use crate::{Failure, Spires};

/// Approves a request, or declines it with a reason. An approved request keeps the time at which it
/// was made; the free places go to the one list in its order.
pub fn answer_request(
    spires: &Spires,
    actor: &Actor,
    id: BookingId,
    declined_because: Option<&str>,
) -> Result<(), Failure> {
    require_any(actor, Action::ApproveBooking)?;
    spires.store.write(|conn| {
        let found = find_booking(conn, id).map_err(Failure::or_missing("booking"))?;
        require_for(conn, spires, actor, Action::ApproveBooking, found.person_id)?;
        let desk = Desk::open(conn, spires, found.session_id)?;
        let state = find_booking(conn, id)?.state()?;
        let has_begun = desk.at >= desk.session.starts_at;
        approve(state, declined_because, has_begun).map_err(refused)?;
        answer_at(conn, spires, actor, &desk, &[id], declined_because)?;
        Ok(())
    })
}
