use domain::booking::{BookingState, positions};

use crate::world::World;

testkit::on_both! {
    fn twenty_four_at_once_for_five_places(database) {
        let world = World::new(database, 24);
        let session = world.session(5);
        let failures: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = world
                .learners
                .iter()
                .map(|learner| {
                    let world = &world;
                    scope.spawn(move || world.try_book(session, *learner).err())
                })
                .collect();
            threads.into_iter().filter_map(|thread| thread.join().unwrap()).collect()
        });
        assert!(failures.is_empty(), "{failures:?}");
        let rows = world.rows(session);
        let booked = rows.iter().filter(|row| row.state().unwrap() == BookingState::Booked).count();
        let waiting: Vec<_> = rows
            .iter()
            .filter(|row| row.state().unwrap() == BookingState::Waitlisted)
            .map(store::booking::BookingRow::waiting)
            .collect();
        assert_eq!((booked, waiting.len()), (5, 19));
        let numbers: Vec<u32> = positions(&waiting).into_iter().map(|(at, _)| at).collect();
        assert_eq!(numbers, (1..=19).collect::<Vec<u32>>());
        world.assert_clean();
    }
}
