//! Requests: who sees them, who answers them, one or many.

use domain::booking::{BookingState, CoverDay};
use domain::catalogue::SessionForm;
use domain::ids::{BookingId, PersonId, SessionId};
use store::access::create_account;
use store::people::add_manager_link;
use testkit::TestDatabase;
use usecases::booking::{
    AnswerRequests, RequestCard, RequestsOf, answer_requests, cancel_booking, list_requests,
    show_booking, show_request,
};
use usecases::catalogue::create_session;
use usecases::{Failure, PageRequest};

use crate::world::{World, code, day, part};

/// A council in which Farah has an account and manages every learner.
pub(crate) fn managed(database: &TestDatabase, learners: usize) -> World {
    let world = World::new(database, learners);
    for learner in world.learners.iter().skip(1) {
        manages(&world, world.farah, *learner);
    }
    account(&world, world.farah, "p2@coventry.example");
    world
}

pub(crate) fn manages(world: &World, manager: PersonId, learner: PersonId) {
    let id = world.spires.new_id();
    let (from, now) = (day("2026-01-01"), world.spires.now());
    world
        .spires
        .store
        .write(|conn| add_manager_link(conn, id, (learner, manager), from, now))
        .unwrap();
}

pub(crate) fn account(world: &World, person: PersonId, email: &str) {
    let (id, now) = (world.spires.new_id(), world.spires.now());
    world
        .spires
        .store
        .write(|conn| create_account(conn, id, person, email, false, now))
        .unwrap();
}

/// A session of a course that needs approval, on 3 and 4 December 2026.
pub(crate) fn session(world: &World, capacity: i32) -> SessionId {
    let mut form = World::course_form();
    form.needs_approval = true;
    let course = world.course(form);
    let parts = vec![
        part("2026-12-03", "09:30", "16:30"),
        part("2026-12-04", "09:30", "16:30"),
    ];
    // Without a trainer, who would see the bookings as such.
    let form = SessionForm {
        trainers: Vec::new(),
        ..world.session_form(capacity, parts)
    };
    create_session(&world.spires, &world.actor(world.lena), course, &form, None).unwrap()
}

pub(crate) fn ask(world: &World, session: SessionId) -> Vec<BookingId> {
    let learners = world.learners.iter();
    learners
        .map(|person| {
            world.clock.advance(chrono::TimeDelta::minutes(1));
            world.book(session, *person)
        })
        .collect()
}

pub(crate) fn approve(bookings: &[BookingId]) -> AnswerRequests {
    AnswerRequests {
        bookings: bookings.to_vec(),
        declined_because: None,
    }
}

pub(crate) fn listed(world: &World, person: PersonId, of: RequestsOf) -> Vec<RequestCard> {
    list_requests(&world.spires, &world.actor(person), of, PageRequest::FIRST)
        .unwrap()
        .items
}

fn words(card: &RequestCard) -> Vec<String> {
    card.cover.iter().map(CoverDay::sentence).collect()
}

