//! What the worker does, whatever the mail server does.

use std::sync::{Arc, Barrier};

use chrono::Duration;
use domain::notify::{CLAIM, MessageKind, SendFailure};
use store::notify::claim_due;
use testkit::on_both;
use usecases::notify::{Delivered, deliver_due, outbox_age};

use crate::world::{courier, world};

on_both! {
    fn what_is_owed_goes_once(database) {
        let mut world = world(database);
        world.owe("amara@council.example");
        world.owe("grace@council.example");
        assert_eq!(world.deliver(), Delivered { sent: 2, ..Delivered::default() });
        assert_eq!(world.deliver(), Delivered::default());
        assert_eq!(world.after(Duration::days(2)), Delivered::default());
        let mails = world.mail_box.taken();
        assert_eq!(mails.len(), 2);
        assert_eq!(mails[0].to, "amara@council.example");
        assert!(mails[0].letter.text.contains("set-password?token=t"));
    }

    fn what_was_rolled_back_is_not_owed(database) {
        let mut world = world(database);
        let undone: Result<(), store::StoreError> = world.spires.store.write(|conn| {
            store::notify::insert_message(conn, &store::notify::NewMessage {
                id: world.spires.new_id(),
                kind: "invitation",
                person: None,
                address: "amara@council.example",
                context: "{}".to_owned(),
                calendar: None,
                about: None,
                at: world.spires.now(),
            })?;
            Err(store::StoreError::Stale)
        });
        assert!(undone.is_err());
        assert_eq!(world.deliver(), Delivered::default());
    }

    fn a_mail_server_that_is_away_loses_nothing(database) {
        let mut world = world(database);
        world.owe("amara@council.example");
        world.owe("grace@council.example");
        // Three days without a mail server, asked every minute.
        world.mail_box.fail(std::iter::repeat_n(SendFailure::Away, 3 * 24 * 60));
        for _ in 0..40 {
            let delivered = world.after(Duration::minutes(108));
            assert!(delivered.is_away);
            assert_eq!((delivered.sent, delivered.failed, delivered.parked), (0, 1, 0));
        }
        assert_eq!(outbox_age(&world.spires).unwrap(), Some(Duration::days(3)));
        let back = testkit::MailBox::default();
        world.courier = courier(&back);
        assert_eq!(world.after(Duration::minutes(1)).sent, 2);
        assert_eq!(back.taken().len(), 2);
        assert_eq!(outbox_age(&world.spires).unwrap(), None);
    }

    fn a_message_that_is_put_off_goes_later_and_the_others_now(database) {
        let mut world = world(database);
        world.owe("full@council.example");
        world.owe("grace@council.example");
        world.mail_box.fail([SendFailure::Later]);
        let delivered = world.deliver();
        assert_eq!((delivered.sent, delivered.failed), (1, 1));
        assert_eq!(world.after(Duration::seconds(59)), Delivered::default());
        assert_eq!(world.after(Duration::seconds(1)).sent, 1);
        assert_eq!(world.mail_box.taken_for("full@council.example").len(), 1);
    }

    fn a_message_that_is_put_off_for_a_day_is_given_up(database) {
        let mut world = world(database);
        world.owe("full@council.example");
        world.mail_box.fail([SendFailure::Later; 8]);
        for _ in 0..7 {
            assert_eq!(world.after(Duration::hours(12)).failed, 1);
        }
        assert_eq!(world.after(Duration::hours(12)).parked, 1);
        assert_eq!(world.after(Duration::days(30)), Delivered::default());
        assert!(world.taken().is_empty());
    }

    fn an_address_that_does_not_exist_is_given_up_at_once(database) {
        let mut world = world(database);
        world.owe("nobody@council.example");
        world.mail_box.fail([SendFailure::Never]);
        assert_eq!(world.deliver().parked, 1);
        assert_eq!(world.after(Duration::days(1)), Delivered::default());
    }

    fn a_context_that_does_not_fit_is_given_up_and_stops_nobody(database) {
        let mut world = world(database);
        world.spires.store.write(|conn| {
            store::notify::insert_message(conn, &store::notify::NewMessage {
                id: world.spires.new_id(),
                kind: "invitation",
                person: None,
                address: "amara@council.example",
                context: "{}".to_owned(),
                calendar: None,
                about: None,
                at: world.spires.now(),
            })
        }).unwrap();
        world.owe("grace@council.example");
        let delivered = world.deliver();
        assert_eq!((delivered.sent, delivered.parked), (1, 1));
    }

    fn a_worker_that_died_while_sending_has_lost_nothing(database) {
        let mut world = world(database);
        world.owe("amara@council.example");
        let now = world.spires.now();
        // The worker took it, and is gone.
        world.spires.store.write(|conn| claim_due(conn, now, now + CLAIM)).unwrap().unwrap();
        assert_eq!(world.after(CLAIM - Duration::seconds(1)), Delivered::default());
        assert_eq!(world.after(Duration::seconds(1)).sent, 1);
        assert_eq!(world.taken().len(), 1);
    }

    fn a_late_failure_does_not_undo_what_another_worker_sent(database) {
        let mut world = world(database);
        world.owe("amara@council.example");
        let now = world.spires.now();
        let slow = world.spires.store.write(|conn| claim_due(conn, now, now + CLAIM)).unwrap().unwrap();
        assert_eq!(world.after(CLAIM).sent, 1);
        world.spires.store.write(|conn| {
            store::notify::put_off(conn, &slow, now, 1, "late")?;
            store::notify::park(conn, &slow, 1, "late")
        }).unwrap();
        assert_eq!(world.after(Duration::days(1)), Delivered::default());
        assert_eq!(world.taken().len(), 1);
    }

    fn workers_at_once_send_each_message_once(database) {
        let world = world(database);
        for number in 0..60 {
            world.owe(&format!("person{number}@council.example"));
        }
        let together = Arc::new(Barrier::new(4));
        let workers: Vec<_> = (0..4).map(|_| {
            let (spires, together) = (world.spires.clone(), together.clone());
            let mut courier = courier(&world.mail_box);
            std::thread::spawn(move || {
                together.wait();
                while deliver_due(&spires, &mut courier).unwrap().sent > 0 {}
            })
        }).collect();
        for worker in workers {
            worker.join().unwrap();
        }
        let mut taken = world.taken();
        assert_eq!(taken.len(), 60);
        taken.sort_unstable();
        taken.dedup();
        assert_eq!(taken.len(), 60);
    }

    fn nobody_hears_of_the_end_before_the_beginning(database) {
        let mut world = world(database);
        let amara = "amara@council.example";
        world.owe_about(MessageKind::BookingConfirmed, amara, Some(7));
        world.owe_about(MessageKind::BookingCancelled, amara, Some(7));
        world.owe_about(MessageKind::BookingConfirmed, amara, Some(8));
        world.mail_box.fail([SendFailure::Later]);
        let delivered = world.deliver();
        assert_eq!((delivered.failed, delivered.sent), (1, 1), "only the other booking's goes");
        assert_eq!(world.after(Duration::minutes(1)).sent, 2);
        let subjects: Vec<_> = world.mail_box.taken().into_iter().map(|mail| mail.letter.subject).collect();
        assert!(subjects[1].starts_with("Booked"), "{subjects:?}");
        assert!(subjects[2].starts_with("Cancelled"), "{subjects:?}");
    }

    fn a_message_carries_its_calendar(database) {
        let mut world = world(database);
        let ics = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
        world.spires.store.write(|conn| {
            store::notify::insert_message(conn, &store::notify::NewMessage {
                id: world.spires.new_id(),
                kind: "invitation",
                person: None,
                address: "amara@council.example",
                context: r#"{"first_name": "Amara", "link": "l"}"#.to_owned(),
                calendar: Some(ics.to_owned()),
                about: None,
                at: world.spires.now(),
            })
        }).unwrap();
        world.deliver();
        let calendar = world.mail_box.taken()[0].calendar.clone().unwrap();
        assert_eq!((calendar.method.as_str(), calendar.ics.as_str()), ("REQUEST", ics));
    }
}
