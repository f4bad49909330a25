//! The board, the report, the trend and the people behind a figure.

use domain::access::Actor;
use domain::civil::DayRange;
use domain::compliance::{Staff, Status};
use domain::ids::AbsenceId;
use store::compliance::record_absence;
use usecases::PageRequest;
use usecases::compliance::{
    Asked, BoardAsked, Filters, Open, Order, PeopleAsked, RowOf, SetAsked, board_csv,
    board_people_csv, check_compliance, list_board_people, list_person_requirements,
    report_compliance, report_table, show_board, show_team_matrix, show_trend,
};

use crate::world::{World, day, on};

fn whole(asked: Asked) -> BoardAsked {
    BoardAsked {
        asked,
        set: SetAsked::All,
        open: Open::Everything,
        ..BoardAsked::default()
    }
}

testkit::on_both! {
    fn a_report_counts_by_service_and_requirement(database) {
        let world = World::new(database);
        let report = report_compliance(&world.spires, &Actor::System, on("2026-11-20")).unwrap();
        assert_eq!(report.total.people, 5);
        let tally = report.total.tally;
        assert_eq!((tally.compliant, tally.due_soon, tally.not_yet_due, tally.overdue), (3, 1, 1, 3));
        let safeguarding = report.by_requirement["Safeguarding"];
        assert_eq!((safeguarding.required(), safeguarding.overdue), (3, 1));
        assert_eq!(report.by_service["Looked After Children"].tally.overdue, 1);
        assert_eq!(report.by_service["Help and Protection"].people, 4);
        assert!(report_table(&report).contains("Help and Protection"));
    }

    fn a_board_has_rows_for_services_and_their_teams(database) {
        let world = World::new(database);
        let board = show_board(&world.spires, &world.actor(world.meera), &whole(on("2026-11-20"))).unwrap();
        let names: Vec<&str> = board.rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, [
            "All services", "Help and Protection", "Help and Protection", "MASH",
            "Looked After Children", "Children's Home 1",
        ]);
        assert_eq!((board.people, board.teams, board.absent), (5, 3, 0));
        assert_eq!(board.sets, [("All staff".to_owned(), 1), ("Practice".to_owned(), 1)]);
        let mash = board.rows.iter().find(|row| row.of == RowOf::Team(world.mash)).unwrap();
        assert_eq!(mash.cells[1].overdue, 1);
        assert_eq!(mash.all.required(), 6);
        let csv = board_csv(&board);
        assert!(csv.contains("2026-11-20,Help and Protection,MASH,Safeguarding,3,1,0,1,1,0,33.33,50.00"), "{csv}");
    }

    fn a_set_chooses_columns_and_leaves_the_total(database) {
        let world = World::new(database);
        let mut wanted = whole(on("2026-11-20"));
        wanted.set = SetAsked::Named("Practice".into());
        wanted.open = Open::Nothing;
        let board = show_board(&world.spires, &Actor::System, &wanted).unwrap();
        assert_eq!(board.columns.len(), 1);
        assert_eq!(board.rows.len(), 3);
        assert_eq!(board.total.required(), 8);
        wanted.set = SetAsked::Named("No such set".into());
        assert!(show_board(&world.spires, &Actor::System, &wanted).is_err());
    }

    fn agency_and_absent_staff_can_be_left_out(database) {
        let world = World::new(database);
        let away = DayRange::new(day("2026-11-01"), Some(day("2026-11-30")));
        let id: AbsenceId = world.spires.new_id();
        world.spires.store.write(|conn| {
            record_absence(conn, id, world.laura, away, "sickness", world.spires.now())
        }).unwrap();
        let people = |filters: Filters| {
            let wanted = BoardAsked { filters, ..whole(on("2026-11-20")) };
            show_board(&world.spires, &Actor::System, &wanted).unwrap().people
        };
        assert_eq!(people(Filters::default()), 5);
        assert_eq!(people(Filters { staff: Staff::WithoutAgency, ..Filters::default() }), 4);
        assert_eq!(people(Filters { staff: Staff::AgencyOnly, ..Filters::default() }), 1);
        assert_eq!(people(Filters { without_absent: true, ..Filters::default() }), 4);
        assert_eq!(people(Filters { unit: Some(world.help), ..Filters::default() }), 4);
        let board = show_board(&world.spires, &Actor::System, &whole(on("2026-11-20"))).unwrap();
        assert_eq!(board.absent, 1);
        let matrix = show_team_matrix(&world.spires, &world.actor(world.rachel), world.rachel, on("2026-11-20")).unwrap();
        let laura = matrix.rows.iter().find(|row| row.person.id == world.laura).unwrap();
        assert_eq!(laura.person.away.and_then(|away| away.back_on), Some(day("2026-12-01")));
    }

    fn the_people_behind_a_figure_add_up_to_it(database) {
        let world = World::new(database);
        let mut wanted = PeopleAsked {
            asked: on("2026-11-20"),
            status: Some(Status::Overdue),
            ..PeopleAsked::default()
        };
        let list = |wanted: &PeopleAsked, request| {
            list_board_people(&world.spires, &Actor::System, wanted, request).unwrap()
        };
        let found = list(&wanted, PageRequest::FIRST);
        assert_eq!((found.page.total, found.people, found.fraction), (3, 3, (4, 7)));
        let due: Vec<_> = found.page.items.iter().map(|row| row.assessment.due_on.unwrap()).collect();
        assert!(due.is_sorted_by(|a, b| a >= b));
        let csv = board_people_csv(&found);
        assert!(csv.contains("Laura Williams"), "{csv}");

        wanted.requirement = Some(world.safeguarding);
        let found = list(&wanted, PageRequest::FIRST);
        assert_eq!(found.page.items[0].person.name, "Laura Williams");
        assert_eq!(found.page.items[0].person.manager.as_deref(), Some("Rachel O’Neill"));
        assert_eq!(found.requirement_name.as_deref(), Some("Safeguarding"));

        let pages = PeopleAsked { asked: on("2026-11-20"), order: Order::Name, ..PeopleAsked::default() };
        let first = list(&pages, PageRequest { limit: 5, offset: 0 });
        let second = list(&pages, PageRequest { limit: 5, offset: first.page.next.unwrap() });
        assert_eq!((first.page.items.len(), second.page.items.len(), second.page.next), (5, 3, None));

        let words = PeopleAsked { words: Some(" rachel ".into()), ..pages };
        let names = list(&words, PageRequest::FIRST);
        assert_eq!(names.people, 3, "Rachel, and the two whom she manages");
    }

    fn one_person_sees_the_most_urgent_first(database) {
        let world = World::new(database);
        let found = list_person_requirements(&world.spires, &world.actor(world.laura), world.laura, on("2026-11-20")).unwrap();
        let statuses: Vec<Status> = found.items.iter().map(|item| item.assessment.status).collect();
        assert_eq!(statuses, [Status::Overdue, Status::DueSoon]);
        assert_eq!((found.tally.covered(), found.tally.required()), (1, 2));
        assert_eq!(found.items[0].courses[0].1.code, "SG03");
        assert_eq!(found.person.post.as_ref().unwrap().service, "Help and Protection");
    }

    fn a_team_matrix_has_the_columns_that_apply_to_somebody(database) {
        let world = World::new(database);
        let matrix = show_team_matrix(&world.spires, &world.actor(world.rachel), world.rachel, on("2026-11-20")).unwrap();
        assert_eq!(matrix.manager.name, "Rachel O’Neill");
        let people: Vec<_> = matrix.rows.iter().map(|row| row.person.name.as_str()).collect();
        assert_eq!(people, ["Agnes Adu", "Laura Williams"]);
        assert_eq!(matrix.columns.len(), 2);
        assert_eq!(matrix.rows[1].overdue, 1);
    }

    fn a_trend_ends_with_the_figures_of_the_report(database) {
        let world = World::new(database);
        let trend = show_trend(&world.spires, &Actor::System, on("2026-11-20"), &Filters::default()).unwrap();
        assert_eq!(trend.points.len(), 13);
        for point in &trend.points {
            let asked = Asked { as_at: Some(point.as_at), known_at: None };
            let report = report_compliance(&world.spires, &Actor::System, asked).unwrap();
            assert_eq!(point.total, report.total.tally, "{}", point.as_at);
        }
    }

    fn figures_and_proofs_agree(database) {
        let world = World::new(database);
        assert_eq!(check_compliance(&world.spires, &Actor::System, on("2026-11-20")).unwrap(), Vec::<String>::new());
    }
}
