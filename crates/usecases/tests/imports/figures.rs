use domain::access::Actor;
use serde_json::json;
use testkit::on_both;
use usecases::asye::report_asye;
use usecases::compliance::Asked;

use crate::world::{World, assert_holds, day, json_of};

on_both! {
    fn the_counts_and_figures_are_those_of_an_independent_program(database) {
        let (world, done) = World::loaded(database);
        let expected = json_of("expected_compliance.json");
        for (index, kind) in [(1, "people"), (4, "elearning"), (5, "attendance")] {
            assert_holds(&json!(done[index].1.counts), &expected["imports"][kind], kind);
        }
        let asye = json_of("expected_asye.json");
        assert_holds(&json!(done[6].1.counts), &asye["counts"], "asye");
        for (as_at, figures) in expected["as_at"].as_object().unwrap() {
            let asked = Asked { as_at: Some(day(as_at)), ..Asked::default() };
            assert_holds(&crate::world::figures(&world, asked), figures, as_at);
        }
        let as_of = asye["as_of"].as_str().unwrap();
        let report = report_asye(&world.spires, &Actor::System, day(as_of)).unwrap();
        assert_holds(&json!(report)["nqsws"], &asye["nqsws"], "nqsws");
    }
}
