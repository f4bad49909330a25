//! Courses and sessions as they go over the wire.

use contract::catalogue::{
    BookingOption, BookingOptionKind, ClashView, CourseFilters, CourseRef, CourseSummary,
    CourseView, FilterChoice, MyPlace, NeedStatus, NeedView, PartView, PrerequisiteView,
    RequirementMetView, SessionSummary, SessionView, TrainerView,
};
use domain::booking::{Placed, Refusal};
use domain::catalogue::{Part, cancel_by, places_words, session_words};
use domain::words;

use usecases::catalogue::{
    CourseCard, CourseRow, FilterCounts, Need, Prerequisite, SessionCard, ShownCourse,
    ShownSession, Standing,
};

/// A course by name.
pub(crate) fn course_ref(course: &CourseRow) -> CourseRef {
    CourseRef {
        id: course.id,
        code: course.code.clone(),
        title: course.title.clone(),
    }
}

/// The tag beside a course's title.
pub(crate) fn need_view(need: &Need) -> NeedView {
    let (status, words) = match (need.standing, need.expires_on, need.done_on) {
        (Standing::Overdue, _, _) => (NeedStatus::Overdue, "Overdue for you".to_owned()),
        (Standing::DueSoon, Some(day), _) => {
            (NeedStatus::DueSoon, format!("Renew by {}", words::day(day)))
        }
        (Standing::DueSoon, None, _) => (NeedStatus::DueSoon, "Due soon".to_owned()),
        (Standing::NotYetDue, _, _) => (
            NeedStatus::NotYetDue,
            need.due_on.map_or_else(
                || "To do".to_owned(),
                |day| format!("Due by {}", words::day(day)),
            ),
        ),
        (Standing::Met, Some(day), _) => {
            (NeedStatus::Met, format!("Met until {}", words::day(day)))
        }
        (Standing::Met, None, _) => (NeedStatus::Met, "Met".to_owned()),
        (Standing::Exempt, _, _) => (NeedStatus::Exempt, "Exempt".to_owned()),
        (Standing::Done, _, Some(day)) => (NeedStatus::Done, format!("Done {}", words::day(day))),
        (Standing::Done, _, None) => (NeedStatus::Done, "Done".to_owned()),
    };
    NeedView {
        status,
        words,
        due_on: need.due_on,
    }
}

/// A course in the catalogue.
pub(crate) fn course_summary(card: CourseCard) -> CourseSummary {
    CourseSummary {
        id: card.course.id,
        delivery: card.course.delivery(),
        need: card.need.as_ref().map(need_view),
        sessions: card.sessions.into_iter().map(session_summary).collect(),
        session_count: u32::try_from(card.session_count).unwrap_or(u32::MAX),
        code: card.course.code,
        title: card.course.title,
        minutes: card.course.minutes,
        provider: card.course.provider,
        topic: card.course.topic,
        needs_approval: card.course.needs_approval,
    }
}

/// One course in full.
pub(crate) fn course_view(shown: ShownCourse) -> CourseView {
    let course = shown.card.course.clone();
    CourseView {
        is_withdrawn: course.is_withdrawn(),
        free_place: course.free_place(),
        offer_hours: course.offer_hours,
        summary: course.summary,
        before_you_come: course.before_you_come,
        asks_needs: course.asks_needs,
        cancel_by_days: course.cancel_by_days,
        prerequisites: shown.prerequisites.into_iter().map(prerequisite).collect(),
        counts_for: shown
            .counts_for
            .into_iter()
            .map(|(id, name, months)| RequirementMetView {
                id,
                name,
                renew_months: months.and_then(|months| i32::try_from(months).ok()),
            })
            .collect(),
        can_edit: shown.can_edit,
        edition: course.edition,
        course: course_summary(shown.card),
    }
}

fn prerequisite(
    (required, done_on): (Prerequisite, Option<chrono::NaiveDate>),
) -> PrerequisiteView {
    PrerequisiteView {
        course: CourseRef {
            id: required.course,
            code: required.code,
            title: required.title,
        },
        done_on,
    }
}

