use domain::asye::proposal::MoveReason;
use domain::asye::{Party, Pause, PauseReason, Standing};
use testkit::on_both;
use usecases::Failure;
use usecases::asye::{
    ToDoSort, agree_schedule, hold_milestone, list_caseload, pause_programme, propose_schedule,
    show_schedule,
};

use crate::world::{World, day};

fn due(world: &World, code: &str) -> String {
    show_schedule(
        &world.spires,
        &domain::access::Actor::System,
        world.enrolment,
    )
    .unwrap()
    .nqsw
    .milestone(code)
    .unwrap()
    .due_on
    .to_string()
}

fn proposal(world: &World) -> Option<usecases::asye::OpenProposal> {
    show_schedule(
        &world.spires,
        &domain::access::Actor::System,
        world.enrolment,
    )
    .unwrap()
    .proposal
}

fn agree_all(world: &World) {
    for (who, party) in [
        (world.nadia, Party::Nqsw),
        (world.david, Party::Assessor),
        (world.farah, Party::LineManager),
        (world.chris, Party::Coordinator),
    ] {
        let tag = proposal(world).unwrap().tag;
        agree_schedule(
            &world.spires,
            &world.actor(who),
            world.enrolment,
            party,
            &tag,
        )
        .unwrap();
    }
}

on_both! {
    fn part_time_dates_stand_when_all_four_have_agreed(database) {
        let world = World::new(database);
        let open = proposal(&world).unwrap();
        assert_eq!(open.reason, MoveReason::PartTimeStart);
        assert_eq!(open.waiting_for(), Party::ALL);
        let to_do = list_caseload(&world.spires, &world.actor(world.david), false).unwrap().to_do;
        assert!(to_do.iter().any(|to_do| to_do.sort == ToDoSort::AgreeDates), "{to_do:?}");

        for (who, party) in [(world.nadia, Party::Nqsw), (world.david, Party::Assessor), (world.farah, Party::LineManager)] {
            agree_schedule(&world.spires, &world.actor(who), world.enrolment, party, &open.tag).unwrap();
            assert_eq!(due(&world, "review_6"), "2026-08-19");
        }
        assert_eq!(proposal(&world).unwrap().waiting_for(), [Party::Coordinator]);
        agree_schedule(&world.spires, &world.actor(world.chris), world.enrolment, Party::Coordinator, &open.tag).unwrap();

        assert_eq!(due(&world, "review_3"), "2026-07-21");
        assert_eq!(due(&world, "review_6"), "2026-12-20");
        assert_eq!(due(&world, "review_9"), "2027-05-22");
        assert_eq!(due(&world, "panel"), "2027-10-21");
        assert_eq!(proposal(&world), None);
        let page = show_schedule(&world.spires, &world.actor(world.david), world.enrolment).unwrap();
        let six = page.moves.iter().find(|fact| fact.moved.part == "review_6").unwrap();
        assert_eq!((six.moved.from, six.moved.to), (day("2026-08-19"), day("2026-12-20")));
        assert_eq!(page.nqsw.dates_for_fte().to_string(), "0.6");
    }

    fn nobody_agrees_for_another_nor_to_dates_not_read_nor_twice(database) {
        let world = World::new(database);
        let tag = proposal(&world).unwrap().tag;
        let david = world.actor(world.david);
        let agree = |party, tag: &str| agree_schedule(&world.spires, &david, world.enrolment, party, tag);
        assert!(matches!(agree(Party::Nqsw, &tag), Err(Failure::NotPermitted)));
        assert!(matches!(agree(Party::Assessor, "0000000000000000"), Err(Failure::Stale)));
        agree(Party::Assessor, &tag).unwrap();
        assert!(matches!(agree(Party::Assessor, &tag), Err(Failure::Refused { code: "already-agreed", .. })));
    }

    fn a_pause_moves_what_is_not_past_and_asks_again_what_was_agreed(database) {
        let world = World::new(database);
        let david = world.actor(world.david);
        let tag = proposal(&world).unwrap().tag;
        agree_schedule(&world.spires, &david, world.enrolment, Party::Assessor, &tag).unwrap();
        let pause = |from: &str, to: &str| Pause { from: day(from), to: day(to), reason: PauseReason::Sickness };
        pause_programme(&world.spires, &david, world.enrolment, pause("2026-11-16", "2027-01-24"), Some("pause")).unwrap();
        // Sent again because the first answer was lost.
        pause_programme(&world.spires, &david, world.enrolment, pause("2026-11-16", "2027-01-24"), Some("pause")).unwrap();

        assert_eq!(due(&world, "review_6"), "2026-08-19");
        assert_eq!(due(&world, "review_9"), "2027-01-28");
        assert_eq!(due(&world, "panel"), "2027-04-30");
        let page = show_schedule(&world.spires, &david, world.enrolment).unwrap();
        assert_eq!(page.nqsw.standing(page.as_of), Standing::Paused);
        assert_eq!(page.proposal.unwrap().waiting_for(), Party::ALL);
        assert!(matches!(
            pause_programme(&world.spires, &david, world.enrolment, pause("2027-01-24", "2027-02-01"), None),
            Err(Failure::Refused { code: "pause-overlaps", .. })
        ));
        assert!(matches!(
            pause_programme(&world.spires, &david, world.enrolment, pause("2026-01-01", "2026-01-05"), None),
            Err(Failure::Invalid(_))
        ));

        agree_all(&world);
        assert_eq!(due(&world, "panel"), "2027-12-30");
    }

    fn a_change_of_fte_rescales_what_remains(database) {
        let world = World::new(database);
        agree_all(&world);
        let david = world.actor(world.david);
        for _ in 0..2 {
            let fte = "1".parse().unwrap();
            propose_schedule(&world.spires, &david, world.enrolment, fte, day("2026-12-01"), Some("fte")).unwrap();
        }
        assert_eq!(due(&world, "panel"), "2027-10-21");
        let open = proposal(&world).unwrap();
        assert_eq!(open.reason, MoveReason::FteChange);
        // 324 days remain at 0.6, which are 194.4 at full time.
        assert_eq!(open.dates.iter().find(|date| date.milestone == "panel").unwrap().to, day("2027-06-13"));
        agree_all(&world);
        assert_eq!(due(&world, "panel"), "2027-06-13");
        assert_eq!(due(&world, "review_3"), "2026-07-21");
    }

    fn a_step_is_held_on_a_day_and_taken_back(database) {
        let world = World::new(database);
        let david = world.actor(world.david);
        let held = |day| hold_milestone(&world.spires, &david, world.enrolment, "review_3", day);
        held(Some(day("2026-05-28"))).unwrap();
        let on = || show_schedule(&world.spires, &david, world.enrolment).unwrap().nqsw.milestone("review_3").unwrap().held_on;
        assert_eq!(on(), Some(day("2026-05-28")));
        held(None).unwrap();
        assert_eq!(on(), None);
        assert!(matches!(held(Some(day("2026-11-21"))), Err(Failure::Invalid(_))));
        assert!(matches!(
            hold_milestone(&world.spires, &david, world.enrolment, "nothing", None),
            Err(Failure::NotFound(_))
        ));
    }
}
