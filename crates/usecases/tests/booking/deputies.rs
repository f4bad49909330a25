//! Who answers in a manager's stead.

use chrono::TimeDelta;
use domain::access::Role;
use domain::booking::BookingState;
use domain::ids::PersonId;
use usecases::booking::{
    NameDeputy, RequestsOf, answer_request, answer_requests, end_deputy, list_deputies,
    list_person_bookings, list_requests, name_deputy, show_booking, show_request,
};
use usecases::people::show_person;
use usecases::{Failure, PageRequest};

use crate::answering::{account, approve, ask, listed, managed, manages, session};
use crate::world::{World, day};

const TARIQ: &str = "p3@coventry.example";

fn wish(from: &str, to: &str) -> NameDeputy {
    NameDeputy {
        email: TARIQ.to_owned(),
        from: day(from),
        to: day(to),
    }
}

fn field(failure: &Failure) -> &str {
    match failure {
        Failure::Invalid(fields) => &fields.first().unwrap().pointer,
        other => panic!("a field, not {other:?}"),
    }
}

fn is_deputy(world: &World, person: PersonId) -> bool {
    world.actor(person).holds(Role::Deputy)
}

testkit::on_both! {
    fn a_deputy_answers_the_managers_requests_and_no_more(database) {
        let world = managed(database, 2);
        account(&world, world.tariq, TARIQ);
        let session = session(&world, 5);
        let asked = ask(&world, session);
        let own = world.book(session, world.lena);
        let farah = world.actor(world.farah);
        let named =
            name_deputy(&world.spires, &farah, &wish("2026-11-23", "2026-11-27"), Some("k")).unwrap();
        assert_eq!(named.deputy_name, "Tariq Test003");
        assert!(!named.is_standing);
        let again = name_deputy(&world.spires, &farah, &wish("2026-11-23", "2026-11-27"), Some("k"));
        assert_eq!(again.unwrap(), named);
        assert!(!is_deputy(&world, world.tariq), "not before the first day");
        world.clock.advance(TimeDelta::days(3));
        let tariq = world.actor(world.tariq);
        assert!(is_deputy(&world, world.tariq));
        let cards = listed(&world, world.tariq, RequestsOf::Mine);
        let ids: Vec<_> = cards.iter().map(|card| card.card.booking.id).collect();
        assert_eq!(ids, asked);
        assert!(cards.iter().all(|card| card.is_in_stead));
        // The page of a request, and nothing else of the person.
        assert!(show_request(&world.spires, &tariq, asked[0]).is_ok());
        assert!(show_booking(&world.spires, &tariq, asked[0]).is_ok());
        assert!(show_person(&world.spires, &tariq, world.learners[0]).is_err());
        let theirs = list_person_bookings(
            &world.spires, &tariq, world.learners[0], false, PageRequest::FIRST,
        );
        assert!(theirs.is_err());
        let another = show_request(&world.spires, &tariq, own);
        assert!(matches!(another, Err(Failure::OutOfScope { .. })));
        answer_request(&world.spires, &tariq, asked[0], None).unwrap();
        assert!(show_booking(&world.spires, &tariq, asked[0]).is_ok(), "what they answered");
        answer_request(&world.spires, &farah, asked[1], None).unwrap();
        let answered_by_farah = show_booking(&world.spires, &tariq, asked[1]);
        assert!(matches!(answered_by_farah, Err(Failure::OutOfScope { .. })));
        world.clock.advance(TimeDelta::days(5));
        assert!(!is_deputy(&world, world.tariq), "not after the last day");
        world.assert_clean();
    }

    fn whoever_stands_in_is_asked(database) {
        let world = managed(database, 1);
        account(&world, world.tariq, TARIQ);
        let farah = world.actor(world.farah);
        name_deputy(&world.spires, &farah, &wish("2026-11-20", "2026-11-27"), None).unwrap();
        let session = session(&world, 5);
        ask(&world, session);
        let asked: Vec<_> =
            world.owed().into_iter().filter(|(kind, ..)| kind == "approval_asked").collect();
        assert_eq!(asked.len(), 1);
        assert_eq!(asked[0].1, TARIQ);
    }

    fn ended_it_ends_at_once(database) {
        let world = managed(database, 1);
        account(&world, world.tariq, TARIQ);
        let session = session(&world, 5);
        let asked = ask(&world, session);
        let farah = world.actor(world.farah);
        let named =
            name_deputy(&world.spires, &farah, &wish("2026-11-20", "2026-11-27"), None).unwrap();
        let tariq = world.actor(world.tariq);
        let by_tariq = end_deputy(&world.spires, &tariq, named.row.id);
        assert!(matches!(by_tariq, Err(Failure::NotPermitted)), "a deputy names and ends nobody");
        manages(&world, world.tariq, world.lena);
        let by_another = end_deputy(&world.spires, &world.actor(world.tariq), named.row.id);
        assert!(matches!(by_another, Err(Failure::OutOfScope { .. })));
        end_deputy(&world.spires, &farah, named.row.id).unwrap();
        assert!(!is_deputy(&world, world.tariq));
        // A role that was read before counts for nothing: the days are asked again.
        let late = answer_requests(&world.spires, &tariq, &approve(&asked), None);
        assert!(matches!(late, Err(Failure::OutOfScope { .. })));
        assert_eq!(world.state(asked[0]), BookingState::Requested);
        let gone = end_deputy(&world.spires, &farah, named.row.id);
        assert!(matches!(gone, Err(Failure::NotFound(_))));
    }

    fn nobody_answers_for_themselves(database) {
        let world = managed(database, 2);
        let learner = world.learners[0];
        account(&world, learner, "p100@coventry.example");
        let wish = NameDeputy {
            email: "P100@coventry.example".to_owned(),
            ..wish("2026-11-20", "2026-11-27")
        };
        name_deputy(&world.spires, &world.actor(world.farah), &wish, None).unwrap();
        let session = session(&world, 5);
        let asked = ask(&world, session);
        let ids: Vec<_> = listed(&world, learner, RequestsOf::Mine)
            .iter()
            .map(|card| card.card.booking.id)
            .collect();
        assert_eq!(ids, asked[1..]);
        let own = answer_request(&world.spires, &world.actor(learner), asked[0], None);
        assert!(matches!(own, Err(Failure::OutOfScope { .. })));
        let mail: Vec<_> =
            world.owed().into_iter().filter(|(kind, ..)| kind == "approval_asked").collect();
        assert_eq!(mail[0].1, "p2@coventry.example", "the manager answers for the deputy");
        assert_eq!(mail[1].1, "p100@coventry.example");
    }

    fn what_cannot_be_is_said_beside_its_field(database) {
        let world = managed(database, 1);
        let farah = world.actor(world.farah);
        let name = |wish: &NameDeputy| name_deputy(&world.spires, &farah, wish, None);
        let days = wish("2026-11-20", "2026-11-27");
        assert_eq!(field(&name(&days).unwrap_err()), "/email", "without an account");
        account(&world, world.tariq, TARIQ);
        let nobody = NameDeputy { email: "nobody@coventry.example".to_owned(), ..days.clone() };
        assert_eq!(field(&name(&nobody).unwrap_err()), "/email");
        let oneself = NameDeputy { email: "p2@coventry.example".to_owned(), ..days.clone() };
        assert_eq!(field(&name(&oneself).unwrap_err()), "/email");
        name(&days).unwrap();
        assert_eq!(field(&name(&wish("2026-11-27", "2026-11-30")).unwrap_err()), "/from");
        let own = list_deputies(&world.spires, &farah, PageRequest::FIRST).unwrap();
        assert!(own.total == 1 && own.items[0].is_own && own.items[0].is_standing);
        let tariq = world.actor(world.tariq);
        let named = list_deputies(&world.spires, &tariq, PageRequest::FIRST).unwrap();
        assert!(named.total == 1 && !named.items[0].is_own);
        let learner = world.actor(world.learners[0]);
        assert!(matches!(
            name_deputy(&world.spires, &learner, &days, None),
            Err(Failure::NotPermitted)
        ));
        let refused = list_requests(&world.spires, &learner, RequestsOf::Mine, PageRequest::FIRST);
        assert!(matches!(refused, Err(Failure::NotPermitted)));
    }
}
