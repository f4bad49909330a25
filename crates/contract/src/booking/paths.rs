//! URL paths.

use domain::ids::{BookingId, DeputyId, PersonId, SessionId};

/// `GET` who is booked and who waits (`SessionBookingQuery`; L&D, the session's trainers): a page
/// of `SessionBookingView`, or CSV. `POST` a `PlaceBookingRequest` with `Idempotency-Key`: books,
/// asks, or joins the waiting list; 201 with `BookingView` and `Location`.
pub fn session_bookings(id: SessionId) -> String {
    format!("/api/v1/sessions/{id}/bookings")
}

/// `GET` the viewer's own bookings (`BookingQuery`): a page of `BookingSummary`.
pub const BOOKINGS: &str = "/api/v1/bookings";

/// `GET` the bookings of the viewer's team (`BookingQuery`): who is booked when.
pub const TEAM_BOOKINGS: &str = "/api/v1/team-bookings";

/// `GET` those for whom the viewer may book, by name (`FindPeopleQuery`): a page of `FoundPerson`.
pub const LEARNERS: &str = "/api/v1/learners";

/// `GET` one person's bookings (`BookingQuery`).
pub fn person_bookings(id: PersonId) -> String {
    format!("/api/v1/people/{id}/bookings")
}

/// `GET` one booking (`BookingView`).
pub fn booking(id: BookingId) -> String {
    format!("{BOOKINGS}/{id}")
}

/// `POST` a `CancelBookingRequest`: gives the place, the wait or the request back; the next in the
/// queue gets the place in the same moment. Answers the `BookingView`.
pub fn booking_cancellation(id: BookingId) -> String {
    format!("{BOOKINGS}/{id}/cancellation")
}

/// `POST` an `AnswerRequestRequest`: the line manager, a deputy or L&D approves or declines.
pub fn booking_answer(id: BookingId) -> String {
    format!("{BOOKINGS}/{id}/answer")
}

/// `GET` the requests that wait for an answer (`RequestQuery`): a page of `RequestView`, or CSV.
pub const REQUESTS: &str = "/api/v1/requests";

/// `GET` one request (`RequestView`), to those who may answer it or did.
pub fn request(id: BookingId) -> String {
    format!("{REQUESTS}/{id}")
}

/// `POST` an `AnswerRequestsRequest` with `Idempotency-Key`: one answer to several requests, each
/// decided on its own. Answers an `AnswerRequestsView`.
pub const REQUEST_ANSWERS: &str = "/api/v1/request-answers";

/// `GET` whom the viewer named to answer in their stead, and who named the viewer (`PageQuery`): a page
/// of `DeputyView`. `POST` a `NameDeputyRequest` with `Idempotency-Key`: names one; 201 with
/// `DeputyView` and `Location`.
pub const DEPUTIES: &str = "/api/v1/deputies";

/// `DELETE` ends it at once.
pub fn deputy(id: DeputyId) -> String {
    format!("{DEPUTIES}/{id}")
}

/// `POST` an `AnswerOfferRequest`: takes the place that is offered, or lets it go.
pub fn booking_offer_answer(id: BookingId) -> String {
    format!("{BOOKINGS}/{id}/offer-answer")
}

/// `GET` the booking as an iCalendar file.
pub fn booking_calendar(id: BookingId) -> String {
    format!("{BOOKINGS}/{id}/calendar.ics")
}

/// `GET` what the viewer should do next (`NextSteps`): the home page.
pub const NEXT_STEPS: &str = "/api/v1/next-steps";

/// `GET` the register (`RegisterView`; L&D, the session's trainers).
pub fn register(id: SessionId) -> String {
    format!("/api/v1/sessions/{id}/register")
}

/// `POST` a `MarkRegisterRequest`: any number of marks at once; answers the `RegisterView`.
pub fn register_marks(id: SessionId) -> String {
    format!("/api/v1/sessions/{id}/register/marks")
}

/// `GET` anybody in post by name (`FindPeopleQuery`; L&D, the session's trainers): a page of
/// `FoundPerson`.
pub fn register_people(id: SessionId) -> String {
    format!("/api/v1/sessions/{id}/register/people")
}

/// `POST` an `AddWalkInRequest`: somebody came without a booking; answers the `RegisterView`.
pub fn register_walk_ins(id: SessionId) -> String {
    format!("/api/v1/sessions/{id}/register/walk-ins")
}

/// `POST` without a body: closes the register and makes the completions; answers the
/// `RegisterView`.
pub fn register_closure(id: SessionId) -> String {
    format!("/api/v1/sessions/{id}/register/closure")
}

/// `POST` a `ReopenRegisterRequest`: takes the completions back; answers the `RegisterView`.
pub fn register_reopening(id: SessionId) -> String {
    format!("/api/v1/sessions/{id}/register/reopening")
}

/// `GET` whether there is a feed (`CalendarFeedView`); `POST` without a body makes a new secret
/// link and ends the old one (`CalendarFeedLink`); `DELETE` ends it.
pub const CALENDAR_FEED: &str = "/api/v1/calendar-feed";
