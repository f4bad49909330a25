//! Requests, answers and deputies as they go over the wire.

use contract::booking::{
    AnswerRequestsView, AnsweredRequestView, CoverDayView, DeputyView, ManagerView, RequestView,
};
use domain::booking::{Answerer, BookingState, CoverDay};
use domain::words;
use usecases::booking::{Answered, Deputy, RequestCard};

use super::views::booking_summary;

/// A request.
pub(super) fn request_view(request: RequestCard) -> RequestView {
    let manager = request.manager.map(|(id, name)| ManagerView { id, name });
    let answerer = match (request.answerer, &manager) {
        (Answerer::LearningAndDevelopment, _) | (_, None) => "L&D".to_owned(),
        (Answerer::Manager(_), Some(manager)) => manager.name.clone(),
        (Answerer::Deputy { .. }, Some(manager)) => format!("A deputy of {}", manager.name),
    };
    RequestView {
        requested_at: request.card.booking.requested_at,
        is_open: request.card.state == BookingState::Requested,
        is_in_stead: request.is_in_stead,
        answerer,
        manager,
        cover: request.cover.iter().map(cover_view).collect(),
        booking: booking_summary(request.card),
    }
}

fn cover_view(day: &CoverDay) -> CoverDayView {
    CoverDayView {
        on: day.on,
        away: day.away,
        of: day.of,
        asking: day.asking,
        words: day.sentence(),
    }
}

/// What became of several requests.
pub(super) fn answers_view(answered: Vec<Answered>) -> AnswerRequestsView {
    AnswerRequestsView {
        results: answered.into_iter().map(answered_view).collect(),
    }
}

fn answered_view(answered: Answered) -> AnsweredRequestView {
    AnsweredRequestView {
        words: answer_words(&answered),
        booking_id: answered.booking,
        person_name: answered.person_name,
        is_answered: answered.is_answered,
        state: answered.state,
    }
}

fn answer_words(answered: &Answered) -> String {
    if let Some(refusal) = &answered.refusal {
        return refusal.clone();
    }
    match (answered.state, answered.position) {
        (BookingState::Declined, _) => "Declined".to_owned(),
        (BookingState::Booked, _) => "Approved and booked".to_owned(),
        (BookingState::Offered, _) => "Approved: a place is offered to them".to_owned(),
        (_, Some(position)) => format!(
            "Approved: {} on the waiting list",
            words::ordinal(u64::from(position))
        ),
        (state, None) => format!("Approved: {}", state.label()),
    }
}

/// A deputy.
pub(super) fn deputy_view(deputy: Deputy) -> DeputyView {
    DeputyView {
        id: deputy.row.id,
        manager_id: deputy.row.manager_id,
        manager_name: deputy.manager_name,
        deputy_id: deputy.row.deputy_id,
        deputy_name: deputy.deputy_name,
        from: deputy.row.from_on,
        to: deputy.row.to_on,
        is_standing: deputy.is_standing,
        is_own: deputy.is_own,
    }
}
