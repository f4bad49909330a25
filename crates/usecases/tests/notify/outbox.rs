//! What administrators see of the outbox, and sending again.

use domain::access::{Actor, HeldRole, Role, Scope};
use domain::ids::{AccountId, PersonId, SignInId};
use domain::notify::{MessageKind, MessageStanding, SendFailure};
use store::access::{AuditFilter, list_audit};
use testkit::on_both;
use usecases::notify::{OutboxSearch, list_outbox, resend_message};
use usecases::{Failure, PageRequest};
use uuid::Uuid;

use crate::world::world;

fn person(role: Role) -> Actor {
    Actor::Person {
        person: PersonId(Uuid::from_u128(1)),
        account: AccountId(Uuid::from_u128(2)),
        sign_in: SignInId(Uuid::from_u128(3)),
        roles: vec![HeldRole {
            role,
            scope: Scope::Service,
        }],
    }
}

on_both! {
    fn administrators_see_what_waits_went_and_was_given_up(database) {
        let mut world = world(database);
        world.owe("nobody@council.example");
        world.owe("amara@council.example");
        world.owe("grace@council.example");
        world.mail_box.fail([SendFailure::Never, SendFailure::Later]);
        world.deliver();

        let all = list_outbox(&world.spires, &Actor::System, &OutboxSearch::default(), PageRequest::FIRST).unwrap();
        assert_eq!(all.total, 3);
        let states: Vec<_> = all.items.iter().map(|message| message.standing).collect();
        assert_eq!(states, [MessageStanding::Sent, MessageStanding::Failed, MessageStanding::Parked]);
        let given_up = OutboxSearch { standing: Some(MessageStanding::Parked), kind: None };
        let given_up = list_outbox(&world.spires, &Actor::System, &given_up, PageRequest::FIRST).unwrap();
        assert_eq!(given_up.items[0].address, "nobody@council.example");
        assert_eq!(given_up.items[0].last_error.as_deref(), Some("as the test wants it"));

        let refused = list_outbox(&world.spires, &person(Role::Practitioner), &OutboxSearch::default(), PageRequest::FIRST);
        assert!(matches!(refused, Err(Failure::NotPermitted)));
    }

    fn what_was_given_up_goes_when_it_is_sent_again(database) {
        let mut world = world(database);
        world.owe("amara@council.example");
        world.mail_box.fail([SendFailure::Never]);
        world.deliver();
        let all = list_outbox(&world.spires, &Actor::System, &OutboxSearch::default(), PageRequest::FIRST).unwrap();
        let id = all.items[0].id;

        assert_eq!(resend_message(&world.spires, &Actor::System, id, None).unwrap().id, id);
        let twice = resend_message(&world.spires, &Actor::System, id, None);
        assert!(matches!(twice, Err(Failure::Refused { code: "message-waiting", .. })));
        assert_eq!(world.deliver().sent, 1);
        let filter = AuditFilter { action: Some("resend_message".to_owned()), ..AuditFilter::default() };
        let (_, audited) = world.spires.store.read(|conn| list_audit(conn, &filter, 10, 0)).unwrap();
        assert_eq!(audited, 1);
    }

    fn a_second_copy_has_an_id_of_its_own(database) {
        let mut world = world(database);
        world.owe_about(MessageKind::BookingConfirmed, "amara@council.example", Some(7));
        world.deliver();
        let first = world.taken()[0];
        let second = resend_message(&world.spires, &Actor::System, first, None).unwrap().id;
        assert_ne!(first, second);
        assert_eq!(world.deliver().sent, 1);
        let mails = world.mail_box.taken();
        assert_eq!(mails[0].letter, mails[1].letter);
    }

    fn a_link_that_lets_its_reader_in_is_not_kept(database) {
        let mut world = world(database);
        world.owe("amara@council.example");
        world.deliver();
        let id = world.taken()[0];
        let kept = world.spires.store.write(|conn| store::notify::lock_message(conn, id)).unwrap();
        assert_eq!(kept.context, "{}");
        let again = resend_message(&world.spires, &Actor::System, id, None);
        assert!(matches!(again, Err(Failure::Refused { code: "message-erased", .. })));
    }
}
