use chrono::{DateTime, Utc};
use domain::booking::{BookingState, MarkKind};
use domain::ids::{BookingId, PartId, SessionId};
use store::booking::load_completions;
use usecases::Failure;
use usecases::booking::{
    NewMark, add_walk_in, close_register, mark_register, reopen_register, show_register,
};

use crate::world::{World, code};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn parts(world: &World, session: SessionId) -> Vec<PartId> {
    world
        .spires
        .store
        .read(|conn| store::catalogue::find_parts(conn, session))
        .unwrap()
        .into_iter()
        .map(|part| part.id)
        .collect()
}

fn mark(booking: BookingId, part: PartId, kind: MarkKind, marked_at: Option<&str>) -> NewMark {
    NewMark {
        booking,
        part,
        kind,
        reason: None,
        marked_at: marked_at.map(at),
    }
}

testkit::on_both! {
    fn closing_makes_completions_and_reopening_voids_them(database) {
        let world = World::new(database, 3);
        let session = world.session(5);
        let [ann, ben, cat] =
            [0, 1, 2].map(|n: usize| world.book(session, world.learners[n]));
        let [first, second] = parts(&world, session)[..] else { panic!("two parts") };
        let trainer = world.actor(world.tariq);
        let early = mark_register(
            &world.spires, &trainer, session,
            &[mark(ann, first, MarkKind::Attended, None)],
        );
        assert_eq!(code(&early.unwrap_err()), "too-early-to-mark");
        world.clock.set(at("2026-12-02T16:00:00Z"));
        let unended = close_register(&world.spires, &trainer, session).unwrap_err();
        assert_eq!(code(&unended), "too-early-to-close");
        world.clock.set(at("2026-12-02T17:00:00Z"));
        let both = |booking, one, two| {
            [mark(booking, first, one, None), mark(booking, second, two, None)]
        };
        mark_register(&world.spires, &trainer, session, &both(ann, MarkKind::Attended, MarkKind::Attended)).unwrap();
        mark_register(&world.spires, &trainer, session, &both(ben, MarkKind::Attended, MarkKind::AttendedPart)).unwrap();
        let unmarked = close_register(&world.spires, &trainer, session).unwrap_err();
        assert_eq!(code(&unmarked), "register-unmarked");
        mark_register(&world.spires, &trainer, session, &both(cat, MarkKind::DidNotAttend, MarkKind::DidNotAttend)).unwrap();
        close_register(&world.spires, &trainer, session).unwrap();
        assert_eq!(world.state(ann), BookingState::Attended);
        assert_eq!(world.state(ben), BookingState::AttendedPart);
        assert_eq!(world.state(cat), BookingState::DidNotAttend);
        let completions = || world.spires.store.read(|conn| load_completions(conn, session)).unwrap();
        assert_eq!(completions().into_iter().collect::<Vec<_>>(), [world.learners[0]]);
        let shut = mark_register(
            &world.spires, &trainer, session,
            &[mark(cat, first, MarkKind::Attended, None)],
        );
        assert_eq!(code(&shut.unwrap_err()), "register-closed");
        assert_eq!(
            code(&reopen_register(&world.spires, &trainer, session, " ").unwrap_err()),
            "reason-needed"
        );
        reopen_register(&world.spires, &trainer, session, "Cat came after all").unwrap();
        assert!(completions().is_empty());
        assert_eq!(world.state(ann), BookingState::Booked);
        mark_register(&world.spires, &trainer, session, &both(cat, MarkKind::Attended, MarkKind::Attended)).unwrap();
        close_register(&world.spires, &trainer, session).unwrap();
        assert_eq!(completions().len(), 2);
        world.assert_clean();
    }

    fn two_markers_lose_nothing(database) {
        let world = World::new(database, 2);
        let session = world.session(5);
        let ann = world.book(session, world.learners[0]);
        let ben = world.book(session, world.learners[1]);
        let first = parts(&world, session)[0];
        world.clock.set(at("2026-12-01T17:00:00Z"));
        let trainer = world.actor(world.tariq);
        let officer = world.actor(world.lena);
        mark_register(&world.spires, &officer, session, &[
            mark(ann, first, MarkKind::Attended, Some("2026-12-01T10:00:00Z")),
        ]).unwrap();
        // From a phone that had no signal: older for Ann, new for Ben.
        mark_register(&world.spires, &trainer, session, &[
            mark(ann, first, MarkKind::DidNotAttend, Some("2026-12-01T09:35:00Z")),
            mark(ben, first, MarkKind::Attended, Some("2026-12-01T09:35:00Z")),
        ]).unwrap();
        let register = show_register(&world.spires, &trainer, session).unwrap();
        let kinds: Vec<MarkKind> =
            register.lines.iter().map(|line| line.marks[0].0.kind).collect();
        assert_eq!(kinds, [MarkKind::Attended, MarkKind::Attended]);
        mark_register(&world.spires, &trainer, session, &[
            mark(ann, first, MarkKind::AttendedPart, Some("2026-12-01T16:30:00Z")),
        ]).unwrap();
        let register = show_register(&world.spires, &trainer, session).unwrap();
        assert_eq!(register.lines[0].marks.len(), 1);
        assert_eq!(register.lines[0].marks[0].0.kind, MarkKind::AttendedPart);
    }

    fn a_walk_in_stands_outside_the_capacity(database) {
        let world = World::new(database, 3);
        let session = world.session(1);
        world.book(session, world.learners[0]);
        world.book(session, world.learners[1]);
        world.clock.set(at("2026-12-01T09:00:00Z"));
        let trainer = world.actor(world.tariq);
        add_walk_in(&world.spires, &trainer, session, world.learners[1], None).unwrap();
        let came = add_walk_in(&world.spires, &trainer, session, world.learners[2], Some("came")).unwrap();
        let again = add_walk_in(&world.spires, &trainer, session, world.learners[2], Some("came"));
        assert_eq!(again.unwrap(), came);
        let register = show_register(&world.spires, &trainer, session).unwrap();
        assert_eq!(register.lines.len(), 3);
        assert_eq!(register.session.places.booked, 1);
        world.assert_clean();
    }

    fn a_register_is_its_trainers_and_ld_s(database) {
        let world = World::new(database, 1);
        let session = world.session(5);
        let learner = world.actor(world.learners[0]);
        assert!(matches!(
            show_register(&world.spires, &learner, session),
            Err(Failure::NotPermitted)
        ));
        let other = {
            let mut form = World::course_form();
            form.code = "NG01".into();
            let course = world.course(form);
            let mut form = world.session_form(5, vec![crate::world::part("2026-12-03", "09:30", "16:30")]);
            form.trainers.clear();
            usecases::catalogue::create_session(&world.spires, &world.actor(world.lena), course, &form, None).unwrap()
        };
        assert!(matches!(
            show_register(&world.spires, &world.actor(world.tariq), other),
            Err(Failure::OutOfScope { .. })
        ));
        assert!(show_register(&world.spires, &world.actor(world.lena), other).is_ok());
    }
}
