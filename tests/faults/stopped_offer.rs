use std::time::{Duration, Instant};

use chrono::TimeDelta;
use domain::access::Role;
use domain::booking::IfFull;
use domain::catalogue::{CourseForm, Delivery, FreePlace, PartForm, SessionForm};
use domain::ids::BookingId;
use testkit::{Backend, MailBox};
use usecases::booking::{PlaceBooking, cancel_booking, place_booking};
use usecases::catalogue::{CourseWish, create_course, create_session};

use crate::app::{Client, Council, Served};

struct Prepared {
    officer: Client,
    next: BookingId,
}

/// The one place of a session is offered to the second, whose mail has gone; the third waits.
fn prepare(council: &Council) -> Prepared {
    let lena = council.person("Lena Lane");
    council.grant(&lena, Role::LdOfficer);
    let actor = council.actor(&lena);
    let wish = CourseWish {
        form: CourseForm {
            code: "NG01".into(),
            title: "Neglect".into(),
            delivery: Some(Delivery::Virtual),
            free_place: FreePlace::OfferedForHours,
            offer_hours: Some(4),
            ..CourseForm::default()
        },
        is_withdrawn: false,
        prerequisites: Vec::new(),
    };
    let course = create_course(&council.spires, &actor, &wish, None).unwrap();
    let form = SessionForm {
        parts: vec![PartForm {
            on: "2026-12-01".parse().unwrap(),
            from: "09:30:00".parse().unwrap(),
            to: "16:30:00".parse().unwrap(),
        }],
        capacity: 1,
        ..SessionForm::default()
    };
    let session = create_session(&council.spires, &actor, course, &form, None).unwrap();
    let [held, _, next] = ["Ann Osei", "Ben Cole", "Cara Dunn"].map(|name| {
        let wish = PlaceBooking {
            session,
            person: Some(council.person(name).id),
            if_full: IfFull::JoinWaitingList,
            accepts_clash: false,
            access_needs: None,
            override_reason: None,
        };
        place_booking(&council.spires, &actor, &wish, None).unwrap()
    });
    council.deliver(&MailBox::default());
    cancel_booking(&council.spires, &actor, held, None).unwrap();
    council.deliver(&MailBox::default());
    // The officer's token counts when the process starts.
    council.clock.advance(TimeDelta::hours(24));
    Prepared {
        officer: council.client_of(&lena),
        next,
    }
}

#[track_caller]
fn within_a_minute(mut is_so: impl FnMut() -> bool) {
    let since = Instant::now();
    while !is_so() {
        assert!(since.elapsed() < Duration::from_mins(1), "a minute is over");
        std::thread::yield_now();
    }
}

fn stopped_over_the_deadline(backend: Backend) {
    let (mut served, prepared) = Served::stopped(backend, prepare);
    served.restart_at("2026-11-21T12:00:00Z".parse().unwrap());
    let path = format!("/api/v1/bookings/{}", prepared.next);
    let booking = prepared.officer.get(&path).expect(200).json();
    assert_eq!(booking["state"], "offered", "whoever reads first sees it");
    let outbox = served.folder().join("outbox");
    within_a_minute(|| {
        std::fs::read_dir(&outbox).is_ok_and(|files| {
            files.flatten().any(|file| {
                let letter = std::fs::read_to_string(file.path()).unwrap_or_default();
                letter.contains("cara.dunn@") && letter.contains("A place is held for you")
            })
        })
    });
    within_a_minute(|| {
        let booking = prepared.officer.get(&path).expect(200).json();
        booking["answer_by"].is_string()
    });
    served.assert_all_is_well();
}

#[test]
fn offers_over_a_stop_sqlite() {
    stopped_over_the_deadline(Backend::Sqlite);
}

#[test]
fn offers_over_a_stop_postgres() {
    stopped_over_the_deadline(Backend::Postgres);
}
