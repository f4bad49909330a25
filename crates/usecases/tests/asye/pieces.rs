use domain::asye::PieceKind;
use domain::asye::matrix::MatrixFilter;
use domain::asye::warnings::WarningCode;
use testkit::on_both;
use usecases::asye::{
    PieceFilter, correct_piece, hold_milestone, list_pieces, record_piece, show_matrix, show_nqsw,
    show_piece,
};
use usecases::{Failure, PageRequest};

use crate::world::{World, day};

on_both! {
    fn an_observation_fulfils_the_earliest_open_step_and_counts_everywhere(database) {
        let world = World::new(database);
        let david = world.actor(world.david);
        let given = world.given(PieceKind::Observation, "2026-07-28");
        let id = record_piece(&world.spires, &david, world.enrolment, &given, None).unwrap();
        let page = show_piece(&world.spires, &david, world.enrolment, id).unwrap();
        assert_eq!(page.piece.piece.milestone.as_deref(), Some("observation_1"));
        assert_eq!(page.warnings, []);
        assert!(page.may_correct);
        let observer = page.piece.piece.observer.unwrap();
        assert_eq!((observer.name.as_str(), observer.registration.as_deref()), ("David Osei", Some("SW55120")));
        let nqsw = show_nqsw(&world.spires, &david, world.enrolment).unwrap();
        assert_eq!(nqsw.nqsw.milestone("observation_1").unwrap().held_on, Some(day("2026-07-28")));
        assert_eq!(nqsw.nqsw.counts.have(PieceKind::Observation), 1);
        assert_eq!(nqsw.nqsw.counts.observed_by_assessor, 1);
        let evidence = nqsw.evidence.unwrap();
        assert_eq!((evidence.statements_with_evidence, evidence.statements), (1, 10));
        assert_eq!((evidence.domains_with_evidence, evidence.domains), (1, 9));
        let matrix = show_matrix(&world.spires, &david, world.enrolment, MatrixFilter::default()).unwrap();
        assert_eq!(matrix.pieces, 1);
        let cell = &matrix.matrix.cells[0][6];
        assert_eq!((cell.count(), cell.observed), (1, 1));
        assert_eq!(matrix.matrix.statement_gaps.len(), 9);
    }

    fn a_retried_request_records_one_piece(database) {
        let world = World::new(database);
        let david = world.actor(world.david);
        let given = world.given(PieceKind::Report, "2026-07-28");
        let record = |given: &_| record_piece(&world.spires, &david, world.enrolment, given, Some("key-1"));
        let first = record(&given).unwrap();
        assert_eq!(record(&given).unwrap(), first);
        let list = list_pieces(&world.spires, &david, world.enrolment, PieceFilter::default(), PageRequest::FIRST).unwrap();
        assert_eq!(list.page.total, 1);
        let other = world.given(PieceKind::Report, "2026-07-29");
        assert!(matches!(record(&other), Err(Failure::Refused { code: "idempotency-key-reused", .. })));
    }

    fn a_correction_keeps_the_id_and_counts_once(database) {
        let world = World::new(database);
        let david = world.actor(world.david);
        let given = world.given(PieceKind::Observation, "2026-07-28");
        let id = record_piece(&world.spires, &david, world.enrolment, &given, None).unwrap();
        let mut better = given.clone();
        better.title = "A first home visit".into();
        better.dated_on = day("2026-07-29");
        better.tags.pop();
        let correct = |edition, given| correct_piece(&world.spires, &david, (world.enrolment, id), edition, given);
        correct(1, &better).unwrap();
        assert!(matches!(correct(1, &better), Err(Failure::Stale)));
        let page = show_piece(&world.spires, &david, world.enrolment, id).unwrap();
        assert_eq!((page.piece.edition, page.piece.title.as_str()), (2, "A first home visit"));
        assert_eq!(page.piece.piece.tags.len(), 1);
        assert_eq!(page.nqsw.milestone("observation_1").unwrap().held_on, Some(day("2026-07-29")));
        let list = list_pieces(&world.spires, &david, world.enrolment, PieceFilter::default(), PageRequest::FIRST).unwrap();
        assert_eq!(list.page.total, 1);
        assert_eq!(list.page.items[0].piece.id, id);

        let mut off = better.clone();
        off.milestone = Some(String::new());
        correct(2, &off).unwrap();
        let page = show_piece(&world.spires, &david, world.enrolment, id).unwrap();
        assert_eq!(page.nqsw.milestone("observation_1").unwrap().held_on, None);
        assert_eq!(page.nqsw.counts.have(PieceKind::Observation), 1);
        let mut other_kind = off.clone();
        other_kind.kind = PieceKind::Report;
        other_kind.milestone = None;
        assert!(matches!(correct(3, &other_kind), Err(Failure::Invalid(_))));
    }

    fn the_date_of_the_tracker_stands_when_its_observation_is_written_up(database) {
        let world = World::new(database);
        let david = world.actor(world.david);
        hold_milestone(&world.spires, &david, world.enrolment, "observation_1", Some(day("2026-04-25"))).unwrap();
        let mut given = world.given(PieceKind::Observation, "2026-04-26");
        given.milestone = Some("observation_1".into());
        record_piece(&world.spires, &david, world.enrolment, &given, None).unwrap();
        let page = show_nqsw(&world.spires, &david, world.enrolment).unwrap();
        assert_eq!(page.nqsw.milestone("observation_1").unwrap().held_on, Some(day("2026-04-25")));
        assert_eq!(page.nqsw.counts.have(PieceKind::Observation), 1);
    }

    fn what_makes_no_sense_is_refused_field_by_field(database) {
        let world = World::new(database);
        let david = world.actor(world.david);
        let mut given = world.given(PieceKind::Observation, "2026-11-21");
        given.title = "  ".into();
        given.body.account = String::new();
        given.observed_by_assessor = false;
        given.milestone = Some("review_3".into());
        given.tags = vec![world.standard("SWE-CPD", "SWE-4.1")];
        let Err(Failure::Invalid(errors)) = record_piece(&world.spires, &david, world.enrolment, &given, None) else {
            panic!("it was kept");
        };
        let pointers: Vec<&str> = errors.iter().map(|error| error.pointer.as_str()).collect();
        assert_eq!(pointers, ["/dated_on", "/title", "/account", "/observer_name", "/milestone", "/tags"]);
        let list = list_pieces(&world.spires, &david, world.enrolment, PieceFilter::default(), PageRequest::FIRST).unwrap();
        assert_eq!(list.page.total, 0);
    }

    fn warnings_let_a_piece_through(database) {
        let world = World::new(database);
        let david = world.actor(world.david);
        let mut given = world.given(PieceKind::Observation, "2026-01-10");
        given.observed_by_assessor = false;
        given.observer_name = Some("Sam Reed".into());
        given.body.account = "The child Amelia spoke first.".into();
        given.tags.clear();
        let id = record_piece(&world.spires, &david, world.enrolment, &given, None).unwrap();
        let page = show_piece(&world.spires, &david, world.enrolment, id).unwrap();
        let codes: Vec<WarningCode> = page.warnings.iter().map(|warning| warning.code).collect();
        assert_eq!(codes, [
            WarningCode::OutsideProgramme,
            WarningCode::ObserverNotRegistered,
            WarningCode::LooksLikeIdentifier,
            WarningCode::NotTagged,
        ]);
    }

    fn what_the_nqsw_wrote_is_theirs_alone(database) {
        let world = World::new(database);
        let nadia = world.actor(world.nadia);
        let david = world.actor(world.david);
        let given = world.given(PieceKind::Reflection, "2026-08-20");
        let id = record_piece(&world.spires, &nadia, world.enrolment, &given, None).unwrap();
        assert!(!show_piece(&world.spires, &david, world.enrolment, id).unwrap().may_correct);
        assert!(matches!(
            correct_piece(&world.spires, &david, (world.enrolment, id), 1, &given),
            Err(Failure::NotPermitted)
        ));
        correct_piece(&world.spires, &nadia, (world.enrolment, id), 1, &given).unwrap();
        let page = show_nqsw(&world.spires, &nadia, world.enrolment).unwrap();
        assert_eq!(page.nqsw.milestone("reflection_1").unwrap().held_on, Some(day("2026-08-20")));
    }

    fn texts_do_not_reach_the_audit_log(database) {
        let world = World::new(database);
        let david = world.actor(world.david);
        let mut given = world.given(PieceKind::Report, "2026-08-20");
        given.body.account = "Something confidential".into();
        record_piece(&world.spires, &david, world.enrolment, &given, None).unwrap();
        let said: Vec<String> = world.audit_about(world.nadia).into_iter().filter_map(|row| row.after).collect();
        assert!(said.iter().any(|after| after.contains("account")));
        assert!(said.iter().all(|after| !after.contains("confidential") && !after.contains("home visit")));
    }
}
