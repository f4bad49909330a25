use crate::api::world::{ANN, CARA, GRACE, World};
use crate::app::{Client, Somebody, on_each_backend};

on_each_backend! {
    fn a_person_is_proved_to_those_who_may_see_them(app) {
        let world = World::of(app);
        let (ann, cara) = (world.somebody(ANN), world.somebody(CARA));
        let of = |person: &Somebody| format!("/api/v1/people/{}/requirements", person.id);
        let manager = world.client(GRACE);
        let held = manager.get(&of(&ann)).expect(200).json();
        let governance = held["items"].as_array().unwrap().iter()
            .find(|item| item["name"] == "Information governance")
            .unwrap();
        let id = governance["id"].as_str().unwrap();
        let proof = manager.get(&format!("{}/{id}", of(&ann))).expect(200).json();
        assert_eq!(proof["basis"]["as_at"], "2026-11-20");

        assert_eq!(world.refusals()["total"], 0);
        manager.get(&of(&cara)).expect(404);
        manager.get(&format!("{}/{id}", of(&cara))).expect(404);
        world.client(ANN).get(&of(&cara)).expect(404);
        let refusals = world.refusals();
        assert_eq!(refusals["total"], 3);
        assert_eq!(refusals["items"][0]["about"], "Cara Dunn");
        world.client(ANN).get(&of(&ann)).expect(200);

        let nobody = "/api/v1/people/01930000-0000-7000-8000-000000000000/requirements";
        world.officer.get(nobody).expect(404);
        world.officer.get(&format!("{}/01930000-0000-7000-8000-000000000000", of(&ann))).expect(404);
    }

    fn the_navigation_is_told_what_waits(app) {
        let world = World::of(app);
        let waiting = |client: &Client| client.get("/api/v1/me").expect(200).json()["waiting"].clone();
        let ann = waiting(&world.client(ANN));
        assert_eq!((&ann["due"], &ann["requests"]), (&1.into(), &0.into()));
    }
}
