use domain::booking::{BookingState, IfFull};
use store::people::{NewPost, add_post, add_unit};
use testkit::Statements;
use usecases::Failure;
use usecases::PageRequest;
use usecases::booking::{
    PlaceBooking, answer_request, cancel_booking, list_session_bookings, list_team_bookings,
    place_booking, show_booking,
};
use usecases::catalogue::{cancel_session, edit_session};

use crate::world::{World, code, part};

testkit::on_both! {
    fn the_next_in_the_queue_has_the_place_in_the_same_moment(database) {
        let world = World::new(database, 3);
        let [ann, ben, cat] = world.learners[..] else { panic!("three") };
        let session = world.session(1);
        let anns = world.book(session, ann);
        let bens = world.book(session, ben);
        let cats = world.book(session, cat);
        assert_eq!(world.mine(cat)[0].position, Some(2));
        assert_eq!(world.mine(cat)[0].waiting, 2);
        cancel_booking(&world.spires, &world.actor(ann), anns, Some("Ill")).unwrap();
        assert_eq!(world.state(anns), BookingState::Cancelled);
        assert_eq!(world.state(bens), BookingState::Booked);
        assert_eq!(world.state(cats), BookingState::Waitlisted);
        assert_eq!(world.mine(cat)[0].position, Some(1));
        let owed = world.owed();
        let kinds: Vec<&str> = owed.iter().map(|(kind, _, _)| kind.as_str()).collect();
        assert_eq!(
            kinds,
            [
                "booking_confirmed", "booking_waitlisted", "booking_waitlisted",
                "booking_cancelled", "booking_promoted",
            ]
        );
        let calendar = |n: usize| owed[n].2.as_deref().unwrap();
        assert!(calendar(0).contains("METHOD:REQUEST") && calendar(0).contains("SEQUENCE:0"));
        assert!(calendar(3).contains("METHOD:CANCEL") && calendar(3).contains("SEQUENCE:1"));
        assert!(calendar(3).contains(&format!("UID:{anns}@spires")));
        assert!(owed[1].2.is_none(), "a wait is no invitation");
        assert!(!calendar(4).contains("p100@"), "no delegate sees another's address");
        world.assert_clean();
    }

    fn once_is_once(database) {
        let world = World::new(database, 1);
        let ann = world.learners[0];
        let session = world.session(5);
        let wish = World::wish(session);
        let actor = world.actor(ann);
        let first = place_booking(&world.spires, &actor, &wish, Some("key-1")).unwrap();
        let again = place_booking(&world.spires, &actor, &wish, Some("key-1")).unwrap();
        assert_eq!(first, again);
        let other = PlaceBooking { if_full: IfFull::Refuse, ..wish.clone() };
        let reused = place_booking(&world.spires, &actor, &other, Some("key-1")).unwrap_err();
        assert_eq!(code(&reused), "idempotency-key-reused");
        let twice = place_booking(&world.spires, &actor, &wish, Some("key-2")).unwrap_err();
        assert_eq!(code(&twice), "already-booked");
        assert_eq!(world.rows(session).len(), 1);
    }

    fn a_full_session_says_so_unless_one_will_wait(database) {
        let world = World::new(database, 2);
        let session = world.session(1);
        world.book(session, world.learners[0]);
        let wish = PlaceBooking { if_full: IfFull::Refuse, ..World::wish(session) };
        let actor = world.actor(world.learners[1]);
        let told = place_booking(&world.spires, &actor, &wish, None).unwrap_err();
        assert_eq!(code(&told), "session-full");
        assert_eq!(world.rows(session).len(), 1);
    }

    fn ld_goes_beyond_the_capacity_with_a_reason_and_a_manager_does_not(database) {
        let world = World::new(database, 3);
        let session = world.session(1);
        world.book(session, world.learners[1]);
        let wish = PlaceBooking {
            person: Some(world.learners[0]),
            override_reason: Some("Court order".into()),
            ..World::wish(session)
        };
        let manager = world.actor(world.farah);
        let told = place_booking(&world.spires, &manager, &wish, None).unwrap_err();
        assert_eq!(code(&told), "override-not-yours");
        let officer = world.actor(world.lena);
        let booking = place_booking(&world.spires, &officer, &wish, None).unwrap();
        assert_eq!(world.state(booking), BookingState::Booked);
        let shown = show_booking(&world.spires, &officer, booking).unwrap();
        assert_eq!(shown.card.booking.override_reason.as_deref(), Some("Court order"));
        world.assert_clean();
        // The override's place goes with it: nobody is promoted onto it.
        let waits = world.book(session, world.learners[2]);
        cancel_booking(&world.spires, &officer, booking, None).unwrap();
        assert_eq!(world.state(waits), BookingState::Waitlisted);
        world.assert_clean();
    }

    fn a_manager_books_for_the_team_alone(database) {
        let world = World::new(database, 2);
        let session = world.session(5);
        let manager = world.actor(world.farah);
        let of = |person| PlaceBooking { person: Some(person), ..World::wish(session) };
        let booking = place_booking(&world.spires, &manager, &of(world.learners[0]), None).unwrap();
        assert_eq!(world.state(booking), BookingState::Booked);
        let stranger = place_booking(&world.spires, &manager, &of(world.learners[1]), None);
        assert!(matches!(stranger, Err(Failure::OutOfScope { .. })));
        let team = list_team_bookings(&world.spires, &manager, false, PageRequest::FIRST).unwrap();
        assert_eq!(team.items.len(), 1);
        let other = world.actor(world.learners[1]);
        assert!(matches!(
            show_booking(&world.spires, &other, booking),
            Err(Failure::OutOfScope { .. })
        ));
        assert!(matches!(
            cancel_booking(&world.spires, &other, booking, None),
            Err(Failure::OutOfScope { .. })
        ));
    }

    fn approval_keeps_the_time_of_the_request(database) {
        let world = World::new(database, 3);
        let mut form = World::course_form();
        form.needs_approval = true;
        let course = world.course(form);
        let session = world.session_of(course, 1, vec![part("2026-12-01", "09:30", "16:30")]);
        let asks = world.book(session, world.learners[0]);
        assert_eq!(world.state(asks), BookingState::Requested);
        world.clock.advance(chrono::TimeDelta::hours(1));
        let officer = world.actor(world.lena);
        let by_ld = |person| {
            let wish = PlaceBooking { person: Some(person), ..World::wish(session) };
            place_booking(&world.spires, &officer, &wish, None).unwrap()
        };
        let holds = by_ld(world.learners[1]);
        let waits = by_ld(world.learners[2]);
        assert_eq!(world.state(holds), BookingState::Booked, "a request holds no place");
        assert_eq!(world.state(waits), BookingState::Waitlisted);
        answer_request(&world.spires, &world.actor(world.farah), asks, None).unwrap();
        assert_eq!(world.mine(world.learners[0])[0].position, Some(1));
        cancel_booking(&world.spires, &officer, holds, None).unwrap();
        assert_eq!(world.state(asks), BookingState::Booked);
        assert_eq!(world.state(waits), BookingState::Waitlisted);
        world.assert_clean();
    }

    fn shrinking_below_the_held_is_refused_and_enlarging_promotes(database) {
        let world = World::new(database, 3);
        let session = world.session(2);
        let bookings: Vec<_> =
            world.learners.iter().map(|person| world.book(session, *person)).collect();
        let officer = world.actor(world.lena);
        let parts = || vec![
            part("2026-12-01", "09:30", "16:30"),
            part("2026-12-02", "09:30", "16:30"),
        ];
        let resize = |edition, capacity| {
            let form = world.session_form(capacity, parts());
            edit_session(&world.spires, &officer, session, edition, &form)
        };
        assert_eq!(code(&resize(1, 1).unwrap_err()), "capacity-below-held");
        resize(1, 3).unwrap();
        assert_eq!(world.state(bookings[2]), BookingState::Booked);
        assert!(matches!(resize(1, 4), Err(Failure::Stale)));
        world.assert_clean();
    }

    fn a_moved_session_updates_the_invitations(database) {
        let world = World::new(database, 1);
        let session = world.session(2);
        world.book(session, world.learners[0]);
        let form = world.session_form(2, vec![part("2026-12-08", "10:00", "12:00")]);
        edit_session(&world.spires, &world.actor(world.lena), session, 1, &form).unwrap();
        let owed = world.owed();
        let (kind, _, calendar) = &owed[1];
        assert_eq!(kind, "session_changed");
        let calendar = calendar.as_deref().unwrap();
        assert!(calendar.contains("SEQUENCE:1"));
        let unfolded = calendar.replace("\r\n ", "");
        assert!(unfolded.contains(":mailto:spires@council.example\r\n"), "{calendar}");
        assert!(calendar.contains("DTSTART;TZID=Europe/London:20261208T100000"));
        assert!(!calendar.contains("RRULE:FREQ=DAILY"));
    }

    fn a_cancelled_session_tells_everybody(database) {
        let world = World::new(database, 2);
        let session = world.session(1);
        let held = world.book(session, world.learners[0]);
        let waits = world.book(session, world.learners[1]);
        let officer = world.actor(world.lena);
        cancel_session(&world.spires, &officer, session, "The trainer is ill").unwrap();
        assert_eq!(world.state(held), BookingState::Cancelled);
        assert_eq!(world.state(waits), BookingState::Cancelled);
        let kinds: Vec<String> = world.owed().into_iter().map(|(kind, _, _)| kind).collect();
        assert_eq!(kinds[2..], ["session_cancelled", "session_cancelled"]);
        let told = world.try_book(session, world.learners[0]).unwrap_err();
        assert_eq!(code(&told), "session-cancelled");
        world.assert_clean();
    }

    fn a_clash_is_told_before_it_is_booked(database) {
        let world = World::new(database, 1);
        let ann = world.learners[0];
        let session = world.session(5);
        world.book(session, ann);
        let mut form = World::course_form();
        form.code = "CT01".into();
        form.title = "Court skills and evidence giving".into();
        let course = world.course(form);
        let other = world.session_of(course, 5, vec![part("2026-12-02", "13:00", "15:00")]);
        let told = world.try_book(other, ann).unwrap_err();
        assert_eq!(code(&told), "booking-clash");
        let wish = PlaceBooking { accepts_clash: true, ..World::wish(other) };
        place_booking(&world.spires, &world.actor(ann), &wish, None).unwrap();
    }

    fn late_is_recorded_and_the_manager_is_told(database) {
        let world = World::new(database, 1);
        let ann = world.learners[0];
        let session = world.session(5);
        let booking = world.book(session, ann);
        world.clock.set("2026-11-28T09:00:00Z".parse().unwrap());
        assert!(world.mine(ann)[0].is_late_now);
        cancel_booking(&world.spires, &world.actor(ann), booking, Some("Court")).unwrap();
        assert_eq!(world.state(booking), BookingState::LateCancelled);
        let owed = world.owed();
        let (kind, address, _) = owed.last().unwrap();
        assert_eq!((kind.as_str(), address.as_str()), ("late_cancellation", "p2@coventry.example"));
    }

    fn somebody_who_has_left_is_passed_over(database) {
        let world = World::new(database, 3);
        let session = world.session(1);
        let held = world.book(session, world.learners[0]);
        let leaver = world.book(session, world.learners[1]);
        let next = world.book(session, world.learners[2]);
        leaves(&world, world.learners[1], "2026-11-30");
        cancel_booking(&world.spires, &world.actor(world.learners[0]), held, None).unwrap();
        assert_eq!(world.state(leaver), BookingState::Waitlisted);
        assert_eq!(world.state(next), BookingState::Booked);
        let shown = show_booking(&world.spires, &world.actor(world.lena), leaver).unwrap();
        let last = shown.events.last().unwrap().event.kind.sentence();
        assert!(last.starts_with("Passed over"), "{last}");
        world.assert_clean();
    }

    fn needs_are_seen_by_organiser_and_trainer_only(database) {
        let world = World::new(database, 2);
        let ann = world.learners[0];
        let session = world.session(5);
        let wish = PlaceBooking {
            access_needs: Some("Step-free access".into()),
            ..World::wish(session)
        };
        let booking = place_booking(&world.spires, &world.actor(ann), &wish, None).unwrap();
        let seen_by = |person| {
            show_booking(&world.spires, &world.actor(person), booking).unwrap().access_needs
        };
        assert_eq!(seen_by(ann).as_deref(), Some("Step-free access"));
        assert_eq!(seen_by(world.lena).as_deref(), Some("Step-free access"));
        assert_eq!(seen_by(world.tariq).as_deref(), Some("Step-free access"));
        assert_eq!(seen_by(world.farah), None);
        let listed = list_session_bookings(
            &world.spires,
            &world.actor(world.tariq),
            session,
            false,
            PageRequest::FIRST,
        )
        .unwrap();
        assert_eq!(listed.items[0].access_needs.as_deref(), Some("Step-free access"));
        let stranger = list_session_bookings(
            &world.spires,
            &world.actor(world.learners[1]),
            session,
            false,
            PageRequest::FIRST,
        );
        assert!(matches!(stranger, Err(Failure::NotPermitted)));
    }

    fn a_place_is_passed_on_in_as_many_statements_however_many_wait(database) {
        let (store, statements) = Statements::of(database);
        let world = World::over(store, 21);
        let course = world.course(World::course_form());
        let passed_on = |day: &str, waiting: usize| {
            let session = world.session_of(course, 1, vec![part(day, "09:30", "16:30")]);
            let bookings: Vec<_> = world.learners[..=waiting]
                .iter()
                .map(|learner| world.book(session, *learner))
                .collect();
            let actor = world.actor(world.learners[0]);
            let cancel = || cancel_booking(&world.spires, &actor, bookings[0], None).unwrap();
            let ((), count) = statements.during(cancel);
            assert_eq!(world.state(bookings[1]), BookingState::Booked);
            count
        };
        assert_eq!(passed_on("2026-12-01", 2), passed_on("2026-12-08", 20));
    }
}

fn leaves(world: &World, person: domain::ids::PersonId, last: &str) {
    let unit: domain::ids::UnitId = world.spires.new_id();
    let post = NewPost {
        id: world.spires.new_id(),
        person,
        unit,
        rank: 1,
        job_title: "Social Worker",
        employment_type: domain::people::EmploymentType::Permanent,
        days: domain::civil::DayRange {
            from: "2020-01-01".parse().unwrap(),
            to: Some(last.parse().unwrap()),
        },
    };
    world
        .spires
        .store
        .write(|conn| {
            add_unit(conn, unit, None, "team", "Horizon", world.spires.now())?;
            add_post(conn, &post, world.spires.now())
        })
        .unwrap();
}
