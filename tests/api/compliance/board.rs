use domain::access::Role;
use serde_json::Value;

use crate::api::world::{ANN, DEV, World, refuses_bad_pages};
use crate::app::on_each_backend;

const PEOPLE: &str = "/api/v1/compliance/people";

on_each_backend! {
    fn a_figure_leads_to_its_people(app) {
        let world = World::of(app);
        let board = world.officer.get("/api/v1/compliance/board?set=all").expect(200).json();
        let requirement = |name: &str| {
            let columns = board["requirements"].as_array().unwrap();
            let place = columns.iter().position(|column| column["name"] == name).unwrap();
            (columns[place]["id"].as_str().unwrap(), &board["rows"][0]["cells"][place])
        };
        let (governance, figures) = requirement("Information governance");
        assert_eq!(figures["required"], 6);
        let of = |status: &str| format!("{PEOPLE}?requirement={governance}&status={status}");
        assert_eq!(world.officer.all(&of("compliant"), 1).len(), 2);
        let overdue = world.officer.all(&of("overdue"), 3);
        assert_eq!(overdue.len(), 4);
        let by_name = world.officer.all(&format!("{}&sort=name", of("overdue")), 200);
        let names: Vec<&Value> = by_name.iter().map(|row| &row["person"]["name"]).collect();
        assert_eq!(names, ["Ben Cole", "Cara Dunn", "Dev Earle", "Nia Quick"]);
        assert_eq!(world.officer.table(&of("overdue")).len(), 5);
        refuses_bad_pages(&world.officer, PEOPLE);
    }

    fn the_board_is_for_those_who_answer_for_the_service(app) {
        let world = World::of(app);
        let board = "/api/v1/compliance/board";
        for role in [Role::LdOfficer, Role::Auditor, Role::SeniorManager] {
            app.client_with(&format!("Holder {role}"), &[role]).get(board).expect(200);
        }
        assert_eq!(world.client(ANN).get(board).expect(403).problem(), "not-permitted");
        world.client(DEV).get(board).expect(403);
        // Behind a figure everybody sees those whom they may see: a manager the team.
        let seen = world.client(DEV).all(PEOPLE, 50);
        assert!(seen.iter().all(|row| row["person"]["name"] != "Ann Osei"));
        assert!(seen.iter().any(|row| row["person"]["name"] == "Cara Dunn"));
    }

    fn what_the_board_cannot_answer_is_refused(app) {
        let world = World::of(app);
        let refused = |query: &str, status| {
            world.officer.get(&format!("/api/v1/compliance/board?{query}")).expect(status)
        };
        refused("as_at=yesterday", 422);
        refused("set=Nothing", 422);
        refused("open=everything", 422);
        refused("colour=blue", 422);
        refused("unit=01930000-0000-7000-8000-000000000000", 404);
        let early = refused("known_at=2000-01-01T00:00:00Z", 422);
        assert_eq!(early.pointers(), ["/known_at"]);
    }
}
