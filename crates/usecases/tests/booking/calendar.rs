use usecases::Failure;
use usecases::booking::{
    booking_calendar, end_calendar_feed, read_calendar_feed, reset_calendar_feed,
    show_calendar_feed,
};

use crate::world::{World, part};

testkit::on_both! {
    fn the_days_the_clocks_change_keep_their_wall_time(database) {
        let world = World::new(database, 1);
        world.clock.set("2026-02-01T09:00:00Z".parse().unwrap());
        let course = world.course(World::course_form());
        let actor = world.actor(world.learners[0]);
        for (on, starts_at) in [
            ("2026-03-29", "2026-03-29T08:30:00Z"),
            ("2026-10-25", "2026-10-25T09:30:00Z"),
        ] {
            let session = world.session_of(course, 5, vec![part(on, "09:30", "16:30")]);
            let row = world
                .spires
                .store
                .read(|conn| store::catalogue::find_session(conn, session))
                .unwrap();
            assert_eq!(row.starts_at, starts_at.parse::<chrono::DateTime<chrono::Utc>>().unwrap());
            let booking = world.book(session, world.learners[0]);
            let file = booking_calendar(&world.spires, &actor, booking).unwrap();
            let wall = format!("DTSTART;TZID=Europe/London:{}T093000", on.replace('-', ""));
            assert!(file.contains(&wall), "{file}");
            assert!(file.contains("TZID:Europe/London"));
        }
    }

    fn a_feed_opens_with_its_latest_secret_alone(database) {
        let world = World::new(database, 1);
        let session = world.session(5);
        world.book(session, world.learners[0]);
        let actor = world.actor(world.learners[0]);
        assert_eq!(show_calendar_feed(&world.spires, &actor).unwrap(), None);
        let token = |url: &str| {
            url.rsplit('/').next().unwrap().trim_end_matches(".ics").to_owned()
        };
        let first = token(&reset_calendar_feed(&world.spires, &actor).unwrap().url);
        let feed = read_calendar_feed(&world.spires, &first).unwrap();
        assert_eq!(feed.matches("BEGIN:VEVENT").count(), 1);
        assert!(!feed.contains("ATTENDEE"));
        let second = token(&reset_calendar_feed(&world.spires, &actor).unwrap().url);
        assert!(matches!(
            read_calendar_feed(&world.spires, &first),
            Err(Failure::NotFound(_))
        ));
        assert!(read_calendar_feed(&world.spires, &second).is_ok());
        end_calendar_feed(&world.spires, &actor).unwrap();
        assert!(read_calendar_feed(&world.spires, &second).is_err());
    }
}
