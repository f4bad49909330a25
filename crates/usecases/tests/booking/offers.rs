//! Offers: held until they are answered or lapse, passed on whether or not anybody looks.

use chrono::TimeDelta;
use domain::access::Actor;
use domain::booking::BookingState;
use domain::catalogue::FreePlace;
use domain::ids::{BookingId, CourseId, SessionId};
use domain::notify::SendFailure;
use testkit::MailBox;
use usecases::PageRequest;
use usecases::booking::{
    OfferEnd, PlaceBooking, answer_offer, answer_offer_by_link, cancel_booking,
    list_session_bookings, pass_on_lapsed, place_booking, show_booking, show_offer,
};
use usecases::catalogue::{CourseWish, cancel_session, edit_course, edit_session};
use usecases::notify::{Courier, deliver_due};

use crate::world::{World, code, part};

/// A world in which the one place of a session is held by the first learner, and the others wait
/// in their order; with a mail box.
struct Waiting {
    world: World,
    mail_box: MailBox,
    session: SessionId,
    bookings: Vec<BookingId>,
}

impl Waiting {
    fn of(database: &testkit::TestDatabase, learners: usize, free_place: FreePlace) -> Self {
        let world = World::new(database, learners);
        let mut form = World::course_form();
        form.free_place = free_place;
        form.offer_hours = Some(4);
        let course = world.course(form);
        let session = world.session_of(course, 1, vec![part("2026-12-01", "09:30", "16:30")]);
        let bookings = world
            .learners
            .iter()
            .map(|person| world.book(session, *person))
            .collect();
        let waiting = Self {
            world,
            mail_box: MailBox::default(),
            session,
            bookings,
        };
        waiting.deliver();
        waiting
    }

    fn deliver(&self) {
        let mut courier = Courier::new(
            std::sync::Arc::new(self.mail_box.clone()),
            "learning@council.example".parse().unwrap(),
        );
        while deliver_due(&self.world.spires, &mut courier).unwrap().sent > 0 {}
    }

    fn give_back(&self, n: usize) {
        let actor = self.world.actor(*self.world.learners.get(n).unwrap());
        let booking = *self.bookings.get(n).unwrap();
        cancel_booking(&self.world.spires, &actor, booking, None).unwrap();
    }

    fn states(&self) -> Vec<BookingState> {
        self.bookings
            .iter()
            .map(|booking| self.world.state(*booking))
            .collect()
    }

    /// What the people themselves see.
    fn seen(&self) -> Vec<BookingState> {
        let officer = self.world.actor(self.world.lena);
        self.bookings
            .iter()
            .map(|booking| {
                show_booking(&self.world.spires, &officer, *booking)
                    .unwrap()
                    .card
                    .state
            })
            .collect()
    }

    /// The letters to the learner, as text.
    fn letters(&self, n: usize) -> Vec<String> {
        self.mail_box
            .taken_for(&format!("p{}@coventry.example", 100 + n))
            .into_iter()
            .map(|mail| format!("{}\n{}", mail.letter.subject, mail.letter.text))
            .collect()
    }

    /// The token of the link in the latest letter to the learner.
    fn token(&self, n: usize) -> String {
        let letter = self.letters(n).pop().unwrap();
        let (_, rest) = letter.split_once("/offer?token=").unwrap();
        rest.split_whitespace().next().unwrap().to_owned()
    }

    fn advance(&self, hours: i64) {
        self.world.clock.advance(TimeDelta::hours(hours));
    }
}

use BookingState::{Booked, Cancelled, Expired, Offered, Waitlisted};

