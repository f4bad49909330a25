//! Requests about courses and sessions as the use cases take them.

use contract::catalogue::{CourseQuery, CourseRequest, CourseSort, SessionRequest};
use domain::catalogue::{CourseForm, Delivery, PartForm, SessionForm, TrainerForm};
use usecases::catalogue::{CourseOrder, CourseSearch, CourseWish};

use crate::problem::Problem;

/// A course as it was sent.
pub(crate) fn course_wish(request: CourseRequest) -> CourseWish {
    CourseWish {
        form: CourseForm {
            code: request.code,
            title: request.title,
            delivery: Some(request.delivery),
            minutes: request.minutes,
            provider: request.provider,
            topic: request.topic,
            summary: request.summary,
            before_you_come: request.before_you_come,
            needs_approval: request.needs_approval,
            asks_needs: request.asks_needs,
            cancel_by_days: request.cancel_by_days,
            free_place: request.free_place,
            offer_hours: request.offer_hours,
        },
        is_withdrawn: request.is_withdrawn,
        prerequisites: request.prerequisites,
    }
}

/// A session as it was sent.
pub(crate) fn session_form(request: SessionRequest) -> SessionForm {
    SessionForm {
        parts: request
            .parts
            .into_iter()
            .map(|part| PartForm {
                on: part.on,
                from: part.from,
                to: part.to,
            })
            .collect(),
        capacity: request.capacity,
        min_places: request.min_places,
        venue: request.venue,
        room: request.room,
        link: request.virtual_link.unwrap_or_default(),
        trainers: request
            .trainers
            .into_iter()
            .map(|trainer| TrainerForm {
                person: trainer.person_id,
                name: trainer.name,
            })
            .collect(),
        joining_notes: request.joining_notes,
        opens_at: request.opens_at,
        closes_at: request.closes_at,
    }
}

/// The filters of the catalogue as they were sent.
pub(crate) fn course_search(query: CourseQuery) -> Result<CourseSearch, Problem> {
    let deliveries = listed(query.delivery.as_deref())
        .map(|code| {
            Delivery::ALL
                .into_iter()
                .find(|kind| kind.code() == code)
                .ok_or_else(|| {
                    Problem::invalid_field(
                        "/delivery",
                        "delivery is classroom, virtual, e_learning or blended; several with |",
                    )
                })
        })
        .collect::<Result<Vec<_>, _>>()?;
    Ok(CourseSearch {
        words: words_of(query.q.as_deref()),
        topics: listed(query.topic.as_deref()).map(str::to_owned).collect(),
        deliveries,
        only_required: query.required.unwrap_or_default(),
        only_due: query.due.unwrap_or_default(),
        only_open: query.open.unwrap_or_default(),
        until: query.until,
        order: match query.sort.unwrap_or_default() {
            CourseSort::Need => CourseOrder::Need,
            CourseSort::Title => CourseOrder::Title,
            CourseSort::Date => CourseOrder::Date,
        },
    })
}

fn listed(text: Option<&str>) -> impl Iterator<Item = &str> {
    text.unwrap_or_default()
        .split('|')
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

/// The words of a search.
pub(crate) fn words_of(text: Option<&str>) -> Vec<String> {
    text.unwrap_or_default()
        .split_whitespace()
        .take(10)
        .map(str::to_owned)
        .collect()
}
