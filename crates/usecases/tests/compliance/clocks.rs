//! Two clocks: what was true on a day, and what had been told by an instant.

use chrono::Duration;
use domain::access::Actor;
use domain::compliance::Status;
use store::compliance::void_evidence;
use usecases::Failure;
use usecases::compliance::{Asked, explain_cell, list_person_requirements};

use crate::world::{World, day, instant, on};

fn status(world: &World, asked: Asked) -> Status {
    let found =
        list_person_requirements(&world.spires, &Actor::System, world.laura, asked).unwrap();
    let safeguarding = found
        .items
        .iter()
        .find(|item| item.id == world.safeguarding);
    safeguarding.map_or(Status::NotApplicable, |item| item.assessment.status)
}

testkit::on_both! {
    fn a_correction_changes_what_is_known_and_not_what_was(database) {
        let world = World::new(database);
        let before = world.spires.now();
        world.clock.advance(Duration::hours(1));
        let id = world.done(world.laura, world.sg03, "2026-11-10");
        let told = world.spires.now();
        world.clock.advance(Duration::hours(1));
        world.spires.store.write(|conn| {
            void_evidence(conn, id, world.meera, "Wrong person", world.spires.now())
        }).unwrap();
        let known = |at| Asked { as_at: Some(day("2026-11-20")), known_at: Some(at) };
        assert_eq!(status(&world, known(before)), Status::Overdue);
        assert_eq!(status(&world, known(told)), Status::Compliant);
        assert_eq!(status(&world, on("2026-11-20")), Status::Overdue);
        assert_eq!(status(&world, on("2026-11-09")), Status::Overdue);
        assert_eq!(status(&world, on("2026-11-01")), Status::DueSoon);

        let proof = explain_cell(&world.spires, &Actor::System, world.laura, world.safeguarding, on("2026-11-20")).unwrap();
        let voided = proof.evidence.iter().find(|one| one.piece.evidence.id == id).unwrap();
        assert_eq!(voided.piece.reason.as_deref(), Some("Wrong person"));
        assert!(voided.set_aside.is_some());
        let proof = explain_cell(&world.spires, &Actor::System, world.laura, world.safeguarding, known(told)).unwrap();
        assert_eq!(proof.assessment.evidence.unwrap().0, id);
    }

    fn an_instant_before_the_first_fact_is_refused(database) {
        let world = World::new(database);
        let asked = Asked { as_at: None, known_at: Some(instant("2026-11-19T12:00:00Z")) };
        let refused = list_person_requirements(&world.spires, &Actor::System, world.laura, asked);
        let Err(Failure::Invalid(fields)) = refused else { panic!("not refused") };
        assert_eq!(fields[0].pointer, "/known_at");
        assert!(fields[0].message.contains("20 November 2026 at 12pm"), "{}", fields[0].message);
    }

    fn a_day_to_come_uses_what_is_known_today(database) {
        let world = World::new(database);
        let found = list_person_requirements(&world.spires, &Actor::System, world.rachel, on("2028-05-06")).unwrap();
        assert!(found.items.iter().all(|item| item.assessment.status == Status::Overdue));
        assert!(found.basis.notes.iter().any(|note| note.contains("future")));
    }
}
