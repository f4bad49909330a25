use domain::catalogue::CourseForm;
use domain::civil::DayRange;
use domain::ids::{PersonId, UnitId};
use domain::people::EmploymentType;
use store::people::{NewPost, add_post, add_unit};
use usecases::booking::{find_learners, find_walk_ins};
use usecases::catalogue::create_session;
use usecases::people::find_staff;
use usecases::{Failure, PageRequest};

use crate::world::{World, day, part};

/// Puts everybody of the world into one team.
fn in_post(world: &World) {
    let unit: UnitId = world.spires.new_id();
    let people = [world.lena, world.farah, world.tariq]
        .into_iter()
        .chain(world.learners.clone());
    world
        .spires
        .store
        .write(|conn| {
            let now = world.spires.now();
            add_unit(conn, unit, None, "team", "Area Team East 3", now)?;
            for person in people {
                let post = NewPost {
                    id: world.spires.new_id(),
                    person,
                    rank: 0,
                    job_title: "Social Worker",
                    unit,
                    employment_type: EmploymentType::Permanent,
                    days: DayRange::new(day("2026-01-01"), None),
                };
                add_post(conn, &post, now)?;
            }
            Ok::<_, store::StoreError>(())
        })
        .unwrap();
}

testkit::on_both! {
    fn a_trainer_finds_anybody_for_the_register_of_their_own_session_alone(database) {
        let world = World::new(database, 3);
        in_post(&world);
        let session = world.session(5);
        let find = |person: PersonId, search: &str| {
            find_walk_ins(&world.spires, &world.actor(person), session, search, PageRequest::FIRST)
        };
        let found = find(world.tariq, "learn test101").unwrap();
        assert_eq!(found.total, 1);
        assert_eq!(found.items[0].id, world.learners[1]);
        assert_eq!(found.items[0].team.as_deref(), Some("Area Team East 3"));
        for number_or_address in ["000101", "coventry"] {
            let refused = find(world.tariq, number_or_address);
            assert!(refused.map_or(true, |page| page.total == 0), "names alone are looked at");
        }
        assert!(matches!(find(world.tariq, "l%"), Err(Failure::Invalid(_))), "one letter is too few");
        assert!(matches!(find(world.learners[0], "learner"), Err(Failure::NotPermitted)));
        let mut form = world.session_form(5, vec![part("2026-12-08", "09:30", "12:30")]);
        form.trainers.clear();
        let other = world.course(CourseForm { code: "OT01".into(), ..World::course_form() });
        let other = create_session(&world.spires, &world.actor(world.lena), other, &form, None).unwrap();
        let foreign = find_walk_ins(&world.spires, &world.actor(world.tariq), other, "learner", PageRequest::FIRST);
        assert!(matches!(foreign, Err(Failure::OutOfScope { .. })));
    }

    fn a_manager_finds_the_team_and_an_officer_everybody_to_book_for(database) {
        let world = World::new(database, 3);
        in_post(&world);
        let find = |person: PersonId| {
            find_learners(&world.spires, &world.actor(person), "learner", PageRequest::FIRST).unwrap().total
        };
        assert_eq!((find(world.farah), find(world.lena), find(world.learners[2])), (1, 3, 1));
    }

    fn naming_people_is_for_those_whose_work_it_is(database) {
        let world = World::new(database, 1);
        in_post(&world);
        let find = |person: PersonId| {
            find_staff(&world.spires, &world.actor(person), "learner", PageRequest::FIRST)
        };
        assert_eq!(find(world.lena).unwrap().total, 1);
        assert!(matches!(find(world.tariq), Err(Failure::NotPermitted)));
        assert!(matches!(find(world.farah), Err(Failure::NotPermitted)));
    }
}
