use domain::access::Role;
use serde_json::json;
use testkit::Backend;

use super::race::session;
use crate::app::TestApp;

#[test]
fn a_feed_is_read_without_signing_in() {
    let app = TestApp::start(Backend::Sqlite);
    let officer = app.client_with("Lena Lane", &[Role::LdOfficer]);
    let session = session(&officer, "NG01", 5);
    let learner = app.client_with("Ann Osei", &[]);
    let headers = [
        ("content-type", "application/json"),
        ("idempotency-key", "one"),
    ];
    let path = format!("{session}/bookings");
    let book = || {
        learner
            .send("POST", &path, Some("{}".to_owned()), &headers)
            .expect(201)
            .json()
    };
    let first = book();
    assert_eq!(
        first["id"],
        book()["id"],
        "a retried request gets the first answer"
    );
    let twice = learner.post(&path, &json!({})).expect(409);
    assert_eq!(twice.problem(), "already-booked");
    let file = learner
        .get(&format!(
            "/api/v1/bookings/{}/calendar.ics",
            first["id"].as_str().unwrap()
        ))
        .expect(200);
    assert!(
        file.text
            .contains("DTSTART;TZID=Europe/London:20261201T093000")
    );
    let link = learner
        .post("/api/v1/calendar-feed", &json!({}))
        .expect(200)
        .json();
    let path = link["url"]
        .as_str()
        .unwrap()
        .trim_start_matches(&app.url)
        .to_owned();
    let feed = app.nobody().get(&path).expect(200);
    assert!(feed.header("content-type").starts_with("text/calendar"));
    assert_eq!(feed.text.matches("BEGIN:VEVENT").count(), 1);
    app.nobody().get("/calendar/forged.ics").expect(404);
}
