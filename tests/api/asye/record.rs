use serde_json::{Value, json};

use super::programme::enrol;
use crate::api::world::{ANN, DEV, NIA, World, refuses_bad_pages};
use crate::app::on_each_backend;

fn observation(title: &str) -> Value {
    json!({
        "kind": "observation",
        "dated_on": "2026-11-12",
        "title": title,
        "account": "A visit at home, planned and led by the NQSW.",
        "consent_noted": true,
        "observed_by_assessor": true,
    })
}

on_each_backend! {
    fn an_observation_is_recorded_once_and_corrected_in_turn(app) {
        let world = World::of(app);
        let (path, _) = enrol(&world);
        let pieces = format!("{path}/pieces");
        let assessor = world.client(ANN);
        let made = assessor.post_once(&pieces, &observation("A home visit"), "k").expect(201);
        let again = assessor.post_once(&pieces, &observation("A home visit"), "k").expect(201);
        assert_eq!(made.json()["id"], again.json()["id"]);
        assessor.post_once(&pieces, &observation("Another"), "k").expect(409);
        assert_eq!(assessor.all(&pieces, 1).len(), 1);
        refuses_bad_pages(&assessor, &pieces);

        let piece = made.header("location").to_owned();
        let tag = assessor.get(&piece).expect(200).header("etag").to_owned();
        assessor.put(&piece, &observation("Corrected"), None).expect(428);
        assessor.put(&piece, &observation("Corrected"), Some(&tag)).expect(200);
        assessor.put(&piece, &observation("Too late"), Some(&tag)).expect(412);
        assert_eq!(assessor.get(&piece).expect(200).json()["title"], "Corrected");

        let mut nameless = observation("");
        nameless["account"] = json!("");
        let mut pointers = assessor.post(&pieces, &nameless).expect(422).pointers();
        pointers.sort_unstable();
        assert_eq!(pointers, ["/account", "/title"]);
        let mut unknown = observation("A home visit");
        unknown["mark"] = json!(7);
        assessor.post(&pieces, &unknown).expect(422);
    }

    fn who_reads_a_record_is_seen_by_the_nqsw(app) {
        let world = World::of(app);
        let (path, _) = enrol(&world);
        let pieces = format!("{path}/pieces");
        let (assessor, own) = (world.client(ANN), world.client(NIA));
        let piece = assessor.post(&pieces, &observation("A home visit")).expect(201).header("location").to_owned();
        let before = own.get("/api/v1/me/reads").expect(200).json()["total"].as_i64().unwrap();
        assessor.get(&piece).expect(200);
        own.get(&piece).expect(200);
        let reads = own.get("/api/v1/me/reads").expect(200).json();
        assert_eq!((&reads["total"], &reads["items"][0]["actor"]), (&json!(before + 1), &json!("Ann Osei")));
        assert_eq!(own.table("/api/v1/me/reads")[1][1], "Ann Osei");

        // Theirs is the reflection; the assessment is the assessor's.
        own.post(&pieces, &observation("My own")).expect(403);
        world.client(DEV).get(&pieces).expect(404);
        world.client(DEV).get(&piece).expect(404);
        world.client(DEV).post(&pieces, &observation("Foreign")).expect(404);
        assert!(world.refusals()["total"].as_i64().unwrap() >= 3);
        world.officer.get(&pieces).expect(404);
    }
}
