use domain::access::Role;
use serde_json::{Value, json};
use testkit::{BACKENDS, Backend, MailBox};

use crate::app::{Client, Somebody, TestApp};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// A session whose one place came free: it is offered to Ben, and Cara waits.
struct Offered<'a> {
    app: &'a TestApp,
    officer: Client,
    ben: Somebody,
    cara: Somebody,
}

impl<'a> Offered<'a> {
    fn on(app: &'a TestApp) -> Self {
        let officer = app.client_with("Lena Lane", &[Role::LdOfficer]);
        let course = json!({
            "code": "NG01", "title": "Neglect", "delivery": "virtual", "minutes": 360,
            "cancel_by_days": 0, "free_place": "offered_for_hours", "offer_hours": 4,
        });
        let course = officer.post("/api/v1/courses", &course).expect(201);
        assert_eq!(course.json()["offer_hours"], 4);
        let wanted = json!({
            "capacity": 1,
            "parts": [{ "on": "2026-12-01", "from": "09:30:00", "to": "16:30:00" }],
            "virtual_link": "https://meet.example/neglect",
        });
        let path = format!("{}/sessions", course.header("location"));
        let session = officer.post(&path, &wanted).expect(201);
        let path = format!("{}/bookings", session.header("location"));
        let [ann, ben, cara] = ["Ann Osei", "Ben Cole", "Cara Dunn"].map(|name| app.person(name));
        let waits = json!({ "if_full": "join_waiting_list" });
        let [held, ..] = [&ann, &ben, &cara].map(|who| {
            let made = app.client_of(who).post(&path, &waits).expect(201);
            made.header("location").to_owned()
        });
        app.client_of(&ann)
            .post(&format!("{held}/cancellation"), &json!({}))
            .expect(200);
        Self {
            app,
            officer,
            ben,
            cara,
        }
    }

    fn booking_of(&self, who: &Somebody) -> Value {
        let path = format!("/api/v1/people/{}/bookings", who.id);
        let coming = self.officer.get(&path).expect(200).json()["items"][0].clone();
        if coming.is_null() {
            let past = self
                .officer
                .get(&format!("{path}?when=past"))
                .expect(200)
                .json();
            return past["items"][0].clone();
        }
        coming
    }

    fn answer(&self, token: &str, answer: &str) -> crate::app::Answer {
        let body = format!("token={token}&answer={answer}");
        self.app
            .nobody()
            .send("POST", "/offer", Some(body), &[FORM])
    }
}

#[test]
fn a_mailed_offer_is_answered_once_without_sign_in_and_a_look_changes_nothing() {
    for backend in BACKENDS {
        let app = TestApp::start(backend);
        let world = Offered::on(&app);
        assert_eq!(world.booking_of(&world.ben)["answer_by"], Value::Null);
        let token = app.token_mailed_to(&world.ben);
        let page = format!("/offer?token={token}");
        for _ in 0..2 {
            let page = app.nobody().get(&page).expect(200);
            assert!(page.text.contains("Take the place") && page.text.contains("Let it go"));
            assert!(
                page.text.contains("4pm on Friday 20 November 2026"),
                "{}",
                page.text
            );
            assert!(!page.text.contains("Ben") && !page.text.contains("meet.example"));
            assert_eq!(page.header("cache-control"), "no-store");
        }
        let offered = world.booking_of(&world.ben);
        assert_eq!(offered["state"], "offered");
        assert_eq!(offered["answer_by"], "2026-11-20T16:00:00Z");
        let own = app.client_of(&world.ben);
        let own = own
            .get(&format!(
                "/api/v1/bookings/{}",
                offered["id"].as_str().unwrap()
            ))
            .expect(200)
            .json();
        assert_eq!(
            (&own["can_answer"], &own["virtual_link"]),
            (&json!(true), &Value::Null)
        );
        world.answer(&token, "perhaps").expect(422);
        assert!(
            world
                .answer(&token, "take")
                .expect(200)
                .text
                .contains("The place is yours")
        );
        assert_eq!(world.booking_of(&world.ben)["state"], "booked");
        world.answer(&token, "let_go").expect(410);
        app.nobody().get(&page).expect(410);
        assert_eq!(world.booking_of(&world.ben)["state"], "booked");
        for forged in ["", "forged"] {
            app.nobody()
                .get(&format!("/offer?token={forged}"))
                .expect(404);
            world.answer(forged, "take").expect(404);
        }
        let auditor = app.client_with("Ida Inspector", &[Role::Auditor]);
        let refused = auditor
            .get("/api/v1/audit?action=refuse_offer_link")
            .expect(200)
            .json();
        assert_eq!(refused["total"], 6);
    }
}

#[test]
fn a_lapse_passes_on_by_itself_and_the_link_says_so_kindly() {
    for backend in BACKENDS {
        let app = TestApp::start(backend);
        let world = Offered::on(&app);
        let token = app.token_mailed_to(&world.ben);
        app.clock.advance(chrono::TimeDelta::hours(4));
        let officer = app.client_with("Olu Late", &[Role::LdOfficer]);
        let world = Offered { officer, ..world };
        let late = app
            .nobody()
            .get(&format!("/offer?token={token}"))
            .expect(410);
        assert!(late.text.contains("The time to answer has passed"));
        world.answer(&token, "take").expect(410);
        assert_eq!(world.booking_of(&world.ben)["state"], "expired");
        assert_eq!(world.booking_of(&world.cara)["state"], "offered");
        usecases::booking::pass_on_lapsed(&app.spires).unwrap();
        let next = app.token_mailed_to(&world.cara);
        assert!(
            world
                .answer(&next, "let_go")
                .expect(200)
                .text
                .contains("You let the place go")
        );
        assert_eq!(world.booking_of(&world.cara)["state"], "cancelled");
    }
}

#[test]
fn signed_in_the_offer_is_answered_on_the_booking() {
    let app = TestApp::start(Backend::Sqlite);
    let world = Offered::on(&app);
    app.deliver(&MailBox::default());
    let id = world.booking_of(&world.ben)["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let path = format!("/api/v1/bookings/{id}/offer-answer");
    let cara = app.client_of(&world.cara);
    cara.post(&path, &json!({ "accept": true })).expect(404);
    let ben = app.client_of(&world.ben);
    ben.post(&path, &json!({})).expect(422);
    let taken = ben
        .post(&path, &json!({ "accept": true }))
        .expect(200)
        .json();
    assert_eq!(
        (&taken["state"], &taken["can_answer"]),
        (&json!("booked"), &json!(false))
    );
    let again = ben.post(&path, &json!({ "accept": true })).expect(409);
    assert_eq!(again.problem(), "offer-ended");
}

#[test]
fn a_course_that_offers_for_hours_says_for_how_many() {
    let app = TestApp::start(Backend::Sqlite);
    let officer = app.client_with("Lena Lane", &[Role::LdOfficer]);
    let course = |hours: Value| {
        json!({
            "code": "NG01", "title": "Neglect", "delivery": "virtual", "minutes": 360,
            "cancel_by_days": 0, "free_place": "offered_for_hours", "offer_hours": hours,
        })
    };
    for hours in [Value::Null, json!(0), json!(169)] {
        let refused = officer.post("/api/v1/courses", &course(hours)).expect(422);
        assert_eq!(refused.pointers(), ["/offer_hours"]);
    }
}
