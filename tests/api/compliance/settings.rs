use domain::access::Role;
use serde_json::json;

use crate::api::world::World;
use crate::app::on_each_backend;

const SETTINGS: &str = "/api/v1/compliance/settings";

on_each_backend! {
    fn an_administrator_chooses_how_figures_are_counted(app) {
        let world = World::of(app);
        let admin = app.client_with("Ada Admin", &[Role::Admin]);
        let before = admin.get(SETTINGS).expect(200);
        assert_eq!(before.json()["headline"], "up_to_date_pct");
        assert_eq!(before.json()["due_soon_days"], 60);
        let choose = |etag: &str, days: u32| {
            let wish = json!({ "headline": "covered_pct", "due_soon_days": days });
            let headers = [("content-type", "application/json"), ("if-match", etag)];
            admin.send("PUT", SETTINGS, Some(wish.to_string()), &headers)
        };
        let etag = before.header("etag").to_owned();
        assert_eq!(choose(&etag, 184).expect(422).pointers(), ["/due_soon_days"]);
        choose(&etag, 30).expect(200);
        // Somebody else has chosen since it was read.
        choose(&etag, 90).expect(412);
        let board = world.officer.get("/api/v1/compliance/board?set=all").expect(200).json();
        assert_eq!(board["headline"], "covered_pct");
        assert_eq!(board["due_soon_days"], 30);
        world.officer.get(SETTINGS).expect(403);
    }
}
