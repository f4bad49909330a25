use chrono::TimeDelta;
use domain::booking::{BookingState, is_reminder_due};
use domain::notify::MessageKind;
use store::booking::{OpenRequest, count_reminders, find_booking, insert_reminder, open_requests};

use super::answering::tell_answerer;
use super::desk::Desk;
use crate::{Failure, Spires};

/// Owes a reminder of each request that has waited for the council's number of working days, to
/// whoever must answer it now; once an interval, however often it is asked for and by how many. Gives
/// how many were owed. What was missed while nobody asked is owed once.
pub fn remind_answerers(spires: &Spires) -> Result<usize, Failure> {
    let after = spires.settings.remind_after_days;
    let now = spires.now();
    // Nine in the morning of the next day is the soonest.
    let before = now - TimeDelta::hours(8);
    let open: Vec<OpenRequest> = spires
        .store
        .read(|conn| Ok::<_, Failure>(open_requests(conn, before, now)?))?;
    let mut reminded = 0;
    for request in open {
        if is_reminder_due(request.asked, request.reminded, after, now) && remind(spires, &request)?
        {
            reminded += 1;
        }
    }
    Ok(reminded)
}

/// One request in a transaction of its own, looked at anew under the session's lock: it may have been
/// answered, or reminded of by another process.
fn remind(spires: &Spires, request: &OpenRequest) -> Result<bool, Failure> {
    spires.store.write(|conn| {
        let desk = Desk::open(conn, spires, request.session)?;
        let booking = find_booking(conn, request.booking)?;
        let (number, last) = count_reminders(conn, request.booking)?;
        let after = spires.settings.remind_after_days;
        if booking.state()? != BookingState::Requested
            || !is_reminder_due(booking.requested_at, last, after, spires.now())
        {
            return Ok(false);
        }
        tell_answerer(conn, spires, &desk, &booking, MessageKind::ApprovalReminder)?;
        insert_reminder(conn, request.booking, number + 1, spires.now())?;
        Ok(true)
    })
}
