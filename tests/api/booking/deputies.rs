use serde_json::{Value, json};
use testkit::Backend;

use super::requests::{ask, bookings};
use crate::api::world::{ANN, DEV, GRACE, World, refuses_bad_pages};
use crate::app::TestApp;

const DEPUTIES: &str = "/api/v1/deputies";

#[test]
fn a_deputy_answers_until_it_is_ended() {
    let app = TestApp::start(Backend::Sqlite);
    let world = World::of(&app);
    let (grace, dev) = (world.client(GRACE), world.client(DEV));
    let bookings = bookings(&world);
    let anns = ask(&world, &bookings, ANN);
    let request = format!("/api/v1/requests/{}", anns.as_str().unwrap());
    dev.get(&request).expect(404);
    let wish = json!({
        "email": "Dev.Earle@coventry.example", "from": "2026-11-20", "to": "2026-11-27",
    });
    let named = grace.post_once(DEPUTIES, &wish, "one").expect(201);
    assert_eq!(named.json()["deputy_name"], "Dev Earle");
    let again = grace.post_once(DEPUTIES, &wish, "one").expect(201);
    assert_eq!(again.json(), named.json());
    assert_eq!(
        grace.post(DEPUTIES, &wish).expect(422).pointers(),
        ["/from"]
    );
    refuses_bad_pages(&dev, DEPUTIES);

    let told = dev.get(DEPUTIES).expect(200).json();
    assert_eq!(
        (&told["total"], &told["items"][0]["is_own"]),
        (&json!(1), &json!(false))
    );
    assert_eq!(dev.get(&request).expect(200).json()["is_in_stead"], true);
    let roles = dev.get("/api/v1/me").expect(200).json()["roles"].clone();
    assert!(
        roles.as_array().unwrap().contains(&json!("deputy")),
        "{roles}"
    );
    // Nothing of the person but the request.
    let ann = world.somebody(ANN).id;
    dev.get(&format!("/api/v1/people/{ann}")).expect(404);
    dev.get(&format!("/api/v1/people/{ann}/bookings"))
        .expect(404);

    let path = named.header("location");
    dev.delete(path).expect(404);
    grace.delete(path).expect(204);
    grace.delete(path).expect(404);
    dev.get(&request).expect(404);
    let answer = json!({ "bookings": [anns], "approve": true });
    dev.post("/api/v1/request-answers", &answer).expect(404);
    let audited = world.audited("name_deputy");
    assert_eq!(audited["total"], 1);
    assert_eq!(world.audited("end_deputy")["total"], 1);
    assert_ne!(audited["items"][0]["after"], Value::Null);
}
