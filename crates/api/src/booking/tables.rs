//! Lists of this capability as tables.

use contract::booking::{BookingSummary, DeputyView, RequestView, SessionBookingView};

use crate::answer::{Column, Tabular, at, day, or_empty, text};

impl Tabular for BookingSummary {
    const FILE: &'static str = "bookings";
    const COLUMNS: &'static [Column<Self>] = &[
        ("Reference", |row| row.reference.clone()),
        ("Person", |row| row.person_name.clone()),
        ("Code", |row| row.session.course.code.clone()),
        ("Course", |row| row.session.course.title.clone()),
        ("Days and times", |row| row.session.when.clone()),
        ("Begins", |row| at(row.session.starts_at)),
        ("Place", |row| row.session.place.clone()),
        ("State", |row| row.state.label().to_owned()),
        ("Position", |row| or_empty(row.position)),
        ("Cancel by", |row| row.cancel_by.to_string()),
    ];
}

impl Tabular for SessionBookingView {
    const FILE: &'static str = "session-bookings";
    const COLUMNS: &'static [Column<Self>] = &[
        ("Name", |row| row.name.clone()),
        ("Job title", |row| text(row.job_title.as_ref())),
        ("Team", |row| text(row.team.as_ref())),
        ("State", |row| row.state.label().to_owned()),
        ("Position", |row| or_empty(row.position)),
        ("Asked for", |row| at(row.requested_at)),
        ("Came without a booking", |row| {
            if row.is_walk_in { "Yes" } else { "" }.to_owned()
        }),
        ("Beyond the capacity because", |row| {
            text(row.override_reason.as_ref())
        }),
        ("Access and dietary needs", |row| {
            text(row.access_needs.as_ref())
        }),
    ];
}

impl Tabular for RequestView {
    const FILE: &'static str = "requests";
    const COLUMNS: &'static [Column<Self>] = &[
        ("Reference", |row| row.booking.reference.clone()),
        ("Person", |row| row.booking.person_name.clone()),
        ("Line manager", |row| {
            text(row.manager.as_ref().map(|manager| &manager.name))
        }),
        ("Asked for", |row| at(row.requested_at)),
        ("Code", |row| row.booking.session.course.code.clone()),
        ("Course", |row| row.booking.session.course.title.clone()),
        ("Days and times", |row| row.booking.session.when.clone()),
        ("Begins", |row| at(row.booking.session.starts_at)),
        ("Place", |row| row.booking.session.place.clone()),
        ("Answered by", |row| row.answerer.clone()),
        ("Cover", |row| {
            let days: Vec<&str> = row.cover.iter().map(|day| day.words.as_str()).collect();
            days.join("; ")
        }),
    ];
}

impl Tabular for DeputyView {
    const FILE: &'static str = "deputies";
    const COLUMNS: &'static [Column<Self>] = &[
        ("Manager", |row| row.manager_name.clone()),
        ("Deputy", |row| row.deputy_name.clone()),
        ("From", |row| day(Some(row.from))),
        ("To", |row| day(Some(row.to))),
    ];
}
