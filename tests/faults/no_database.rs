use std::sync::mpsc;
use std::time::{Duration, Instant};

use domain::access::Role;
use serde_json::{Value, json};
use store::{Store, StoreError};
use testkit::{Backend, OwnPostgres};
use usecases::booking::check_bookings;

use crate::api::booking_session;
use crate::app::{Answer, Client, TestApp};

/// The longest that anybody may wait to be told that the database does not answer.
const BOUND: Duration = Duration::from_secs(8);
/// The longest that a write may stand in line.
const BOUND_IN_LINE: Duration = Duration::from_secs(20);
const GONE_FOR: Duration = Duration::from_secs(10);
const RECOVERS_WITHIN: Duration = Duration::from_secs(20);

fn within(bound: Duration, ask: impl FnOnce() -> Answer) -> Answer {
    let began = Instant::now();
    let answer = ask();
    let took = began.elapsed();
    assert!(took < bound, "answered after {took:?}: {}", answer.text);
    answer
}

fn assert_unavailable(answer: Answer) {
    let answer = answer.expect(503);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.problem(), "unavailable");
    assert_eq!(answer.header("retry-after"), "5");
}

fn book(client: &Client, path: &str) -> Answer {
    let wish = json!({ "if_full": "join_waiting_list" });
    client.post_once(path, &wish, "the-one-wish")
}

#[test]
fn the_database_is_gone_for_ten_seconds() {
    let mut postgres = OwnPostgres::new();
    let app = TestApp::over(postgres.store(), None);
    let officer = app.client_with("Lena Lane", &[Role::LdOfficer]);
    let path = format!("{}/bookings", booking_session(&officer, "NG01", 5));
    let racers: Vec<Client> = (0..30)
        .map(|n| app.client_with(&format!("Racer Number{n}"), &[]))
        .collect();
    let (told, heard) = mpsc::channel();

    // It goes away under those who are booking.
    let first: Vec<Answer> = std::thread::scope(|scope| {
        let threads: Vec<_> = racers
            .iter()
            .map(|racer| {
                let (told, path) = (told.clone(), &path);
                scope.spawn(move || {
                    let answer = within(BOUND_IN_LINE, || book(racer, path));
                    told.send(()).unwrap();
                    answer
                })
            })
            .collect();
        for _ in 0..3 {
            heard.recv().unwrap();
        }
        postgres.stop();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    for answer in &first {
        if answer.status != 201 {
            assert_unavailable(answer.clone());
        }
    }
    let gone = Instant::now();
    while gone.elapsed() < GONE_FOR {
        assert_unavailable(within(BOUND, || officer.get("/api/v1/courses")));
        assert_unavailable(within(BOUND, || book(&racers[0], &path)));
        assert_eq!(within(BOUND, || app.nobody().get("/readyz")).status, 503);
        within(BOUND, || app.nobody().get("/healthz")).expect(200);
    }

    postgres.start_again();
    let back = Instant::now();
    while app.nobody().get("/readyz").status != 200 {
        assert!(back.elapsed() < RECOVERS_WITHIN, "it does not recover");
    }
    let again: Vec<Value> = racers
        .iter()
        .map(|racer| book(racer, &path).expect(201).json())
        .collect();
    for (first, again) in first.iter().zip(&again) {
        if first.status == 201 {
            assert_eq!(
                first.json()["id"],
                again["id"],
                "an acknowledged booking is lost"
            );
        }
    }
    let booked = again
        .iter()
        .filter(|answer| answer["state"] == "booked")
        .count();
    assert_eq!(booked, 5);
    assert_eq!(check_bookings(&app.spires).unwrap(), Vec::<String>::new());
}

#[test]
fn another_process_holds_the_database_for_long() {
    let database = testkit::database(Backend::Sqlite);
    let other = Store::open(database.url()).unwrap();
    let app = TestApp::over(database.store(), Some(database));
    let officer = app.client_with("Lena Lane", &[Role::LdOfficer]);
    let path = format!("{}/bookings", booking_session(&officer, "NG01", 5));
    let learners: Vec<Client> = (0..3)
        .map(|n| app.client_with(&format!("Learner Number{n}"), &[]))
        .collect();
    let (held, is_held) = mpsc::channel();
    std::thread::scope(|scope| {
        // In here, so that a failure lets go as well.
        let (let_go, told_to_let_go) = mpsc::channel::<()>();
        scope.spawn(move || {
            other.write(|_| {
                held.send(()).unwrap();
                let _told_or_failed = told_to_let_go.recv();
                Ok::<_, StoreError>(())
            })
        });
        is_held.recv().unwrap();
        let writing: Vec<_> = learners
            .iter()
            .map(|learner| {
                let path = &path;
                scope.spawn(move || within(BOUND_IN_LINE, || book(learner, path)))
            })
            .collect();
        // Who only reads is not held up.
        within(BOUND, || officer.get("/api/v1/courses")).expect(200);
        within(BOUND, || app.nobody().get("/readyz")).expect(200);
        for answer in writing {
            assert_unavailable(answer.join().unwrap());
        }
        let_go.send(()).unwrap();
    });
    for learner in &learners {
        book(learner, &path).expect(201);
    }
    assert_eq!(check_bookings(&app.spires).unwrap(), Vec::<String>::new());
}