/// The choices of the catalogue's filters.
pub(crate) fn course_filters(counts: FilterCounts) -> CourseFilters {
    CourseFilters {
        topics: counts
            .topics
            .into_iter()
            .map(|(topic, count)| FilterChoice {
                value: topic.clone(),
                label: topic,
                count,
            })
            .collect(),
        deliveries: counts
            .deliveries
            .into_iter()
            .map(|(kind, count)| FilterChoice {
                value: kind.code().to_owned(),
                label: kind.label().to_owned(),
                count,
            })
            .collect(),
        required_count: counts.required,
        due_count: counts.due,
        open_count: counts.open,
    }
}

fn part_view(part: &Part) -> PartView {
    PartView {
        id: part.id,
        number: part.number,
        on: part.on,
        from: part.from,
        to: part.to,
        starts_at: part.starts_at(),
        ends_at: part.ends_at(),
    }
}

/// A session in a list.
pub(crate) fn session_summary(card: SessionCard) -> SessionSummary {
    SessionSummary {
        id: card.session.id,
        course: course_ref(&card.course),
        delivery: card.course.delivery(),
        when: session_words(&card.parts),
        parts: card.parts.iter().map(part_view).collect(),
        starts_at: card.session.starts_at,
        ends_at: card.session.ends_at,
        place: card.session.place(),
        state: card.session.state(),
        places: card.places,
        places_words: places_words(card.places),
        option: option(&card),
        my_place: my_place(&card),
    }
}

/// The viewer's live booking of a session.
pub(crate) fn my_place(card: &SessionCard) -> Option<MyPlace> {
    card.mine.map(|mine| MyPlace {
        booking_id: mine.booking,
        state: mine.state,
        position: mine.position,
        waiting: u32::try_from(card.places.waiting).unwrap_or_default(),
    })
}

fn option(card: &SessionCard) -> BookingOption {
    let told = |kind, sentence: &str| BookingOption {
        kind,
        refusal: None,
        sentence: sentence.to_owned(),
    };
    match &card.option {
        Ok(Placed::Booked { .. }) => told(
            BookingOptionKind::Book,
            "The place is yours as soon as you confirm.",
        ),
        Ok(Placed::Requested) => told(
            BookingOptionKind::Request,
            "Your line manager approves this course. You are told as soon as they answer.",
        ),
        Ok(Placed::Waitlisted) => told(
            BookingOptionKind::JoinWaitingList,
            "Every place is taken. Join the waiting list: the next free place goes to the first on it.",
        ),
        Err(refusal) => BookingOption {
            kind: match refusal {
                Refusal::AlreadyBooked { .. } => BookingOptionKind::YourPlace,
                _ => BookingOptionKind::Nothing,
            },
            refusal: Some(refusal.code().to_owned()),
            sentence: refusal.sentence(),
        },
    }
}

/// One session in full.
pub(crate) fn session_view(shown: ShownSession) -> SessionView {
    let session = shown.card.session.clone();
    let course = shown.card.course.clone();
    SessionView {
        opens_at: session.opens_at(),
        closes_at: session.closes_at(),
        cancel_by: cancel_by(session.starts_at, course.cancel_by_days),
        venue: session.venue,
        room: session.room,
        virtual_link: session.virtual_link.filter(|_| shown.shows_link),
        joining_notes: session.joining_notes,
        trainers: shown
            .trainers
            .into_iter()
            .map(|trainer| TrainerView {
                person_id: trainer.person,
                name: trainer.name,
            })
            .collect(),
        min_places: session.min_places,
        summary: course.summary,
        before_you_come: course.before_you_come,
        needs_approval: course.needs_approval,
        asks_needs: course.asks_needs,
        prerequisites: shown.prerequisites.into_iter().map(prerequisite).collect(),
        clashes: shown
            .clashes
            .into_iter()
            .map(|found| ClashView {
                booking_id: found.clash.booking,
                session_id: found.session,
                title: found.clash.title,
                when: session_words(&found.parts),
                part_number: found.part_number,
                on: found.clash.on,
            })
            .collect(),
        alternative: shown
            .alternative
            .map(|card| Box::new(session_summary(card))),
        can_edit: shown.can_edit,
        can_mark: shown.can_mark,
        edition: session.edition,
        session: session_summary(shown.card),
    }
}
