use serde_json::json;

use crate::api::booking::race::session;
use crate::api::world::{World, refuses_bad_pages};
use crate::app::on_each_backend;

on_each_backend! {
    fn a_session_is_edited_listed_and_called_off(app) {
        let officer = World::empty(app).officer;
        let path = session(&officer, "NG01", 5);
        let learner = app.client_with("Ann Osei", &[]);
        learner.post(&format!("{path}/bookings"), &json!({})).expect(201);
        let tag = officer.get(&path).expect(200).header("etag").to_owned();

        let form = |capacity: i32| json!({
            "capacity": capacity,
            "parts": [{ "on": "2026-12-01", "from": "09:30:00", "to": "16:30:00" }],
        });
        officer.put(&path, &form(8), None).expect(428);
        let pointers = officer.put(&path, &form(0), Some(&tag)).expect(422).pointers();
        assert_eq!(pointers, ["/capacity"]);
        officer.put(&path, &form(8), Some(&tag)).expect(200);
        officer.put(&path, &form(9), Some(&tag)).expect(412);
        learner.put(&path, &form(9), Some(&tag)).expect(403);

        let coming = officer.all("/api/v1/sessions", 1);
        assert_eq!(coming[0]["places"]["capacity"], 8);
        refuses_bad_pages(&officer, "/api/v1/sessions");
        assert_eq!(officer.table("/api/v1/sessions")[1][0], "NG01");
        let booked = officer.table(&format!("{path}/bookings"));
        assert_eq!(booked[1][0], "Ann Osei");
        assert_eq!(learner.table("/api/v1/bookings")[1][1], "Ann Osei");

        let off = format!("{path}/cancellation");
        assert_eq!(officer.post(&off, &json!({"reason": " "})).expect(422).pointers(), ["/reason"]);
        officer.post(&off, &json!({"reason": "The trainer is ill"})).expect(200);
        officer.post(&off, &json!({"reason": "The trainer is ill"})).expect(409);
    }

    fn the_waiting_list_is_counted_whole_on_every_page(app) {
        let officer = World::empty(app).officer;
        let path = session(&officer, "NG01", 1);
        for n in 0..4 {
            let learner = app.client_with(&format!("Learner Number{n}"), &[]);
            learner.post(&format!("{path}/bookings"), &json!({"if_full": "join_waiting_list"})).expect(201);
        }
        let bookings = officer.all(&format!("{path}/bookings"), 2);
        assert_eq!(bookings[1]["state_words"], "1st of 3 on the waiting list");
        assert_eq!(bookings[3]["state_words"], "3rd of 3 on the waiting list");
        refuses_bad_pages(&officer, &format!("{path}/bookings"));
    }
}
