//! On the wire: bookings, waiting lists, registers, calendar feeds.

mod booking_request;
mod calendar_feed;
mod deputy;
mod next_steps;
pub mod paths;
mod query;
mod register;
mod register_request;
mod request;
mod session_booking;
mod view;

pub use booking_request::{
    AnswerOfferRequest, AnswerRequestRequest, CancelBookingRequest, PlaceBookingRequest,
};
pub use calendar_feed::{CalendarFeedLink, CalendarFeedView};
pub use deputy::{DeputyView, NameDeputyRequest};
pub use domain::booking::{AbsenceReason, BookingState, IfFull, MarkKind, Outcome};
pub use next_steps::{NextAction, NextActionKind, NextStep, NextSteps};
pub use query::{BookingQuery, BookingWhen, SessionBookingQuery};
pub use register::{RegisterMark, RegisterPerson, RegisterRow, RegisterView};
pub use register_request::{
    AddWalkInRequest, MarkRegisterRequest, MarkRequest, ReopenRegisterRequest,
};
pub use request::{
    AnswerRequestsRequest, AnswerRequestsView, AnsweredRequestView, CoverDayView, ManagerView,
    RequestQuery, RequestView, RequestsOf,
};
pub use session_booking::SessionBookingView;
pub use view::{BookingEventView, BookingSummary, BookingView};
