use serde_json::Value;

use crate::api::world::{ANN, CARA, GRACE, World, refuses_bad_pages};
use crate::app::{Client, on_each_backend};

fn names(items: &[Value]) -> Vec<&str> {
    items
        .iter()
        .map(|item| item["name"].as_str().unwrap())
        .collect()
}

on_each_backend! {
    fn the_list_is_searched_filtered_paged_and_saved(app) {
        let world = World::of(app);
        let list = "/api/v1/people";
        let all = world.officer.all(list, 3);
        let in_post = ["Ben Cole", "Cara Dunn", "Dev Earle", "Grace Hall", "Ann Osei", "Nia Quick"];
        assert_eq!(names(&all)[..3], in_post[..3]);
        assert_eq!(all.len(), in_post.len());
        let leavers = world.officer.all("/api/v1/people?include_leavers=true", 200);
        assert!(names(&leavers).contains(&"Finn Gale"));

        let found = world.officer.get("/api/v1/people?q=osei%20ann").expect(200).json();
        assert_eq!(names(found["items"].as_array().unwrap()), ["Ann Osei"]);
        let units = world.officer.get("/api/v1/units").expect(200).json();
        let horizon = units.as_array().unwrap().iter().find(|unit| unit["name"] == "Horizon").unwrap();
        let path = format!("{list}?unit={}", horizon["id"].as_str().unwrap());
        assert_eq!(names(&world.officer.all(&path, 1)), ["Cara Dunn", "Dev Earle"]);
        world.officer.get("/api/v1/people?unit=horizon").expect(422);
        refuses_bad_pages(&world.officer, list);

        let table = world.officer.table("/api/v1/people?q=cole");
        assert_eq!(table[0][..2], ["Name", "Employee number"]);
        assert_eq!(table[1][3], "'=HYPERLINK(1)", "a cell that would be a formula is made text");
        assert_eq!(world.officer.table(list).len(), all.len() + 1, "a table is the whole list");
    }

    fn a_manager_sees_the_team_and_nobody_else(app) {
        let world = World::of(app);
        let manager = world.client(GRACE);
        assert_eq!(names(&manager.all("/api/v1/people", 2)), ["Ben Cole", "Ann Osei", "Nia Quick"]);
        assert_eq!(manager.table("/api/v1/people").len(), 4);

        let (ann, cara) = (world.somebody(ANN), world.somebody(CARA));
        manager.get(&format!("/api/v1/people/{}", ann.id)).expect(200);
        let refused = manager.get(&format!("/api/v1/people/{}", cara.id)).expect(404);
        let nobody = manager.get("/api/v1/people/01930000-0000-7000-8000-000000000000").expect(404);
        assert_eq!(refused.told(), nobody.told(), "it looks as if nobody were there");
        let refusals = world.refusals();
        assert_eq!(refusals["total"], 2);
        assert!(refusals["items"].as_array().unwrap().iter().any(|entry| entry["about"] == "Cara Dunn"));
        world.client(ANN).get("/api/v1/people").expect(403);
    }

    fn a_unit_of_others_looks_as_if_it_were_not_there(app) {
        let world = World::of(app);
        let manager = world.client(GRACE);
        let units = world.officer.get("/api/v1/units").expect(200).json();
        let id = |name: &str| {
            let found = units.as_array().unwrap().iter().find(|unit| unit["name"] == name).unwrap();
            found["id"].as_str().unwrap().to_owned()
        };
        let nowhere = "01930000-0000-7000-8000-000000000000";
        for list in ["/api/v1/people", "/api/v1/compliance/people"] {
            let of = |client: &Client, unit: &str| client.get(&format!("{list}?unit={unit}"));
            for own in ["MASH", "Help and Protection"] {
                assert_ne!(of(&manager, &id(own)).expect(200).json()["total"], 0, "{list} of {own}");
            }
            let before = world.refusals()["total"].as_u64().unwrap();
            let refused = of(&manager, &id("Horizon")).expect(404);
            assert_eq!(refused.told(), of(&manager, nowhere).expect(404).told());
            assert_eq!(world.refusals()["total"], before + 2, "{list}");
            of(&world.officer, &id("Horizon")).expect(200);
            of(&world.officer, nowhere).expect(404);
        }
    }
}
