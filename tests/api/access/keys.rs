//! A request that is sent again with its `Idempotency-Key`.

use chrono::TimeDelta;
use domain::access::Role;
use serde_json::json;
use usecases::forget_old_keys;

use crate::app::on_each_backend;

on_each_backend! {
    fn a_key_is_remembered_for_a_day(app) {
        let somebody = app.person("Lena Lane");
        app.grant(&somebody, Role::LdOfficer);
        let course = json!({
            "code": "TR01", "title": "Neglect", "delivery": "virtual", "minutes": 60, "cancel_by_days": 7,
        });
        let made = app.client_of(&somebody).post("/api/v1/courses", &course).expect(201);
        let sessions = format!("{}/sessions", made.header("location"));
        let session = |capacity: u32| json!({
            "capacity": capacity,
            "parts": [{ "on": "2026-12-01", "from": "09:30:00", "to": "16:30:00" }],
        });
        let send = |capacity| app.client_of(&somebody).post_once(&sessions, &session(capacity), "one");
        let first = send(5).expect(201);
        assert_eq!(send(5).expect(201).header("location"), first.header("location"));
        assert_eq!(send(6).expect(409).problem(), "idempotency-key-reused");

        app.clock.advance(TimeDelta::days(1));
        forget_old_keys(&app.spires).unwrap();
        assert_eq!(send(5).expect(201).header("location"), first.header("location"), "a day has not passed");
        app.clock.advance(TimeDelta::seconds(1));
        forget_old_keys(&app.spires).unwrap();
        assert_ne!(send(5).expect(201).header("location"), first.header("location"));
    }
}
