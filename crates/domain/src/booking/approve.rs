use super::{BookingState, EventKind, Refusal};

/// Approves or declines a request. An approved request keeps the time at which it was made and
/// joins the one list; the caller then gives the free places to that list in its order, so that an
/// approval never jumps it. A refusal to approve must say why. Once the session `has_begun` there is
/// no place to be had, and the request can be declined alone.
pub fn approve(
    state: BookingState,
    declined_because: Option<&str>,
    has_begun: bool,
) -> Result<EventKind, Refusal> {
    if state != BookingState::Requested {
        return Err(Refusal::NotRequested { state });
    }
    match declined_because.map(str::trim) {
        None if has_begun => Err(Refusal::SessionStarted),
        None => Ok(EventKind::Approved),
        Some("") => Err(Refusal::ReasonNeeded),
        Some(reason) => Ok(EventKind::Declined(reason.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(BookingState::Requested, None, false, Ok("approved"))]
    #[case(BookingState::Requested, Some("Cover"), false, Ok("declined"))]
    #[case(BookingState::Requested, Some("Cover"), true, Ok("declined"))]
    #[case(BookingState::Requested, None, true, Err("session-started"))]
    #[case(BookingState::Requested, Some(" "), false, Err("reason-needed"))]
    #[case(BookingState::Booked, None, false, Err("booking-not-requested"))]
    #[case(
        BookingState::Cancelled,
        Some("Cover"),
        false,
        Err("booking-not-requested")
    )]
    fn only_requests_are_answered(
        #[case] state: BookingState,
        #[case] declined_because: Option<&str>,
        #[case] has_begun: bool,
        #[case] expected: Result<&str, &str>,
    ) {
        let answered = approve(state, declined_because, has_begun);
        let told = answered
            .as_ref()
            .map(EventKind::code)
            .map_err(Refusal::code);
        assert_eq!(told, expected);
    }
}
