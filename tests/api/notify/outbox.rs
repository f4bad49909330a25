use domain::access::Role;
use domain::notify::SendFailure;
use serde_json::json;
use testkit::MailBox;

use crate::api::booking::race::session;
use crate::app::{Client, on_each_backend};

on_each_backend! {
    fn what_was_given_up_is_seen_and_sent_again(app) {
        let officer = app.client_with("Lena Lane", &[Role::LdOfficer]);
        let path = session(&officer, "NG01", 5);
        let learner = app.client_with("Ann Osei", &[]);
        learner.post(&format!("{path}/bookings"), &json!({})).expect(201);

        let of = |client: &Client, state: &str| client.get(&format!("/api/v1/messages?state={state}")).expect(200).json();
        assert_eq!(of(&officer, "queued")["total"], 1);
        let mail_box = MailBox::default();
        mail_box.fail([SendFailure::Later]);
        app.deliver(&mail_box);
        assert_eq!(of(&officer, "failed")["items"][0]["last_error"], "as the test wants it");
        assert_eq!(of(&officer, "queued")["total"], 0);
        mail_box.fail([SendFailure::Never]);
        app.clock.advance(chrono::TimeDelta::days(1));
        app.deliver(&mail_box);

        // The day after, in a session of that day.
        let officer = app.client_with("Lara Lane", &[Role::LdOfficer]);
        let parked = of(&officer, "parked");
        let message = &parked["items"][0];
        assert_eq!((&message["kind"], &message["can_resend"]), (&json!("booking_confirmed"), &json!(true)));
        assert_eq!(message["to"], "Ann Osei");
        assert!(message.get("context").is_none(), "the content stays in the outbox");
        assert_eq!(officer.get("/api/v1/me").expect(200).json()["waiting"]["messages"], 1);

        let resend = format!("/api/v1/messages/{}/resending", message["id"].as_str().unwrap());
        let first = officer.post_once(&resend, &json!({}), "again").expect(200).json();
        assert_eq!((&first["id"], &first["state"]), (&message["id"], &json!("queued")));
        let again = officer.post_once(&resend, &json!({}), "again").expect(200).json();
        assert_eq!(first, again, "a retried request gets the first answer");
        assert_eq!(officer.post(&resend, &json!({})).expect(409).problem(), "message-waiting");
        app.deliver(&mail_box);
        let second = officer.post(&resend, &json!({})).expect(200).json();
        assert_ne!(second["id"], message["id"], "a second copy is a message of its own");

        let table = officer.table("/api/v1/messages");
        assert_eq!(table.len(), 3);
        assert_eq!(table[0][1], "Message");
    }
}

#[test]
fn the_outbox_is_for_those_who_look_after_it() {
    let app = crate::app::TestApp::start(testkit::Backend::Sqlite);
    let nothing = "/api/v1/messages/01930000-0000-7000-8000-000000000000/resending";
    for role in [Role::LdOfficer, Role::Admin] {
        let client = app.client_with(&format!("Holder {role}"), &[role]);
        client.get("/api/v1/messages").expect(200);
        client.post(nothing, &json!({})).expect(404);
        client.get("/api/v1/messages?state=lost").expect(422);
        client.get("/api/v1/messages?limit=0").expect(422);
    }
    let auditor = app.client_with("Ida Inspector", &[Role::Auditor]);
    auditor.get("/api/v1/messages").expect(403);
    auditor.post(nothing, &json!({})).expect(403);
}
