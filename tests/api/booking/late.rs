use domain::access::Role;
use serde_json::json;
use testkit::{Backend, MailBox};

use crate::app::TestApp;

#[test]
fn a_day_that_has_gone_by_is_not_offered_for_cancelling() {
    let app = TestApp::start(Backend::Sqlite);
    let officer = app.client_with("Lena Lane", &[Role::LdOfficer]);
    let course = json!({
        "code": "NG01", "title": "Neglect", "delivery": "virtual", "minutes": 360, "cancel_by_days": 14,
    });
    let course = officer.post("/api/v1/courses", &course).expect(201);
    let wanted = json!({
        "capacity": 5,
        "parts": [{ "on": "2026-12-01", "from": "09:30:00", "to": "16:30:00" }],
    });
    let path = format!("{}/sessions", course.header("location"));
    let session = officer.post(&path, &wanted).expect(201);
    let path = format!("{}/bookings", session.header("location"));
    let ann = app.person("Ann Osei");
    let booked = app
        .client_of(&ann)
        .post(&path, &json!({}))
        .expect(201)
        .json();
    assert_eq!(
        (&booked["state"], &booked["is_late_now"]),
        (&json!("booked"), &json!(true))
    );
    assert_eq!(
        booked["next"][1],
        "The last day to cancel in time, 17 November 2026, has passed. If you cancel now, your line \
         manager is told."
    );
    let mail_box = MailBox::default();
    app.deliver(&mail_box);
    let mail = mail_box.taken_for(&ann.email).pop().unwrap();
    for text in [&mail.letter.text, &mail.letter.html] {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            text.contains("The last day to cancel in time has passed"),
            "{text}"
        );
        assert!(!text.contains("17 November"), "{text}");
    }
}
