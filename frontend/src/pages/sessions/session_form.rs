//! What is typed into the form of a session, and what it becomes.

use contract::catalogue::{PartRequest, SessionRequest, SessionView, TrainerRequest};
use domain::words;
use leptos::prelude::*;

use crate::client::FieldError;
use crate::govuk::date_error;

/// One day, as typed.
#[derive(Clone, Copy)]
pub(super) struct Day {
    /// Never used again, so that a removed day's fields do not become another's.
    pub(super) key: u32,
    pub(super) on: RwSignal<String>,
    pub(super) from: RwSignal<String>,
    pub(super) to: RwSignal<String>,
}

/// The whole form, as typed.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    pub(super) days: RwSignal<Vec<Day>>,
    pub(super) capacity: RwSignal<String>,
    pub(super) min_places: RwSignal<String>,
    pub(super) venue: RwSignal<String>,
    pub(super) room: RwSignal<String>,
    pub(super) virtual_link: RwSignal<String>,
    pub(super) joining_notes: RwSignal<String>,
    pub(super) trainers: RwSignal<Vec<TrainerRequest>>,
}

fn text(value: impl Into<String>) -> RwSignal<String> {
    RwSignal::new(value.into())
}

impl Day {
    fn new(key: u32, on: &str, from: &str, to: &str) -> Self {
        Self {
            key,
            on: text(on),
            from: text(from),
            to: text(to),
        }
    }
}

impl Typed {
    /// For a new session: one day, the usual hours.
    pub(super) fn new() -> Self {
        Self {
            days: RwSignal::new(vec![Day::new(0, "", "9:30am", "4:30pm")]),
            capacity: text("18"),
            min_places: text(""),
            venue: text(""),
            room: text(""),
            virtual_link: text(""),
            joining_notes: text(""),
            trainers: RwSignal::new(Vec::new()),
        }
    }

    /// As the session is now.
    pub(super) fn of(session: &SessionView) -> Self {
        let days = (0..).zip(&session.session.parts).map(|(key, part)| {
            Day::new(
                key,
                &words::day(part.on),
                &words::clock(part.from),
                &words::clock(part.to),
            )
        });
        let trainers = session.trainers.iter().map(|trainer| TrainerRequest {
            person_id: trainer.person_id,
            name: trainer.name.clone(),
        });
        Self {
            days: RwSignal::new(days.collect()),
            capacity: text(session.session.places.capacity.to_string()),
            min_places: text(
                session
                    .min_places
                    .map(|places| places.to_string())
                    .unwrap_or_default(),
            ),
            venue: text(session.venue.clone()),
            room: text(session.room.clone()),
            virtual_link: text(session.virtual_link.clone().unwrap_or_default()),
            joining_notes: text(session.joining_notes.clone()),
            trainers: RwSignal::new(trainers.collect()),
        }
    }

    /// Another day, with the hours of the last.
    pub(super) fn add_day(self) {
        self.days.update(|days| {
            let key = days.iter().map(|day| day.key + 1).max().unwrap_or(0);
            let (from, to) = days.last().map_or_else(
                || ("9:30am".to_owned(), "4:30pm".to_owned()),
                |day| (day.from.get_untracked(), day.to.get_untracked()),
            );
            days.push(Day::new(key, "", &from, &to));
        });
    }

    /// What is sent, or what is wrong with what was typed.
    pub(super) fn request(self) -> Result<SessionRequest, Vec<FieldError>> {
        let mut errors = Vec::new();
        let mut parts = Vec::new();
        for (place, day) in self.days.get_untracked().into_iter().enumerate() {
            match part(place, day) {
                Ok(part) => parts.push(part),
                Err(wrong) => errors.extend(wrong),
            }
        }
        let capacity = whole(
            "capacity",
            "how many may come",
            &self.capacity.get_untracked(),
        )
        .map_err(|error| errors.push(error))
        .unwrap_or_default();
        let min_places = self.min_places.get_untracked();
        let min_places = if min_places.trim().is_empty() {
            None
        } else {
            whole("min_places", "the fewest", &min_places)
                .map_err(|error| errors.push(error))
                .ok()
        };
        let link = self.virtual_link.get_untracked().trim().to_owned();
        if !link.is_empty() && !link.starts_with("https://") {
            errors.push(FieldError::new(
                "virtual_link",
                "Enter a link that begins with https://",
            ));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let trimmed = |value: RwSignal<String>| value.get_untracked().trim().to_owned();
        Ok(SessionRequest {
            parts,
            capacity,
            min_places,
            venue: trimmed(self.venue),
            room: trimmed(self.room),
            virtual_link: (!link.is_empty()).then_some(link),
            joining_notes: trimmed(self.joining_notes),
            trainers: self.trainers.get_untracked(),
            opens_at: None,
            closes_at: None,
        })
    }
}

fn part(place: usize, day: Day) -> Result<PartRequest, Vec<FieldError>> {
    let name = |field: &str| format!("parts/{place}/{field}");
    let on = date_error(&name("on"), "the day", &day.on.get_untracked());
    let clock = |field, what: &str, typed: RwSignal<String>| {
        words::read_clock(&typed.get_untracked()).ok_or_else(|| {
            FieldError::new(
                &name(field),
                format!("Enter {what} as a time, for example 9:30am"),
            )
        })
    };
    let from = clock("from", "when it begins", day.from);
    let to = clock("to", "when it ends", day.to);
    match (on, from, to) {
        (Ok(on), Ok(from), Ok(to)) if from < to => Ok(PartRequest { on, from, to }),
        (Ok(_), Ok(_), Ok(_)) => Err(vec![FieldError::new(
            &name("to"),
            "The end must be after the beginning",
        )]),
        (on, from, to) => Err([on.err(), from.err(), to.err()]
            .into_iter()
            .flatten()
            .collect()),
    }
}

fn whole(name: &str, what: &str, typed: &str) -> Result<i32, FieldError> {
    let number = typed
        .trim()
        .parse::<i32>()
        .ok()
        .filter(|number| *number > 0);
    number.ok_or_else(|| FieldError::new(name, format!("Enter {what} as a whole number")))
}