testkit::on_both! {
    fn a_place_that_comes_free_is_held_for_the_first_until_the_link_is_answered(database) {
        let waiting = Waiting::of(database, 3, FreePlace::OfferedToNextWorkingDay);
        let world = &waiting.world;
        waiting.give_back(0);
        assert_eq!(waiting.states(), [Cancelled, Offered, Waitlisted]);
        world.assert_clean();
        waiting.deliver();
        let letter = waiting.letters(1).pop().unwrap();
        assert!(letter.contains("It is held for you until 5pm on Monday 23 November 2026"), "{letter}");
        let token = waiting.token(1);
        // A look changes nothing, however often.
        for _ in 0..3 {
            let offer = show_offer(&world.spires, &token).unwrap().unwrap();
            assert_eq!(offer.course, "Safeguarding children: level 3 multi-agency");
            assert_eq!(offer.answer_by, Some("2026-11-23T17:00:00Z".parse().unwrap()));
        }
        assert_eq!(waiting.states(), [Cancelled, Offered, Waitlisted]);
        answer_offer_by_link(&world.spires, &token, true).unwrap().unwrap();
        assert_eq!(waiting.states(), [Cancelled, Booked, Waitlisted]);
        waiting.deliver();
        let mail = waiting.mail_box.taken_for("p101@coventry.example").pop().unwrap();
        assert_eq!(mail.calendar.unwrap().method, "REQUEST");
        for takes_it in [true, false] {
            let again = answer_offer_by_link(&world.spires, &token, takes_it).unwrap();
            assert_eq!(again.unwrap_err(), OfferEnd::Taken);
        }
        assert_eq!(waiting.states(), [Cancelled, Booked, Waitlisted]);
        world.assert_clean();
    }

    fn what_is_let_go_goes_to_the_next_in_the_same_moment(database) {
        let waiting = Waiting::of(database, 3, FreePlace::OfferedForHours);
        let world = &waiting.world;
        waiting.give_back(0);
        waiting.deliver();
        answer_offer_by_link(&world.spires, &waiting.token(1), false).unwrap().unwrap();
        assert_eq!(waiting.states(), [Cancelled, Cancelled, Offered]);
        waiting.deliver();
        let mails = waiting.mail_box.taken_for("p101@coventry.example");
        assert!(mails.iter().all(|mail| mail.calendar.is_none()), "nothing was in the calendar");
        answer_offer(&world.spires, &world.actor(world.learners[2]), waiting.bookings[2], true).unwrap();
        assert_eq!(waiting.states(), [Cancelled, Cancelled, Booked]);
        let used = show_offer(&world.spires, &waiting.token(2)).unwrap();
        assert_eq!(used.unwrap_err(), OfferEnd::Taken, "an answer on the page uses the link up");
        world.assert_clean();
    }

    fn a_lapse_is_seen_by_whoever_reads_and_recorded_by_whoever_comes(database) {
        let waiting = Waiting::of(database, 3, FreePlace::OfferedForHours);
        let world = &waiting.world;
        waiting.give_back(0);
        waiting.deliver();
        let token = waiting.token(1);
        waiting.advance(3);
        assert_eq!(waiting.seen(), [Cancelled, Offered, Waitlisted]);
        waiting.advance(1);
        // Nobody has written it down.
        assert_eq!(waiting.states(), [Cancelled, Offered, Waitlisted]);
        assert_eq!(waiting.seen(), [Cancelled, Expired, Offered]);
        assert!(world.mine(world.learners[1]).is_empty());
        assert_eq!(world.mine(world.learners[2])[0].position, None);
        assert_eq!(world.mine(world.learners[2])[0].waiting, 0);
        assert_eq!(world.mine(world.learners[2])[0].session.places.offered, 1);
        let officer = world.actor(world.lena);
        let listed =
            list_session_bookings(&world.spires, &officer, waiting.session, false, PageRequest::FIRST)
                .unwrap();
        assert_eq!(listed.items.iter().map(|item| item.state).collect::<Vec<_>>(), [Offered]);
        let late = answer_offer_by_link(&world.spires, &token, true).unwrap();
        assert_eq!(late.unwrap_err(), OfferEnd::Lapsed);
        let mine = world.actor(world.learners[1]);
        let late = answer_offer(&world.spires, &mine, waiting.bookings[1], true).unwrap_err();
        assert_eq!(code(&late), "offer-ended");
        world.assert_clean();
        assert_eq!(pass_on_lapsed(&world.spires).unwrap(), 1);
        assert_eq!(pass_on_lapsed(&world.spires).unwrap(), 0);
        assert_eq!(waiting.states(), [Cancelled, Expired, Offered]);
        waiting.deliver();
        assert!(waiting.letters(1).pop().unwrap().contains("the time to answer the offer has passed"));
        answer_offer_by_link(&world.spires, &waiting.token(2), true).unwrap().unwrap();
        assert_eq!(waiting.states(), [Cancelled, Expired, Booked]);
        world.assert_clean();
    }

    fn the_next_write_records_a_lapse_before_it_decides(database) {
        let waiting = Waiting::of(database, 3, FreePlace::OfferedForHours);
        let world = &waiting.world;
        waiting.give_back(0);
        waiting.deliver();
        waiting.advance(5);
        // The learner whose offer lapsed may join again, at the end.
        let again = world.book(waiting.session, world.learners[1]);
        assert_eq!(waiting.states(), [Cancelled, Expired, Offered]);
        assert_eq!(world.state(again), Waitlisted);
        world.assert_clean();
    }

    fn an_offer_that_was_not_sent_cannot_lapse_and_its_time_runs_from_the_sending(database) {
        let waiting = Waiting::of(database, 2, FreePlace::OfferedForHours);
        let world = &waiting.world;
        waiting.give_back(0);
        // A mail server that is away for three days.
        waiting.mail_box.fail(std::iter::repeat_n(SendFailure::Away, 3));
        for _ in 0..3 {
            waiting.deliver();
            waiting.advance(24);
            assert_eq!(pass_on_lapsed(&world.spires).unwrap(), 0);
            assert_eq!(waiting.seen(), [Cancelled, Offered]);
        }
        waiting.deliver();
        let officer = world.actor(world.lena);
        let card = show_booking(&world.spires, &officer, waiting.bookings[1]).unwrap().card;
        assert_eq!(card.answer_by, Some(world.spires.now() + TimeDelta::hours(4)));
        let letter = waiting.letters(1).pop().unwrap();
        assert!(letter.contains("It is held for you until 4pm on Monday 23 November 2026"), "{letter}");
        world.assert_clean();
    }

    fn several_lapses_while_nobody_looked_pass_on_once(database) {
        let waiting = Waiting::of(database, 5, FreePlace::OfferedForHours);
        let world = &waiting.world;
        let officer = world.actor(world.lena);
        let form = world.session_form(3, vec![part("2026-12-01", "09:30", "16:30")]);
        edit_session(&world.spires, &officer, waiting.session, 1, &form).unwrap();
        assert_eq!(waiting.states(), [Booked, Offered, Offered, Waitlisted, Waitlisted]);
        waiting.deliver();
        waiting.advance(100);
        assert_eq!(waiting.seen(), [Booked, Expired, Expired, Offered, Offered]);
        pass_on_lapsed(&world.spires).unwrap();
        assert_eq!(waiting.states(), [Booked, Expired, Expired, Offered, Offered]);
        world.assert_clean();
    }

    fn no_offer_outlives_the_beginning_of_its_session(database) {
        let waiting = Waiting::of(database, 3, FreePlace::OfferedForHours);
        let world = &waiting.world;
        waiting.give_back(0);
        world.clock.set("2026-12-01T08:00:00Z".parse().unwrap());
        waiting.deliver();
        let card = &world.mine(world.learners[1])[0];
        assert_eq!(card.answer_by, Some("2026-12-01T09:30:00Z".parse().unwrap()));
        waiting.advance(2);
        pass_on_lapsed(&world.spires).unwrap();
        assert_eq!(waiting.states(), [Cancelled, Expired, Waitlisted]);
        world.assert_clean();
    }

    fn who_cannot_be_written_to_is_given_the_place(database) {
        let waiting = Waiting::of(database, 1, FreePlace::OfferedForHours);
        let world = &waiting.world;
        let row = store::people::PersonRow {
            id: world.spires.new_id(),
            employee_no: None,
            first_name: "Nora".to_owned(),
            last_name: "Newman".to_owned(),
            email: None,
            swe_no: None,
        };
        world.spires
            .store
            .write(|conn| store::people::add_person(conn, &row, world.spires.now()))
            .unwrap();
        let wish = PlaceBooking { person: Some(row.id), ..World::wish(waiting.session) };
        let waits = place_booking(&world.spires, &world.actor(world.lena), &wish, None).unwrap();
        assert_eq!(world.state(waits), Waitlisted);
        waiting.give_back(0);
        assert_eq!(world.state(waits), Booked);
        world.assert_clean();
    }

    fn a_session_that_is_called_off_ends_its_offers(database) {
        let waiting = Waiting::of(database, 2, FreePlace::OfferedForHours);
        let world = &waiting.world;
        waiting.give_back(0);
        waiting.deliver();
        let token = waiting.token(1);
        let officer = world.actor(world.lena);
        cancel_session(&world.spires, &officer, waiting.session, "The trainer is ill").unwrap();
        let end = answer_offer_by_link(&world.spires, &token, true).unwrap();
        assert_eq!(end.unwrap_err(), OfferEnd::CalledOff);
        waiting.deliver();
        let mail = waiting.mail_box.taken_for("p101@coventry.example").pop().unwrap();
        assert!(mail.calendar.is_none(), "an offer never came into the calendar");
        world.assert_clean();
    }

    fn forged_used_and_stale_links_are_audited_without_the_token(database) {
        let waiting = Waiting::of(database, 2, FreePlace::OfferedForHours);
        let world = &waiting.world;
        waiting.give_back(0);
        waiting.deliver();
        let token = waiting.token(1);
        assert_eq!(show_offer(&world.spires, "forged").unwrap().unwrap_err(), OfferEnd::Unknown);
        let forged = answer_offer_by_link(&world.spires, "forged", true).unwrap();
        assert_eq!(forged.unwrap_err(), OfferEnd::Unknown);
        answer_offer_by_link(&world.spires, &token, true).unwrap().unwrap();
        assert_eq!(show_offer(&world.spires, &token).unwrap().unwrap_err(), OfferEnd::Taken);
        let entries = usecases::access::list_audit(
            &world.spires,
            &Actor::System,
            &usecases::access::AuditSearch {
                action: Some("refuse_offer_link".to_owned()),
                ..Default::default()
            },
            PageRequest::FIRST,
        )
        .unwrap();
        assert_eq!(entries.total, 3);
        assert!(!format!("{entries:?}").contains(&token));
        let kept = world.spires.store.read(|conn| {
            store::notify::list_messages(conn, &store::notify::MessageFilter::default(), 50, 0)
        });
        assert!(!format!("{kept:?}").contains(&token));
    }

    fn a_course_that_gives_at_once_again_keeps_the_offers_that_are_out(database) {
        let waiting = Waiting::of(database, 3, FreePlace::OfferedForHours);
        let world = &waiting.world;
        waiting.give_back(0);
        waiting.deliver();
        let officer = world.actor(world.lena);
        let course: CourseId = world.mine(world.learners[1])[0].session.course.id;
        let wish = CourseWish {
            form: World::course_form(),
            is_withdrawn: false,
            prerequisites: Vec::new(),
        };
        edit_course(&world.spires, &officer, course, 1, &wish).unwrap();
        assert_eq!(waiting.seen(), [Cancelled, Offered, Waitlisted]);
        waiting.advance(5);
        assert_eq!(waiting.seen(), [Cancelled, Expired, Booked]);
        pass_on_lapsed(&world.spires).unwrap();
        assert_eq!(waiting.states(), [Cancelled, Expired, Booked]);
        world.assert_clean();
    }

    fn who_may_book_for_somebody_may_answer_for_them(database) {
        let waiting = Waiting::of(database, 3, FreePlace::OfferedForHours);
        let world = &waiting.world;
        waiting.give_back(0);
        let stranger = world.actor(world.learners[2]);
        let refused = answer_offer(&world.spires, &stranger, waiting.bookings[1], true);
        assert!(matches!(refused, Err(usecases::Failure::OutOfScope { .. })));
        let officer = world.actor(world.lena);
        let none = answer_offer(&world.spires, &officer, waiting.bookings[2], true).unwrap_err();
        assert_eq!(code(&none), "offer-ended");
        answer_offer(&world.spires, &officer, waiting.bookings[1], true).unwrap();
        assert_eq!(waiting.states(), [Cancelled, Booked, Waitlisted]);
        let wish = World::wish(waiting.session);
        let twice = place_booking(&world.spires, &world.actor(world.learners[1]), &wish, None);
        assert_eq!(code(&twice.unwrap_err()), "already-booked");
    }
}
