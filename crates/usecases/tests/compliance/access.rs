//! Who may see what.

use domain::access::Actor;
use usecases::compliance::{
    Asked, BoardAsked, PeopleAsked, explain_cell, list_board_people, list_person_requirements,
    list_requirements, show_board, show_team_matrix,
};
use usecases::{Failure, PageRequest};

use crate::world::World;

testkit::on_both! {
    fn a_practitioner_sees_their_own_record_alone(database) {
        let world = World::new(database);
        let (laura, now) = (world.actor(world.laura), Asked::default());
        assert!(list_person_requirements(&world.spires, &laura, world.laura, now).is_ok());
        let other = list_person_requirements(&world.spires, &laura, world.ravi, now);
        assert!(matches!(other, Err(Failure::OutOfScope { .. })));
        let board = show_board(&world.spires, &laura, &BoardAsked::default());
        assert!(matches!(board, Err(Failure::NotPermitted)));
        assert!(matches!(
            list_requirements(&world.spires, &laura, None, PageRequest::FIRST),
            Err(Failure::NotPermitted)
        ));
        let list = list_board_people(&world.spires, &laura, &PeopleAsked::default(), PageRequest::FIRST).unwrap();
        assert_eq!((list.people, list.page.total), (1, 2));
    }

    fn a_manager_sees_the_team_alone(database) {
        let world = World::new(database);
        let (rachel, now) = (world.actor(world.rachel), Asked::default());
        let list = list_board_people(&world.spires, &rachel, &PeopleAsked::default(), PageRequest::FIRST).unwrap();
        assert_eq!(list.people, 3);
        assert!(explain_cell(&world.spires, &rachel, world.agnes, world.governance, now).is_ok());
        assert!(explain_cell(&world.spires, &rachel, world.ravi, world.governance, now).is_err());
        assert!(show_team_matrix(&world.spires, &rachel, world.meera, now).is_err());
    }

    fn learning_and_development_sees_everybody(database) {
        let world = World::new(database);
        let meera = world.actor(world.meera);
        let list = list_board_people(&world.spires, &meera, &PeopleAsked::default(), PageRequest::FIRST).unwrap();
        assert_eq!(list.people, 5);
        assert_eq!(list_requirements(&world.spires, &meera, None, PageRequest::FIRST).unwrap().items.len(), 2);
        assert!(list_requirements(&world.spires, &Actor::System, None, PageRequest::FIRST).is_ok());
    }
}
