use domain::access::Role;
use serde_json::{Value, json};
use testkit::Backend;
use usecases::booking::check_bookings;

use crate::app::{Client, TestApp};

/// A course with a session of so many places on 1 December 2026: the session's path.
pub(crate) fn session(officer: &Client, code: &str, capacity: i32) -> String {
    let course = json!({
        "code": code, "title": "Neglect", "delivery": "virtual", "minutes": 360, "cancel_by_days": 7,
    });
    let made = officer.post("/api/v1/courses", &course).expect(201);
    let wanted = json!({
        "capacity": capacity,
        "parts": [{ "on": "2026-12-01", "from": "09:30:00", "to": "16:30:00" }],
    });
    let path = format!("{}/sessions", made.header("location"));
    officer
        .post(&path, &wanted)
        .expect(201)
        .header("location")
        .to_owned()
}

fn race(backend: Backend) {
    let app = TestApp::start(backend);
    let officer = app.client_with("Lena Lane", &[Role::LdOfficer]);
    let session = session(&officer, "NG01", 5);
    let clients: Vec<Client> = (0..200)
        .map(|n| app.client_with(&format!("Racer Number{n}"), &[]))
        .collect();
    let path = format!("{session}/bookings");
    let wish = json!({ "if_full": "join_waiting_list" });
    let answers: Vec<Value> = std::thread::scope(|scope| {
        let threads: Vec<_> = clients
            .iter()
            .map(|client| scope.spawn(|| client.post(&path, &wish).expect(201).json()))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    let in_state = |state: &str| {
        answers
            .iter()
            .filter(|answer| answer["state"] == state)
            .count()
    };
    assert_eq!((in_state("booked"), in_state("waitlisted")), (5, 195));
    let mut positions: Vec<u64> = answers
        .iter()
        .filter_map(|answer| answer["position"].as_u64())
        .collect();
    positions.sort_unstable();
    assert_eq!(positions, (1..=195).collect::<Vec<u64>>());
    assert_eq!(check_bookings(&app.spires).unwrap(), Vec::<String>::new());
}

#[test]
fn two_hundred_clients_for_five_places_sqlite() {
    race(Backend::Sqlite);
}

#[test]
fn two_hundred_clients_for_five_places_postgres() {
    race(Backend::Postgres);
}
