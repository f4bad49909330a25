//! Whoever must answer is reminded.

use chrono::TimeDelta;
use usecases::booking::{NameDeputy, answer_request, name_deputy, remind_answerers};

use crate::answering::{account, ask, managed, session};
use crate::world::{World, day};

fn reminded(world: &World) -> Vec<String> {
    world
        .owed()
        .into_iter()
        .filter(|(kind, ..)| kind == "approval_reminder")
        .map(|(_, address, _)| address)
        .collect()
}

testkit::on_both! {
    fn once_an_interval_to_whoever_must_answer_then(database) {
        let world = managed(database, 1);
        let session = session(&world, 5);
        // On a Friday; three working days later it is Wednesday.
        ask(&world, session);
        assert_eq!(remind_answerers(&world.spires).unwrap(), 0);
        world.clock.advance(TimeDelta::days(4));
        assert_eq!(remind_answerers(&world.spires).unwrap(), 0);
        world.clock.advance(TimeDelta::days(1));
        assert_eq!(remind_answerers(&world.spires).unwrap(), 1);
        assert_eq!(remind_answerers(&world.spires).unwrap(), 0, "once an interval");
        assert_eq!(reminded(&world), ["p2@coventry.example"]);
        // A deputy by the next time.
        account(&world, world.tariq, "p3@coventry.example");
        let wish = NameDeputy {
            email: "p3@coventry.example".to_owned(),
            from: day("2026-11-30"),
            to: day("2026-12-04"),
        };
        name_deputy(&world.spires, &world.actor(world.farah), &wish, None).unwrap();
        world.clock.advance(TimeDelta::days(5));
        assert_eq!(remind_answerers(&world.spires).unwrap(), 1);
        assert_eq!(reminded(&world), ["p3@coventry.example"]);
        world.assert_clean();
    }

    fn what_was_missed_is_owed_once(database) {
        let world = managed(database, 2);
        let session = session(&world, 5);
        let asked = ask(&world, session);
        answer_request(&world.spires, &world.actor(world.farah), asked[0], None).unwrap();
        // The server was down for two intervals.
        world.clock.advance(TimeDelta::days(11));
        assert_eq!(remind_answerers(&world.spires).unwrap(), 1, "nothing for what is answered");
        assert_eq!(remind_answerers(&world.spires).unwrap(), 0);
        assert_eq!(reminded(&world).len(), 1);
        // The session begins.
        world.clock.advance(TimeDelta::days(20));
        assert_eq!(remind_answerers(&world.spires).unwrap(), 0);
    }

    fn a_reminder_that_waits_is_taken_back_with_the_answer(database) {
        let world = managed(database, 1);
        let session = session(&world, 5);
        let asked = ask(&world, session);
        world.clock.advance(TimeDelta::days(6));
        assert_eq!(remind_answerers(&world.spires).unwrap(), 1);
        answer_request(&world.spires, &world.actor(world.farah), asked[0], Some("Cover")).unwrap();
        let kinds: Vec<String> = world.owed().into_iter().map(|(kind, _, _)| kind).collect();
        assert_eq!(kinds, ["booking_requested", "booking_declined"]);
        world.assert_clean();
    }
}
