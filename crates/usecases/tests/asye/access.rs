use domain::asye::PieceKind;
use domain::asye::matrix::MatrixFilter;
use testkit::on_both;
use usecases::asye::{
    Enrolling, May, Nqsw, NqswFilter, NqswOrder, PieceFilter, enrol_nqsw, list_caseload,
    list_nqsws, list_pieces, record_piece, report_asye, show_matrix, show_nqsw, show_schedule,
};
use usecases::{Failure, PageRequest};

use crate::world::{World, day};

on_both! {
    fn an_assessor_sees_their_own_nqsws_and_no_other(database) {
        let world = World::new(database);
        let david = world.actor(world.david);
        let caseload = list_caseload(&world.spires, &david, false).unwrap();
        let names: Vec<String> = caseload.nqsws.iter().map(Nqsw::name).collect();
        assert_eq!(names, ["Nadia Wright"]);
        assert!(show_nqsw(&world.spires, &david, world.enrolment).is_ok());
        for refused in [
            show_nqsw(&world.spires, &david, world.other).err(),
            show_schedule(&world.spires, &david, world.other).err(),
            show_matrix(&world.spires, &david, world.other, MatrixFilter::default()).err(),
            list_pieces(&world.spires, &david, world.other, PieceFilter::default(), PageRequest::FIRST).err(),
            record_piece(&world.spires, &david, world.other, &world.given(PieceKind::Report, "2026-09-01"), None).err(),
        ] {
            assert!(matches!(refused, Some(Failure::OutOfScope { .. })), "{refused:?}");
        }
    }

    fn a_practitioner_sees_no_nqsw_and_has_no_caseload(database) {
        let world = World::new(database);
        let pat = world.actor(world.pat);
        assert!(matches!(list_caseload(&world.spires, &pat, false), Err(Failure::NotPermitted)));
        assert!(matches!(report_asye(&world.spires, &pat, world.spires.today()), Err(Failure::NotPermitted)));
        assert!(matches!(show_nqsw(&world.spires, &pat, world.enrolment), Err(Failure::OutOfScope { .. })));
        let page = list_nqsws(&world.spires, &pat, &NqswFilter::default(), NqswOrder::Name, PageRequest::FIRST).unwrap();
        assert_eq!(page.total, 0);
    }

    fn an_nqsw_reads_their_record_and_writes_reflections_alone(database) {
        let world = World::new(database);
        let nadia = world.actor(world.nadia);
        let page = show_nqsw(&world.spires, &nadia, world.enrolment).unwrap();
        assert_eq!(page.may, [May::ReadRecord, May::RecordReflections, May::AgreeDates]);
        let reflection = world.given(PieceKind::Reflection, "2026-08-20");
        assert!(record_piece(&world.spires, &nadia, world.enrolment, &reflection, None).is_ok());
        let report = world.given(PieceKind::Report, "2026-08-20");
        assert!(matches!(
            record_piece(&world.spires, &nadia, world.enrolment, &report, None),
            Err(Failure::NotPermitted)
        ));
        assert!(matches!(show_nqsw(&world.spires, &nadia, world.other), Err(Failure::OutOfScope { .. })));
    }

    fn the_line_manager_of_the_hr_file_sees_dates_and_status_alone(database) {
        let world = World::new(database);
        let farah = world.actor(world.farah);
        let page = show_nqsw(&world.spires, &farah, world.enrolment).unwrap();
        assert_eq!(page.evidence, None);
        assert_eq!(page.may, [May::AgreeDates]);
        assert!(show_schedule(&world.spires, &farah, world.enrolment).is_ok());
        assert!(matches!(
            show_matrix(&world.spires, &farah, world.enrolment, MatrixFilter::default()),
            Err(Failure::OutOfScope { .. })
        ));
        assert!(matches!(show_nqsw(&world.spires, &farah, world.other), Err(Failure::OutOfScope { .. })));
    }

    fn a_coordinator_sees_everybody_in_scope(database) {
        let world = World::new(database);
        let chris = world.actor(world.chris);
        let page = list_nqsws(&world.spires, &chris, &NqswFilter::default(), NqswOrder::Name, PageRequest::FIRST).unwrap();
        let names: Vec<String> = page.items.iter().map(Nqsw::name).collect();
        assert_eq!(names, ["Emma Clarke", "Nadia Wright"]);
        assert!(show_nqsw(&world.spires, &chris, world.other).is_ok());
        let filter = NqswFilter { q: Some("nadia".into()), ..NqswFilter::default() };
        let page = list_nqsws(&world.spires, &chris, &filter, NqswOrder::NextStep, PageRequest::FIRST).unwrap();
        assert_eq!(page.total, 1);
    }

    fn reading_an_assessment_leaves_a_trace_that_the_nqsw_can_see(database) {
        let world = World::new(database);
        let trace = || -> Vec<String> {
            world.audit_about(world.nadia).into_iter().map(|row| row.action).filter(|action| action.starts_with("show")).collect()
        };
        let david = world.actor(world.david);
        show_matrix(&world.spires, &david, world.enrolment, MatrixFilter::default()).unwrap();
        assert_eq!(trace(), ["show_matrix"]);
        let nadia = world.actor(world.nadia);
        show_matrix(&world.spires, &nadia, world.enrolment, MatrixFilter::default()).unwrap();
        assert_eq!(trace(), ["show_matrix"]);
    }

    fn a_coordinator_enrols_into_their_own_cohort_alone(database) {
        let world = World::new(database);
        world.coordinates(world.olga, "Cohort 21");
        let enrol = |cohort: &str| {
            let enrolling = Enrolling {
                person: world.pat,
                programme: None,
                start_on: day("2026-11-02"),
                fte: "1".parse().unwrap(),
                cohort: cohort.into(),
                route: String::new(),
                host_team: String::new(),
                assessor: Some(world.david),
                line_manager: None,
            };
            enrol_nqsw(&world.spires, &world.actor(world.olga), &enrolling, None)
        };
        assert!(matches!(enrol("Cohort 20"), Err(Failure::OutOfScope { .. })));
        enrol(" Cohort 21 ").unwrap();
        assert!(matches!(enrol("Cohort 21"), Err(Failure::Refused { code: "already-enrolled", .. })));
    }

    fn the_other_assessor_has_a_caseload_too(database) {
        let world = World::new(database);
        let olga = world.actor(world.olga);
        let caseload = list_caseload(&world.spires, &olga, false).unwrap();
        assert_eq!(caseload.nqsws.len(), 1);
    }
}
