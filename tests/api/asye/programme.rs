use domain::access::Role;
use serde_json::{Value, json};

use crate::api::world::{ANN, DEV, GRACE, NIA, World, refuses_bad_pages};
use crate::app::{Client, on_each_backend};

pub(super) const ENROLMENTS: &str = "/api/v1/asye/enrolments";

/// Enrols Nia, assessed by Ann: the path of the enrolment, and the co-ordinator.
pub(crate) fn enrol(world: &World<'_>) -> (String, Client) {
    let coordinator = world.app.client_with("Pat Jones", &[Role::AsyeCoordinator]);
    let wish = json!({
        "person_id": world.somebody(NIA).id,
        "start_on": "2026-02-19",
        "fte": 1.0,
        "cohort": "Cohort 20",
        "assessor_id": world.somebody(ANN).id,
    });
    let made = coordinator.post_once(ENROLMENTS, &wish, "k").expect(201);
    let again = coordinator.post_once(ENROLMENTS, &wish, "k").expect(201);
    assert_eq!(made.header("location"), again.header("location"));
    (made.header("location").to_owned(), coordinator)
}

on_each_backend! {
    fn an_nqsw_is_enrolled_once_and_seen_by_those_concerned(app) {
        let world = World::of(app);
        let (path, coordinator) = enrol(&world);
        let again = json!({"person_id": world.somebody(NIA).id, "start_on": "2026-03-01", "fte": 1.0});
        assert_eq!(coordinator.post(ENROLMENTS, &again).expect(409).problem(), "already-enrolled");

        let (assessor, own) = (world.client(ANN), world.client(NIA));
        for concerned in [&coordinator, &assessor, &own, &world.client(GRACE)] {
            concerned.get(&path).expect(200);
        }
        let me = own.get("/api/v1/me").expect(200).json();
        assert!(path.ends_with(me["own_enrolment_id"].as_str().unwrap()));
        let me = assessor.get("/api/v1/me").expect(200).json();
        assert_eq!(me["own_enrolment_id"], Value::Null);
        let caseload = assessor.get("/api/v1/asye/caseload").expect(200).json();
        assert_eq!(me["waiting"]["asye"], caseload["to_do"].as_array().unwrap().len());
        assert_eq!(assessor.table("/api/v1/asye/caseload")[1][0], "Nia Quick");

        assert_eq!(world.refusals()["total"], 0);
        world.client(DEV).get(&path).expect(404);
        assert_eq!(world.refusals()["items"][0]["about"], "Nia Quick");
        world.client(DEV).get("/api/v1/asye/report").expect(403);
        world.client(DEV).get("/api/v1/asye/caseload").expect(200);
    }

    fn nqsws_are_listed_filtered_and_saved(app) {
        let world = World::of(app);
        let (_, coordinator) = enrol(&world);
        assert_eq!(coordinator.all(ENROLMENTS, 1).len(), 1);
        assert_eq!(coordinator.all(&format!("{ENROLMENTS}?cohort=Cohort%2020&q=quick&sort=name"), 50).len(), 1);
        assert_eq!(coordinator.all(&format!("{ENROLMENTS}?cohort=Cohort%2021"), 50).len(), 0);
        assert_eq!(coordinator.table(ENROLMENTS)[1][0], "Nia Quick");
        refuses_bad_pages(&coordinator, ENROLMENTS);
        coordinator.get(&format!("{ENROLMENTS}?standing=lost")).expect(422);
        assert_eq!(world.client(DEV).get(ENROLMENTS).expect(200).json()["total"], 0);
    }

    fn an_enrolment_that_makes_no_sense_is_refused_with_where(app) {
        let world = World::of(app);
        let coordinator = app.client_with("Pat Jones", &[Role::AsyeCoordinator]);
        let nobody = "01930000-0000-7000-8000-000000000000";
        let nia = world.somebody(NIA).id;
        let refused = |wish: Value| coordinator.post(ENROLMENTS, &wish).expect(422).pointers();
        let with = |name: &str, value: Value| {
            let mut wish = json!({"person_id": nia, "start_on": "2026-02-19", "fte": 1.0});
            wish[name] = value;
            wish
        };
        assert_eq!(refused(with("assessor_id", json!(nia))), ["/assessor_id"]);
        assert_eq!(refused(with("assessor_id", json!(nobody))), ["/assessor_id"]);
        assert_eq!(refused(with("programme", json!("none:1"))), ["/programme"]);
        assert_eq!(refused(with("fte", json!(1.5))), ["/fte"]);
        assert_eq!(refused(with("start_on", json!("soon"))), ["/start_on"]);
        refused(with("salary", json!(1)));
        world.officer.post(ENROLMENTS, &with("fte", json!(1.0))).expect(403);
        assert_eq!(coordinator.get(ENROLMENTS).expect(200).json()["total"], 0);
    }
}
