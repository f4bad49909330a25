use super::{BookingState, EventKind, Refusal};

/// Approves or declines a request. An approved request keeps the time at which it was made and
/// joins the one list; the caller then gives the free places to that list in its order, so that an
/// approval never jumps it. A refusal to approve must say why.
pub fn approve(state: BookingState, declined_because: Option<&str>) -> Result<EventKind, Refusal> {
    if state != BookingState::Requested {
        return Err(Refusal::NotRequested { state });
    }
    match declined_because.map(str::trim) {
        None => Ok(EventKind::Approved),
        Some("") => Err(Refusal::ReasonNeeded),
        Some(reason) => Ok(EventKind::Declined(reason.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_requests_are_approved() {
        assert!(approve(BookingState::Requested, None).is_ok());
        assert_eq!(
            approve(BookingState::Booked, None),
            Err(Refusal::NotRequested {
                state: BookingState::Booked
            })
        );
        assert_eq!(
            approve(BookingState::Requested, Some(" ")),
            Err(Refusal::ReasonNeeded)
        );
    }
}
