//! The home page as it goes over the wire.

use contract::booking::{NextAction, NextActionKind, NextStep as StepView, NextSteps as StepsView};
use contract::catalogue::{NeedStatus, NeedView};
use domain::catalogue::Delivery;
use domain::compliance::Status;
use domain::words;
use usecases::booking::{NextStep, NextSteps};

use super::views::booking_summary;
use crate::catalogue::views::{course_ref, my_place, session_summary};

/// What the viewer should do next.
pub(crate) fn next_steps_view(next: NextSteps) -> StepsView {
    let tally = next.tally;
    let due = next
        .steps
        .iter()
        .filter(|step| step.assessment.status != Status::Overdue)
        .count();
    StepsView {
        status_line: status_line(tally.overdue, due),
        record_line: match next.next_expiry {
            Some(day) => format!("Nothing else runs out before {}.", words::day(day)),
            None => String::new(),
        },
        steps: next.steps.into_iter().map(step_view).collect(),
        bookings: next.bookings.into_iter().map(booking_summary).collect(),
        booking_count: u32::try_from(next.booking_count).unwrap_or(u32::MAX),
        met: tally.covered(),
        required: tally.required(),
        overdue: tally.overdue,
    }
}

fn status_line(overdue: u32, due: usize) -> String {
    let due = u32::try_from(due).unwrap_or(u32::MAX);
    let things = |count: u32, what: &str| {
        let is = if count == 1 { "thing is" } else { "things are" };
        format!("{count} {is} {what}")
    };
    match (overdue, due) {
        (0, 0) => "Nothing needs doing. Your record is up to date.".to_owned(),
        (0, due) => format!("{}. Nothing is overdue.", things(due, "due")),
        (overdue, 0) => format!("{}.", things(overdue, "overdue")),
        (overdue, due) => format!(
            "{} and {due} {} due.",
            things(overdue, "overdue"),
            if due == 1 { "is" } else { "are" }
        ),
    }
}

fn step_view(step: NextStep) -> StepView {
    StepView {
        requirement_id: step.requirement,
        need: need(&step),
        why: why(&step),
        course: step.course.as_ref().map(course_ref),
        delivery: step
            .course
            .as_ref()
            .map(usecases::catalogue::CourseRow::delivery),
        action: action(&step),
        my_place: step.booked.as_ref().and_then(my_place),
        my_session: step.booked.map(session_summary),
        earliest: step.earliest.map(session_summary),
        title: step.name,
    }
}

fn need(step: &NextStep) -> NeedView {
    let due_on = step.assessment.due_on;
    let by = |fallback: &str| {
        due_on.map_or_else(
            || fallback.to_owned(),
            |day| format!("By {}", words::day(day)),
        )
    };
    let (status, words) = match step.assessment.status {
        Status::Overdue => (NeedStatus::Overdue, "Overdue".to_owned()),
        Status::DueSoon => (NeedStatus::DueSoon, by("Due soon")),
        _ => (NeedStatus::NotYetDue, by("To do")),
    };
    NeedView {
        status,
        words,
        due_on,
    }
}

fn why(step: &NextStep) -> String {
    let assessment = &step.assessment;
    match (assessment.status, assessment.expires_on, assessment.due_on) {
        (Status::Overdue, Some(day), _) => format!("Ran out {}.", words::day(day)),
        (Status::Overdue, None, Some(day)) => {
            format!("Was due {}. Not done yet.", words::day(day))
        }
        (Status::DueSoon, Some(day), _) => format!("Runs out {}.", words::day(day)),
        (_, _, Some(day)) => format!("Due by {}. Not done yet.", words::day(day)),
        _ => "Not done yet.".to_owned(),
    }
}

fn action(step: &NextStep) -> NextAction {
    let empty = NextAction {
        kind: NextActionKind::Nothing,
        label: String::new(),
        session_id: None,
        course_id: step.course.as_ref().map(|course| course.id),
        booking_id: None,
    };
    let mine = step.booked.as_ref().and_then(|card| card.mine);
    if let Some(mine) = mine.filter(|mine| mine.state.holds_a_place()) {
        return NextAction {
            kind: NextActionKind::SeeBooking,
            label: "See your place".to_owned(),
            booking_id: Some(mine.booking),
            ..empty
        };
    }
    if mine.is_some() {
        return NextAction {
            kind: NextActionKind::SeeOptions,
            label: "See your options".to_owned(),
            ..empty
        };
    }
    if let Some(card) = &step.earliest {
        return NextAction {
            kind: NextActionKind::Book,
            label: "Book a place".to_owned(),
            session_id: Some(card.session.id),
            ..empty
        };
    }
    match &step.course {
        Some(course) if course.delivery() == Delivery::ELearning => NextAction {
            kind: NextActionKind::StartELearning,
            label: "See the course".to_owned(),
            ..empty
        },
        Some(_) => NextAction {
            kind: NextActionKind::SeeOptions,
            label: "See your options".to_owned(),
            ..empty
        },
        None => empty,
    }
}
