use serde_json::{Value, json};
use testkit::Backend;

use crate::api::world::{ANN, CARA, GRACE, NIA, World, refuses_bad_pages};
use crate::app::TestApp;

/// A session on 3 December 2026 of a course that needs approval; where it is booked.
pub(super) fn bookings(world: &World) -> String {
    let course = json!({
        "code": "AP01", "title": "Neglect in depth", "delivery": "virtual", "minutes": 360,
        "cancel_by_days": 7, "needs_approval": true,
    });
    let course = world.officer.post("/api/v1/courses", &course).expect(201);
    let wanted = json!({
        "capacity": 1,
        "parts": [{ "on": "2026-12-03", "from": "09:30:00", "to": "16:30:00" }],
    });
    let path = format!("{}/sessions", course.header("location"));
    let session = world.officer.post(&path, &wanted).expect(201);
    format!("{}/bookings", session.header("location"))
}

pub(super) fn ask(world: &World, bookings: &str, who: &str) -> Value {
    let asked = world.client(who).post(bookings, &json!({})).expect(201);
    let asked = asked.json();
    assert_eq!(asked["state"], "requested");
    asked["id"].clone()
}

#[test]
fn a_manager_answers_many_requests_at_once() {
    let app = TestApp::start(Backend::Sqlite);
    let world = World::of(&app);
    let grace = world.client(GRACE);
    let bookings = bookings(&world);
    let (anns, nias) = (ask(&world, &bookings, ANN), ask(&world, &bookings, NIA));
    let caras = ask(&world, &bookings, CARA);
    let requests = grace.get("/api/v1/requests").expect(200).json();
    assert_eq!(requests["total"], 2);
    assert_eq!(requests["items"][0]["id"], anns);
    assert_eq!(requests["items"][0]["manager"]["name"], "Grace Hall");
    assert_eq!(requests["items"][0]["answerer"], "Grace Hall");
    assert_eq!(
        grace.get("/api/v1/me").expect(200).json()["waiting"]["requests"],
        2
    );
    refuses_bad_pages(&grace, "/api/v1/requests");
    let table = grace.table("/api/v1/requests");
    assert_eq!(table[1][1], "Ann Osei");

    let path = "/api/v1/request-answers";
    let all = json!({ "bookings": [anns, caras], "approve": true });
    grace.post(path, &all).expect(404);
    assert_eq!(
        world.refusals()["total"],
        1,
        "another team's request is written down"
    );
    let declined = json!({ "bookings": [anns], "approve": false });
    assert_eq!(
        grace.post(path, &declined).expect(422).pointers(),
        ["/reason"]
    );
    let none = json!({ "bookings": [], "approve": true });
    assert_eq!(
        grace.post(path, &none).expect(422).pointers(),
        ["/bookings"]
    );

    let both = json!({ "bookings": [nias, anns], "approve": true });
    let answered = grace.post_once(path, &both, "one").expect(200).json();
    assert_eq!(answered["results"][0]["person_name"], "Nia Quick");
    assert_eq!(
        answered["results"][0]["words"],
        "Approved: 1st on the waiting list"
    );
    assert_eq!(answered["results"][1]["words"], "Approved and booked");
    assert_eq!(
        grace.post_once(path, &both, "one").expect(200).json(),
        answered
    );
    let again = grace.post_once(path, &both, "two").expect(200).json();
    assert_eq!(again["results"][1]["is_answered"], false);
    assert_eq!(grace.get("/api/v1/requests").expect(200).json()["total"], 0);
}

#[test]
fn the_page_of_a_request_says_who_would_be_away() {
    let app = TestApp::start(Backend::Sqlite);
    let world = World::of(&app);
    let grace = world.client(GRACE);
    let bookings = bookings(&world);
    let anns = ask(&world, &bookings, ANN);
    let nias = ask(&world, &bookings, NIA);
    let answer = json!({ "bookings": [anns], "approve": true });
    grace.post("/api/v1/request-answers", &answer).expect(200);
    let path = format!("/api/v1/requests/{}", nias.as_str().unwrap());
    let shown = grace.get(&path).expect(200).json();
    assert_eq!(
        shown["cover"],
        json!([{
            "on": "2026-12-03", "away": 2, "of": 3, "asking": 0,
            "words": "2 of 3 away on 3 December",
        }])
    );
    assert_eq!(shown["is_open"], true);
    world.client(CARA).get(&path).expect(403);
}

#[test]
fn l_and_d_answers_for_whom_nobody_manages() {
    let app = TestApp::start(Backend::Sqlite);
    let world = World::of(&app);
    let bookings = bookings(&world);
    let graces = ask(&world, &bookings, GRACE);
    let path = "/api/v1/requests?of=without_manager";
    let requests = world.officer.get(path).expect(200).json();
    assert_eq!(requests["total"], 1);
    assert_eq!(requests["items"][0]["id"], graces);
    assert_eq!(requests["items"][0]["answerer"], "L&D");
    assert_eq!(requests["items"][0]["manager"], Value::Null);
    world.client(GRACE).get(path).expect(403);
    let answer = json!({ "bookings": [graces], "approve": false, "reason": "Next year" });
    let answered = world
        .officer
        .post("/api/v1/request-answers", &answer)
        .expect(200);
    assert_eq!(answered.json()["results"][0]["words"], "Declined");
}
