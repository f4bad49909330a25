//! The tables, as both databases hold them; kept equal to `migrations/` by the parity test.
#![expect(
    missing_docs,
    reason = "the migrations beside this crate describe tables and columns"
)]
#![cfg_attr(
    not(test),
    expect(
        clippy::wildcard_imports,
        reason = "diesel's own form of a table, as it prints one; clippy looks at it outside tests alone"
    )
)]

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    imports (id) {
        id -> UuidCol,
        kind -> Text,
        file_name -> Text,
        file_bytes -> Binary,
        sha256 -> Text,
        mapping -> Text,
        on_date -> Date,
        state -> Text,
        row_count -> Integer,
        counts -> Text,
        uploaded_by -> Nullable<UuidCol>,
        uploaded_at -> Instant,
        applied_by -> Nullable<UuidCol>,
        applied_at -> Nullable<Instant>,
        undone_by -> Nullable<UuidCol>,
        undone_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    import_findings (import_id, number) {
        import_id -> UuidCol,
        number -> Integer,
        line -> Integer,
        column_name -> Text,
        code -> Text,
        message -> Text,
        suggestions -> Text,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    import_mappings (kind) {
        kind -> Text,
        mapping -> Text,
        saved_by -> Nullable<UuidCol>,
        saved_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    units (id) {
        id -> UuidCol,
        parent_id -> Nullable<UuidCol>,
        kind -> Text,
        name -> Text,
        recorded_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    people (id) {
        id -> UuidCol,
        employee_no -> Nullable<Text>,
        first_name -> Text,
        last_name -> Text,
        email -> Nullable<Text>,
        swe_no -> Nullable<Text>,
        recorded_at -> Instant,
        import_id -> Nullable<UuidCol>,
        import_line -> Nullable<Integer>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    posts (id) {
        id -> UuidCol,
        person_id -> UuidCol,
        rank -> Integer,
        job_title -> Text,
        unit_id -> UuidCol,
        employment_type -> Text,
        fte -> Double,
        from_on -> Date,
        to_on -> Nullable<Date>,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
        voided_by_import -> Nullable<UuidCol>,
        import_id -> Nullable<UuidCol>,
        import_line -> Nullable<Integer>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    manager_links (id) {
        id -> UuidCol,
        person_id -> UuidCol,
        manager_id -> Nullable<UuidCol>,
        from_on -> Date,
        to_on -> Nullable<Date>,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
        voided_by_import -> Nullable<UuidCol>,
        import_id -> Nullable<UuidCol>,
        import_line -> Nullable<Integer>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    job_title_role_groups (id) {
        id -> UuidCol,
        job_title -> Text,
        role_group -> Text,
        from_on -> Nullable<Date>,
        to_on -> Nullable<Date>,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
        voided_by_import -> Nullable<UuidCol>,
        import_id -> Nullable<UuidCol>,
        import_line -> Nullable<Integer>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    accounts (id) {
        id -> UuidCol,
        person_id -> UuidCol,
        email -> Text,
        password_hash -> Nullable<Text>,
        is_demo -> Bool,
        created_at -> Instant,
        password_set_at -> Nullable<Instant>,
        closed_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    account_links (id) {
        id -> UuidCol,
        account_id -> UuidCol,
        purpose -> Text,
        token_hash -> Text,
        created_at -> Instant,
        expires_at -> Instant,
        used_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    sign_ins (id) {
        id -> UuidCol,
        account_id -> UuidCol,
        opened_at -> Instant,
        generation -> Integer,
        rotated_at -> Instant,
        ended_at -> Nullable<Instant>,
        end_reason -> Nullable<Text>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    grants (id) {
        id -> UuidCol,
        person_id -> UuidCol,
        role -> Text,
        scope_kind -> Text,
        scope_id -> Nullable<Text>,
        from_on -> Date,
        to_on -> Nullable<Date>,
        granted_by -> Nullable<UuidCol>,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
        voided_by -> Nullable<UuidCol>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    audit_entries (id) {
        id -> UuidCol,
        at -> Instant,
        actor_id -> Nullable<UuidCol>,
        request_id -> Nullable<Text>,
        action -> Text,
        subject_kind -> Text,
        subject_id -> Nullable<Text>,
        about_id -> Nullable<UuidCol>,
        before -> Nullable<Text>,
        after -> Nullable<Text>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    settings (key) {
        key -> Text,
        value -> Text,
        changed_by -> Nullable<UuidCol>,
        changed_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    idempotency_keys (person_id, key) {
        person_id -> UuidCol,
        key -> Text,
        operation -> Text,
        request_hash -> Text,
        status -> Integer,
        answer -> Text,
        recorded_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    outbox (id) {
        id -> UuidCol,
        kind -> Text,
        person_id -> Nullable<UuidCol>,
        address -> Text,
        context -> Text,
        calendar -> Nullable<Text>,
        about_kind -> Nullable<Text>,
        about_id -> Nullable<UuidCol>,
        state -> Text,
        attempts -> Integer,
        next_attempt_at -> Instant,
        last_error -> Nullable<Text>,
        created_at -> Instant,
        sent_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    courses (id) {
        id -> UuidCol,
        code -> Text,
        title -> Text,
        delivery -> Text,
        minutes -> Integer,
        provider -> Text,
        topic -> Text,
        summary -> Text,
        needs_approval -> Bool,
        cancel_by_days -> Integer,
        status -> Text,
        edition -> Integer,
        recorded_at -> Instant,
        import_id -> Nullable<UuidCol>,
        import_line -> Nullable<Integer>,
        before_you_come -> Text,
        asks_needs -> Bool,
        free_place -> Text,
        offer_hours -> Nullable<Integer>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    course_prerequisites (course_id, required_course_id) {
        course_id -> UuidCol,
        required_course_id -> UuidCol,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    sessions (id) {
        id -> UuidCol,
        course_id -> UuidCol,
        venue -> Text,
        room -> Text,
        virtual_link -> Nullable<Text>,
        joining_notes -> Text,
        capacity -> Integer,
        min_places -> Nullable<Integer>,
        opens_at -> Nullable<Instant>,
        closes_at -> Nullable<Instant>,
        starts_at -> Instant,
        ends_at -> Instant,
        status -> Text,
        next_queue_no -> Integer,
        calendar_sequence -> Integer,
        register_closed_at -> Nullable<Instant>,
        register_closed_by -> Nullable<UuidCol>,
        edition -> Integer,
        created_by -> Nullable<UuidCol>,
        created_at -> Instant,
        next_log_no -> Integer,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    session_parts (id) {
        id -> UuidCol,
        session_id -> UuidCol,
        number -> Integer,
        on_date -> Date,
        starts_minute -> Integer,
        ends_minute -> Integer,
        starts_at -> Instant,
        ends_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    session_trainers (id) {
        id -> UuidCol,
        session_id -> UuidCol,
        person_id -> Nullable<UuidCol>,
        name -> Text,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    bookings (id) {
        id -> UuidCol,
        session_id -> UuidCol,
        person_id -> UuidCol,
        state -> Text,
        priority -> Integer,
        queue_no -> Integer,
        requested_at -> Instant,
        requested_by -> Nullable<UuidCol>,
        access_needs -> Nullable<Text>,
        override_reason -> Nullable<Text>,
        calendar_sequence -> Integer,
        changed_at -> Instant,
        is_walk_in -> Bool,
        answer_by -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    offer_links (booking_id) {
        booking_id -> UuidCol,
        token_hash -> Text,
        made_at -> Instant,
        used_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    booking_events (booking_id, number) {
        booking_id -> UuidCol,
        number -> Integer,
        kind -> Text,
        at -> Instant,
        actor_id -> Nullable<UuidCol>,
        reason -> Nullable<Text>,
        log_no -> Integer,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    calendar_feeds (person_id) {
        person_id -> UuidCol,
        token_hash -> Text,
        made_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    attendance (id) {
        id -> UuidCol,
        course_id -> UuidCol,
        session_id -> Nullable<UuidCol>,
        part_id -> Nullable<UuidCol>,
        person_id -> UuidCol,
        on_date -> Date,
        mark -> Text,
        reason -> Nullable<Text>,
        source -> Text,
        recorded_by -> Nullable<UuidCol>,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
        voided_how -> Nullable<Text>,
        import_id -> Nullable<UuidCol>,
        import_line -> Nullable<Integer>,
        marked_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    evidence (id) {
        id -> UuidCol,
        person_id -> UuidCol,
        course_id -> Nullable<UuidCol>,
        kind -> Text,
        done_on -> Date,
        source -> Text,
        note -> Nullable<Text>,
        session_id -> Nullable<UuidCol>,
        recorded_by -> Nullable<UuidCol>,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
        voided_by -> Nullable<UuidCol>,
        voided_how -> Nullable<Text>,
        void_reason -> Nullable<Text>,
        import_id -> Nullable<UuidCol>,
        import_line -> Nullable<Integer>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    requirements (id) {
        id -> UuidCol,
        name -> Text,
        set_name -> Text,
        sort_no -> Integer,
        rule_start -> Date,
        rule_end -> Nullable<Date>,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
        import_id -> Nullable<UuidCol>,
        import_line -> Nullable<Integer>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    requirement_versions (id) {
        id -> UuidCol,
        requirement_id -> UuidCol,
        from_on -> Date,
        audience -> Text,
        first_due_months -> Nullable<Integer>,
        first_due_days -> Nullable<Integer>,
        renew_months -> Nullable<Integer>,
        absence_pauses -> Bool,
        recorded_by -> Nullable<UuidCol>,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
        voided_by_import -> Nullable<UuidCol>,
        import_id -> Nullable<UuidCol>,
        import_line -> Nullable<Integer>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    requirement_courses (version_id, course_id) {
        version_id -> UuidCol,
        course_id -> UuidCol,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    exemptions (id) {
        id -> UuidCol,
        person_id -> UuidCol,
        requirement_id -> UuidCol,
        from_on -> Date,
        to_on -> Nullable<Date>,
        reason -> Text,
        approved_by -> Nullable<UuidCol>,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    absences (id) {
        id -> UuidCol,
        person_id -> UuidCol,
        from_on -> Date,
        to_on -> Nullable<Date>,
        kind -> Text,
        recorded_by -> Nullable<UuidCol>,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    frameworks (id) {
        id -> UuidCol,
        code -> Text,
        version -> Text,
        title -> Text,
        publisher -> Text,
        effective_from -> Nullable<Date>,
        effective_to -> Nullable<Date>,
        levels -> Text,
        groups -> Text,
        recorded_at -> Instant,
        document -> Text,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    standards (id) {
        id -> UuidCol,
        framework_id -> UuidCol,
        code -> Text,
        number -> Text,
        sort_no -> Integer,
        title -> Text,
        group_code -> Nullable<Text>,
        summary -> Text,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    programmes (id) {
        id -> UuidCol,
        code -> Text,
        version -> Text,
        title -> Text,
        template -> Text,
        effective_from -> Date,
        effective_to -> Nullable<Date>,
        recorded_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    enrolments (id) {
        id -> UuidCol,
        person_id -> UuidCol,
        programme_id -> UuidCol,
        framework_id -> UuidCol,
        cohort -> Text,
        route -> Text,
        start_on -> Date,
        fte -> Double,
        host_team -> Text,
        assessor_id -> Nullable<UuidCol>,
        line_manager_id -> Nullable<UuidCol>,
        outcome -> Nullable<Text>,
        outcome_on -> Nullable<Date>,
        edition -> Integer,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
        import_id -> Nullable<UuidCol>,
        import_line -> Nullable<Integer>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    milestones (id) {
        id -> UuidCol,
        enrolment_id -> UuidCol,
        part -> Text,
        due_on -> Nullable<Date>,
        done_on -> Nullable<Date>,
        source -> Text,
        recorded_by -> Nullable<UuidCol>,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
        import_id -> Nullable<UuidCol>,
        import_line -> Nullable<Integer>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    undated_totals (id) {
        id -> UuidCol,
        enrolment_id -> UuidCol,
        kind -> Text,
        total -> Integer,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
        import_id -> Nullable<UuidCol>,
        import_line -> Nullable<Integer>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    pieces (id) {
        id -> UuidCol,
        enrolment_id -> UuidCol,
        kind -> Text,
        on_date -> Date,
        title -> Text,
        body -> Text,
        author_id -> Nullable<UuidCol>,
        observer_name -> Nullable<Text>,
        observer_registration -> Nullable<Text>,
        observer_id -> Nullable<UuidCol>,
        edition -> Integer,
        corrects_id -> Nullable<UuidCol>,
        recorded_by -> Nullable<UuidCol>,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
        void_reason -> Nullable<Text>,
        milestone -> Nullable<Text>,
        on_tracker -> Bool,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    piece_standards (piece_id, standard_id) {
        piece_id -> UuidCol,
        standard_id -> UuidCol,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    schedule_proposals (id) {
        id -> UuidCol,
        enrolment_id -> UuidCol,
        reason -> Text,
        fte -> Double,
        changed_on -> Nullable<Date>,
        proposed_by -> Nullable<UuidCol>,
        proposed_at -> Instant,
        settled_at -> Nullable<Instant>,
        voided_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    schedule_agreements (id) {
        id -> UuidCol,
        proposal_id -> UuidCol,
        party -> Text,
        person_id -> UuidCol,
        tag -> Text,
        agreed_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    programme_pauses (id) {
        id -> UuidCol,
        enrolment_id -> UuidCol,
        from_on -> Date,
        to_on -> Date,
        reason -> Text,
        recorded_by -> Nullable<UuidCol>,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    date_moves (id) {
        id -> UuidCol,
        enrolment_id -> UuidCol,
        part -> Text,
        from_on -> Date,
        to_on -> Date,
        reason -> Text,
        proposal_id -> Nullable<UuidCol>,
        pause_id -> Nullable<UuidCol>,
        recorded_by -> Nullable<UuidCol>,
        moved_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    deputies (id) {
        id -> UuidCol,
        manager_id -> UuidCol,
        deputy_id -> UuidCol,
        from_on -> Date,
        to_on -> Date,
        recorded_at -> Instant,
        voided_at -> Nullable<Instant>,
        voided_by -> Nullable<UuidCol>,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    request_reminders (booking_id, number) {
        booking_id -> UuidCol,
        number -> Integer,
        at -> Instant,
    }
}

diesel::joinable!(import_findings -> imports (import_id));
diesel::joinable!(people -> imports (import_id));
diesel::joinable!(posts -> people (person_id));
diesel::joinable!(posts -> units (unit_id));
diesel::joinable!(accounts -> people (person_id));
diesel::joinable!(account_links -> accounts (account_id));
diesel::joinable!(sign_ins -> accounts (account_id));
diesel::joinable!(settings -> people (changed_by));
diesel::joinable!(idempotency_keys -> people (person_id));
diesel::joinable!(outbox -> people (person_id));
diesel::joinable!(courses -> imports (import_id));
diesel::joinable!(sessions -> courses (course_id));
diesel::joinable!(session_parts -> sessions (session_id));
diesel::joinable!(session_trainers -> sessions (session_id));
diesel::joinable!(session_trainers -> people (person_id));
diesel::joinable!(bookings -> sessions (session_id));
diesel::joinable!(booking_events -> bookings (booking_id));
diesel::joinable!(request_reminders -> bookings (booking_id));
diesel::joinable!(booking_events -> people (actor_id));
diesel::joinable!(offer_links -> bookings (booking_id));
diesel::joinable!(calendar_feeds -> people (person_id));
diesel::joinable!(attendance -> courses (course_id));
diesel::joinable!(attendance -> sessions (session_id));
diesel::joinable!(attendance -> session_parts (part_id));
diesel::joinable!(attendance -> imports (import_id));
diesel::joinable!(evidence -> courses (course_id));
diesel::joinable!(evidence -> sessions (session_id));
diesel::joinable!(evidence -> imports (import_id));
diesel::joinable!(requirements -> imports (import_id));
diesel::joinable!(requirement_versions -> requirements (requirement_id));
diesel::joinable!(requirement_versions -> people (recorded_by));
diesel::joinable!(requirement_courses -> requirement_versions (version_id));
diesel::joinable!(requirement_courses -> courses (course_id));
diesel::joinable!(exemptions -> requirements (requirement_id));
diesel::joinable!(standards -> frameworks (framework_id));
diesel::joinable!(enrolments -> programmes (programme_id));
diesel::joinable!(enrolments -> frameworks (framework_id));
diesel::joinable!(enrolments -> imports (import_id));
diesel::joinable!(milestones -> enrolments (enrolment_id));
diesel::joinable!(milestones -> people (recorded_by));
diesel::joinable!(milestones -> imports (import_id));
diesel::joinable!(undated_totals -> enrolments (enrolment_id));
diesel::joinable!(undated_totals -> imports (import_id));
diesel::joinable!(pieces -> enrolments (enrolment_id));
diesel::joinable!(piece_standards -> pieces (piece_id));
diesel::joinable!(piece_standards -> standards (standard_id));
diesel::joinable!(schedule_proposals -> enrolments (enrolment_id));
diesel::joinable!(schedule_agreements -> schedule_proposals (proposal_id));
diesel::joinable!(schedule_agreements -> people (person_id));
diesel::joinable!(programme_pauses -> enrolments (enrolment_id));
diesel::joinable!(date_moves -> enrolments (enrolment_id));

diesel::table! {
    use crate::sql_types::UuidCol;
    use diesel::sql_types::*;

    post_starts_told (post_id) {
        post_id -> UuidCol,
        told_on -> Date,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    imports,
    import_findings,
    import_mappings,
    units,
    people,
    posts,
    manager_links,
    job_title_role_groups,
    accounts,
    account_links,
    sign_ins,
    grants,
    deputies,
    audit_entries,
    settings,
    idempotency_keys,
    outbox,
    courses,
    course_prerequisites,
    sessions,
    session_parts,
    session_trainers,
    bookings,
    offer_links,
    calendar_feeds,
    booking_events,
    request_reminders,
    attendance,
    evidence,
    requirements,
    requirement_versions,
    requirement_courses,
    exemptions,
    absences,
    frameworks,
    standards,
    programmes,
    enrolments,
    milestones,
    undated_totals,
    pieces,
    piece_standards,
    schedule_proposals,
    schedule_agreements,
    programme_pauses,
    date_moves,
    post_starts_told,
);
