//! Lists of this capability as tables.

use contract::catalogue::{CourseSummary, SessionSummary};
use domain::catalogue::SessionState;

use crate::answer::{Column, Tabular, at, count};

impl Tabular for CourseSummary {
    const FILE: &'static str = "courses";
    const COLUMNS: &'static [Column<Self>] = &[
        ("Code", |row| row.code.clone()),
        ("Title", |row| row.title.clone()),
        ("Topic", |row| row.topic.clone()),
        ("Delivery", |row| row.delivery.label().to_owned()),
        ("Minutes", |row| match row.minutes {
            0 => String::new(),
            minutes => count(minutes),
        }),
        ("Provider", |row| row.provider.clone()),
        ("Needs approval", |row| {
            if row.needs_approval { "Yes" } else { "No" }.to_owned()
        }),
        ("For you", |row| {
            row.need
                .as_ref()
                .map(|need| need.words.clone())
                .unwrap_or_default()
        }),
        ("Next session", |row| {
            row.sessions
                .first()
                .map(|session| at(session.starts_at))
                .unwrap_or_default()
        }),
        ("Sessions to come", |row| count(row.session_count)),
    ];
}

impl Tabular for SessionSummary {
    const FILE: &'static str = "sessions";
    const COLUMNS: &'static [Column<Self>] = &[
        ("Code", |row| row.course.code.clone()),
        ("Course", |row| row.course.title.clone()),
        ("Delivery", |row| row.delivery.label().to_owned()),
        ("Days and times", |row| row.when.clone()),
        ("Begins", |row| at(row.starts_at)),
        ("Ends", |row| at(row.ends_at)),
        ("Place", |row| row.place.clone()),
        ("State", |row| {
            match row.state {
                SessionState::Scheduled => "Scheduled",
                SessionState::Closed => "Register closed",
                SessionState::Cancelled => "Cancelled",
            }
            .to_owned()
        }),
        ("Capacity", |row| count(row.places.capacity)),
        ("Booked", |row| count(row.places.booked)),
        ("Waiting", |row| count(row.places.waiting)),
    ];
}
