//! The explanation of one cell.

use chrono::Duration;
use domain::access::Actor;
use domain::civil::DayRange;
use domain::compliance::{Status, StepKind};
use domain::ids::ExemptionId;
use store::compliance::record_exemption;
use usecases::compliance::explain_cell;

use crate::world::{World, day, on};

testkit::on_both! {
    fn an_overdue_cell_shows_its_arithmetic(database) {
        let world = World::new(database);
        let proof = explain_cell(&world.spires, &world.actor(world.rachel), world.laura, world.safeguarding, on("2026-11-20")).unwrap();
        assert_eq!(proof.summary, "Overdue by 19 days: the cover ran out on 1 November 2026.");
        let steps: Vec<_> = proof.steps.iter().map(|step| (step.on, step.kind)).collect();
        assert_eq!(steps, [
            (day("2023-05-03"), StepKind::Anchor),
            (day("2023-11-01"), StepKind::Done),
            (day("2023-11-03"), StepKind::FirstDue),
            (day("2026-11-02"), StepKind::Overdue),
        ]);
        assert_eq!(proof.steps[0].text, "The rule began to apply: first day as Social Worker in MASH. The rule itself started 1 January 2020.");
        assert_eq!(proof.steps[1].sum.as_deref(), Some("1 November 2023 + 36 months = 1 November 2026"));
        assert_eq!(proof.steps[2].text, "First due, no days of absence to add. Met 2 days before.");
        assert_eq!(proof.steps[2].sum.as_deref(), Some("3 May 2023 + 6 months = 3 November 2023"));
        assert_eq!(proof.steps[3].sum.as_deref(), Some("later of 3 November 2023 and 1 November 2026 = 1 November 2026"));
        assert_eq!(proof.audience, ["Social Worker: the job title is in role group SW."]);
        let version = proof.rule.version.unwrap();
        assert_eq!(version.sentence, "Everyone in role group SW must have Safeguarding within 6 months of starting, every 36 months.");
        let advice = proof.advice.unwrap();
        assert_eq!(advice.courses[0].1.code, "SG03");
        assert_eq!(advice.then_valid_to, Some(day("2029-11-20")));
    }

    fn a_cell_that_does_not_apply_says_why(database) {
        let world = World::new(database);
        let explain = |as_at| explain_cell(&world.spires, &Actor::System, world.ravi, world.safeguarding, on(as_at)).unwrap();
        let proof = explain("2026-11-20");
        assert_eq!(proof.assessment.status, Status::NotApplicable);
        assert_eq!(proof.audience, ["Not required: no post held on 20 November 2026 is in the rule’s audience."]);
        assert!(proof.steps.is_empty() && proof.advice.is_none());
        assert_eq!(explain("2019-01-01").summary, "Not required: not in post on 1 January 2019.");
    }

    fn an_exemption_names_its_approver(database) {
        let world = World::new(database);
        world.clock.advance(Duration::minutes(1));
        let id: ExemptionId = world.spires.new_id();
        let days = DayRange::new(day("2026-11-01"), Some(day("2026-12-31")));
        world.spires.store.write(|conn| {
            record_exemption(conn, id, world.laura, world.safeguarding, days, "On secondment", Some(world.meera), world.spires.now())
        }).unwrap();
        let proof = explain_cell(&world.spires, &Actor::System, world.laura, world.safeguarding, on("2026-11-20")).unwrap();
        assert_eq!(proof.summary, "Exempt until 31 December 2026.");
        assert_eq!(proof.exemptions[0].approved_by.as_deref(), Some("Meera Joshi"));
        assert!(proof.advice.is_none());
    }
}
