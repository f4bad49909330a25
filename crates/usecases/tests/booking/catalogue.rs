use usecases::booking::next_steps;
use usecases::catalogue::{
    CourseSearch, CourseWish, SessionSearch, course_filters, create_course, edit_course,
    list_courses, list_sessions, show_course, show_session,
};
use usecases::{Failure, PageRequest};

use crate::world::{World, part};

testkit::on_both! {
    fn the_catalogue_is_searched_filtered_and_paged(database) {
        let world = World::new(database, 1);
        let session = world.session(1);
        let mut form = World::course_form();
        form.code = "NG01".into();
        form.title = "Neglect".into();
        form.topic = "Wellbeing".into();
        let neglect = world.course(form);
        let actor = world.actor(world.learners[0]);
        let find = |search: CourseSearch| {
            list_courses(&world.spires, &actor, &search, PageRequest::FIRST).unwrap()
        };
        assert_eq!(find(CourseSearch::default()).total, 2);
        let words = find(CourseSearch { words: vec!["LEVEL".into(), "sg03".into()], ..CourseSearch::default() });
        assert_eq!(words.items[0].session_count, 1);
        assert_eq!(words.items[0].sessions[0].session.id, session);
        assert_eq!(find(CourseSearch { topics: vec!["Wellbeing".into()], ..CourseSearch::default() }).items[0].course.id, neglect);
        assert_eq!(find(CourseSearch { only_open: true, ..CourseSearch::default() }).total, 1);
        assert_eq!(find(CourseSearch { until: Some("2026-11-30".parse().unwrap()), ..CourseSearch::default() }).total, 0);
        let page = PageRequest { limit: 1, offset: 0 };
        let first = list_courses(&world.spires, &actor, &CourseSearch::default(), page).unwrap();
        assert_eq!((first.items.len(), first.total, first.next), (1, 2, Some(1)));
        let filters = course_filters(&world.spires, &actor).unwrap();
        assert_eq!(filters.topics.get("Wellbeing"), Some(&1));
        assert_eq!(filters.open, 1);
        let shown = show_course(&world.spires, &actor, neglect).unwrap();
        assert!(!shown.can_edit);
    }

    fn a_stale_edit_is_refused_and_codes_are_unique(database) {
        let world = World::new(database, 1);
        let officer = world.actor(world.lena);
        let course = world.course(World::course_form());
        let wish = CourseWish {
            form: World::course_form(),
            is_withdrawn: true,
            prerequisites: Vec::new(),
        };
        edit_course(&world.spires, &officer, course, 1, &wish).unwrap();
        assert!(matches!(
            edit_course(&world.spires, &officer, course, 1, &wish),
            Err(Failure::Stale)
        ));
        assert!(matches!(
            create_course(&world.spires, &officer, &wish, None),
            Err(Failure::Invalid(_))
        ));
        let learner = world.actor(world.learners[0]);
        assert!(matches!(
            edit_course(&world.spires, &learner, course, 2, &wish),
            Err(Failure::NotPermitted)
        ));
    }

    fn a_prerequisite_is_told_and_holds(database) {
        let world = World::new(database, 1);
        let officer = world.actor(world.lena);
        let first = world.course(World::course_form());
        let mut form = World::course_form();
        form.code = "SG04".into();
        let wish = CourseWish { form, is_withdrawn: false, prerequisites: vec![first] };
        let second = create_course(&world.spires, &officer, &wish, Some("k")).unwrap();
        assert_eq!(create_course(&world.spires, &officer, &wish, Some("k")).unwrap(), second);
        let session = world.session_of(second, 5, vec![part("2026-12-01", "09:30", "16:30")]);
        let learner = world.actor(world.learners[0]);
        let shown = show_session(&world.spires, &learner, session).unwrap();
        assert_eq!(shown.card.option.unwrap_err().code(), "prerequisite-missing");
        let told = world.try_book(session, world.learners[0]).unwrap_err();
        assert_eq!(crate::world::code(&told), "prerequisite-missing");
    }

    fn a_clashing_session_names_the_other_and_an_alternative(database) {
        let world = World::new(database, 1);
        let learner = world.actor(world.learners[0]);
        let session = world.session(5);
        world.book(session, world.learners[0]);
        let mut form = World::course_form();
        form.code = "CT01".into();
        let course = world.course(form);
        let clashing = world.session_of(course, 5, vec![part("2026-12-02", "09:30", "12:00")]);
        let free = world.session_of(course, 5, vec![part("2026-12-09", "09:30", "12:00")]);
        let shown = show_session(&world.spires, &learner, clashing).unwrap();
        assert_eq!(shown.clashes[0].session, session);
        assert_eq!(shown.alternative.unwrap().session.id, free);
        let all = list_sessions(&world.spires, &learner, &SessionSearch::default(), PageRequest::FIRST).unwrap();
        assert_eq!(all.total, 3);
        let words = SessionSearch { words: vec!["friargate".into(), "ct01".into()], ..SessionSearch::default() };
        assert_eq!(list_sessions(&world.spires, &learner, &words, PageRequest::FIRST).unwrap().total, 2);
        let mine = SessionSearch { only_mine: true, ..SessionSearch::default() };
        assert_eq!(list_sessions(&world.spires, &world.actor(world.tariq), &mine, PageRequest::FIRST).unwrap().total, 3);
        let home = next_steps(&world.spires, &learner).unwrap();
        assert_eq!(home.booking_count, 1);
        assert!(home.steps.is_empty());
    }
}