testkit::on_both! {
    fn many_are_approved_at_once_in_the_order_in_which_they_asked(database) {
        let world = managed(database, 3);
        let session = session(&world, 2);
        let [first, second, third] = ask(&world, session)[..] else { panic!("three") };
        let farah = world.actor(world.farah);
        // Named last to first: the order is that of the requests all the same.
        let answered =
            answer_requests(&world.spires, &farah, &approve(&[third, second, first]), None).unwrap();
        let told: Vec<_> = answered.iter().map(|one| (one.booking, one.state, one.position)).collect();
        assert_eq!(
            told,
            [
                (third, BookingState::Waitlisted, Some(1)),
                (second, BookingState::Booked, None),
                (first, BookingState::Booked, None),
            ]
        );
        assert!(answered.iter().all(|one| one.is_answered && one.refusal.is_none()));
        let kinds: Vec<String> = world.owed().into_iter().map(|(kind, _, _)| kind).collect();
        let waits = kinds.iter().filter(|kind| *kind == "booking_waitlisted").count();
        assert_eq!(waits, 1, "{kinds:?}");
        assert!(!kinds.contains(&"approval_asked".to_owned()), "nobody is asked any more: {kinds:?}");
        world.assert_clean();
    }

    fn each_is_decided_on_its_own(database) {
        let world = managed(database, 3);
        let session = session(&world, 5);
        let [given_back, answered_before, open] = ask(&world, session)[..] else { panic!("three") };
        let farah = world.actor(world.farah);
        cancel_booking(&world.spires, &world.actor(world.learners[0]), given_back, None).unwrap();
        answer_requests(&world.spires, &farah, &approve(&[answered_before]), None).unwrap();
        let wish = AnswerRequests {
            bookings: vec![given_back, answered_before, open],
            declined_because: Some("Too few on duty".to_owned()),
        };
        let answered = answer_requests(&world.spires, &farah, &wish, None).unwrap();
        let told: Vec<_> = answered.iter().map(|one| (one.is_answered, one.state)).collect();
        assert_eq!(
            told,
            [
                (false, BookingState::Cancelled),
                (false, BookingState::Booked),
                (true, BookingState::Declined),
            ]
        );
        assert!(answered[0].refusal.is_some());
        world.assert_clean();
    }

    fn a_retried_answer_is_the_first_answer(database) {
        let world = managed(database, 2);
        let session = session(&world, 5);
        let asked = ask(&world, session);
        let farah = world.actor(world.farah);
        let answer = |wish| answer_requests(&world.spires, &farah, &wish, Some("k1"));
        let first = answer(approve(&asked)).unwrap();
        assert_eq!(answer(approve(&asked)).unwrap(), first);
        assert_eq!(code(&answer(approve(&asked[..1])).unwrap_err()), "idempotency-key-reused");
        world.assert_clean();
    }

    fn another_team_s_request_stops_the_whole_answer(database) {
        let world = managed(database, 2);
        manages(&world, world.tariq, world.lena);
        let session = session(&world, 5);
        let asked = ask(&world, session);
        let others = world.book(session, world.lena);
        let farah = world.actor(world.farah);
        let all = approve(&[asked[0], others]);
        let refused = answer_requests(&world.spires, &farah, &all, None).unwrap_err();
        assert!(
            matches!(refused, Failure::OutOfScope { about: Some(person), .. } if person == world.lena)
        );
        assert_eq!(world.state(asked[0]), BookingState::Requested, "none is answered");
        let nobody = answer_requests(&world.spires, &world.actor(world.learners[0]), &all, None);
        assert!(matches!(nobody, Err(Failure::NotPermitted)));
        for wrong in [approve(&[]), approve(&vec![asked[0]; 101])] {
            let refused = answer_requests(&world.spires, &farah, &wrong, None);
            assert!(matches!(refused, Err(Failure::Invalid(_))));
        }
        let seen = show_request(&world.spires, &farah, others);
        assert!(matches!(seen, Err(Failure::OutOfScope { .. })));
    }

    fn the_list_says_who_would_be_away(database) {
        let world = managed(database, 4);
        let asked_for = session(&world, 5);
        let other = {
            let mut form = World::course_form();
            form.code = "NG01".into();
            let course = world.course(form);
            world.session_of(course, 5, vec![part("2026-12-04", "13:00", "15:00")])
        };
        world.book(other, world.learners[3]);
        let first = world.book(asked_for, world.learners[0]);
        world.clock.advance(chrono::TimeDelta::minutes(1));
        world.book(asked_for, world.learners[1]);
        let cards = listed(&world, world.farah, RequestsOf::Mine);
        assert_eq!(cards.len(), 2);
        assert_eq!(cards[0].card.booking.id, first, "the oldest first");
        assert_eq!(words(&cards[0]), ["2 of 4 away on 4 December, and 1 more asks for it"]);
        assert_eq!(cards[0].manager.as_ref().unwrap().1, "Farah Test002");
        answer_requests(&world.spires, &world.actor(world.farah), &approve(&[first]), None).unwrap();
        let cards = listed(&world, world.farah, RequestsOf::Mine);
        assert_eq!(
            words(&cards[0]),
            ["2 of 4 away on 3 December", "3 of 4 away on 4 December"]
        );
        assert!(show_request(&world.spires, &world.actor(world.farah), first).is_ok());
        assert!(show_booking(&world.spires, &world.actor(world.farah), first).is_ok());
    }

    fn l_and_d_answers_where_nobody_else_can(database) {
        let world = World::new(database, 2);
        let session = session(&world, 5);
        // Farah manages the first and has no account; nobody manages the second.
        let asked = ask(&world, session);
        let mail: Vec<_> = world.owed().into_iter().filter(|(kind, ..)| kind == "approval_asked").collect();
        assert!(mail.iter().all(|(_, address, _)| address == "p1@coventry.example"), "{mail:?}");
        assert_eq!(mail.len(), 2);
        assert_eq!(listed(&world, world.lena, RequestsOf::WithoutManager).len(), 2);
        assert!(listed(&world, world.lena, RequestsOf::Mine).is_empty());
        account(&world, world.farah, "p2@coventry.example");
        let left: Vec<_> = listed(&world, world.lena, RequestsOf::WithoutManager)
            .iter()
            .map(|card| card.card.booking.id)
            .collect();
        assert_eq!(left, [asked[1]]);
        let farah = world.actor(world.farah);
        let refused =
            list_requests(&world.spires, &farah, RequestsOf::WithoutManager, PageRequest::FIRST);
        assert!(matches!(refused, Err(Failure::NotPermitted)));
        answer_requests(&world.spires, &world.actor(world.lena), &approve(&[asked[1]]), None).unwrap();
        assert_eq!(world.state(asked[1]), BookingState::Booked);
    }

    fn once_the_session_has_begun_nothing_is_approved(database) {
        let world = managed(database, 1);
        let session = session(&world, 5);
        let asked = ask(&world, session);
        world.clock.advance(chrono::TimeDelta::days(14));
        let farah = world.actor(world.farah);
        assert!(listed(&world, world.farah, RequestsOf::Mine).is_empty());
        let answered = answer_requests(&world.spires, &farah, &approve(&asked), None).unwrap();
        assert!(!answered[0].is_answered);
        assert_eq!(world.state(asked[0]), BookingState::Requested);
    }
}
