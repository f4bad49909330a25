-- Spires, the foundation.
--
-- Facts (posts, links to managers, role groups, evidence, requirement versions, exemptions,
-- absences, attendance, ASYE dates) keep two clocks: the days that they speak of, and when the
-- system was told (`recorded_at`) and told otherwise (`voided_at`). They are never changed in
-- place and never deleted: a correction voids one row and records another.
-- UUIDs are 16-byte blobs, instants microseconds since 1970 UTC, dates ISO text; their type is `date_text`,
-- since to `date` SQLite gives the affinity of numbers and tries each text as one in each comparison.
-- `import_id` and `import_line` say which line of which file a fact came from.

-- ── imports ────────────────────────────────────────────────────────────────
CREATE TABLE imports (
    id blob PRIMARY KEY,
    kind text NOT NULL,
    file_name text NOT NULL,
    file_bytes blob NOT NULL,
    sha256 text NOT NULL,
    mapping text NOT NULL,
    on_date date_text NOT NULL,
    state text NOT NULL,
    row_count integer NOT NULL,
    counts text NOT NULL,
    uploaded_by blob,
    uploaded_at bigint NOT NULL,
    applied_by blob,
    applied_at bigint,
    undone_by blob,
    undone_at bigint
);
CREATE INDEX imports_uploaded_at ON imports (uploaded_at);

CREATE TABLE import_findings (
    import_id blob NOT NULL REFERENCES imports (id),
    number integer NOT NULL,
    line integer NOT NULL,
    column_name text NOT NULL,
    code text NOT NULL,
    message text NOT NULL,
    suggestions text NOT NULL,
    PRIMARY KEY (import_id, number)
);

CREATE TABLE import_mappings (
    kind text PRIMARY KEY,
    mapping text NOT NULL,
    saved_by blob,
    saved_at bigint NOT NULL
);

-- ── people ─────────────────────────────────────────────────────────────────
CREATE TABLE units (
    id blob PRIMARY KEY,
    parent_id blob REFERENCES units (id),
    kind text NOT NULL,
    name text NOT NULL,
    recorded_at bigint NOT NULL
);
CREATE INDEX units_parent ON units (parent_id);

CREATE TABLE people (
    id blob PRIMARY KEY,
    employee_no text UNIQUE,
    first_name text NOT NULL,
    last_name text NOT NULL,
    email text,
    swe_no text,
    recorded_at bigint NOT NULL,
    import_id blob REFERENCES imports (id),
    import_line integer
);
CREATE INDEX people_email ON people (email);
CREATE INDEX people_name ON people (last_name, first_name, id);

CREATE TABLE posts (
    id blob PRIMARY KEY,
    person_id blob NOT NULL REFERENCES people (id),
    rank integer NOT NULL,
    job_title text NOT NULL,
    unit_id blob NOT NULL REFERENCES units (id),
    employment_type text NOT NULL,
    fte double NOT NULL,
    from_on date_text NOT NULL,
    to_on date_text,
    recorded_at bigint NOT NULL,
    voided_at bigint,
    voided_by_import blob REFERENCES imports (id),
    import_id blob REFERENCES imports (id),
    import_line integer
);
CREATE INDEX posts_person ON posts (person_id);
CREATE INDEX posts_unit ON posts (unit_id);

CREATE TABLE manager_links (
    id blob PRIMARY KEY,
    person_id blob NOT NULL REFERENCES people (id),
    manager_id blob REFERENCES people (id),
    from_on date_text NOT NULL,
    to_on date_text,
    recorded_at bigint NOT NULL,
    voided_at bigint,
    voided_by_import blob REFERENCES imports (id),
    import_id blob REFERENCES imports (id),
    import_line integer
);
CREATE INDEX manager_links_person ON manager_links (person_id);
CREATE INDEX manager_links_manager ON manager_links (manager_id);

-- A title's groups hold from the first day (null: since ever) to the last (null: still).
CREATE TABLE job_title_role_groups (
    id blob PRIMARY KEY,
    job_title text NOT NULL,
    role_group text NOT NULL,
    from_on date_text,
    to_on date_text,
    recorded_at bigint NOT NULL,
    voided_at bigint,
    voided_by_import blob REFERENCES imports (id),
    import_id blob REFERENCES imports (id),
    import_line integer
);
CREATE INDEX job_title_role_groups_title ON job_title_role_groups (job_title);

-- ── access ─────────────────────────────────────────────────────────────────
CREATE TABLE accounts (
    id blob PRIMARY KEY,
    person_id blob NOT NULL UNIQUE REFERENCES people (id),
    email text NOT NULL UNIQUE,
    password_hash text,
    is_demo boolean NOT NULL,
    created_at bigint NOT NULL,
    password_set_at bigint,
    closed_at bigint
);

-- What a mailed link proves: single use, short-lived, stored as a hash.
CREATE TABLE account_links (
    id blob PRIMARY KEY,
    account_id blob NOT NULL REFERENCES accounts (id),
    purpose text NOT NULL,
    token_hash text NOT NULL UNIQUE,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint
);
CREATE INDEX account_links_account ON account_links (account_id);

CREATE TABLE sign_ins (
    id blob PRIMARY KEY,
    account_id blob NOT NULL REFERENCES accounts (id),
    opened_at bigint NOT NULL,
    generation integer NOT NULL,
    rotated_at bigint NOT NULL,
    ended_at bigint,
    end_reason text
);
CREATE INDEX sign_ins_account ON sign_ins (account_id);

CREATE TABLE grants (
    id blob PRIMARY KEY,
    person_id blob NOT NULL REFERENCES people (id),
    role text NOT NULL,
    scope_kind text NOT NULL,
    scope_id text,
    from_on date_text NOT NULL,
    to_on date_text,
    granted_by blob REFERENCES people (id),
    recorded_at bigint NOT NULL,
    voided_at bigint,
    voided_by blob REFERENCES people (id)
);
CREATE INDEX grants_person ON grants (person_id);

CREATE TABLE audit_entries (
    id blob PRIMARY KEY,
    at bigint NOT NULL,
    actor_id blob,
    request_id text,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id text,
    about_id blob,
    before text,
    after text
);
CREATE INDEX audit_entries_at ON audit_entries (at, id);
CREATE INDEX audit_entries_actor ON audit_entries (actor_id, at);
CREATE INDEX audit_entries_about ON audit_entries (about_id, at);
CREATE INDEX audit_entries_subject ON audit_entries (subject_kind, subject_id);

-- A council's choices that an administrator may change while the product runs.
CREATE TABLE settings (
    key text PRIMARY KEY,
    value text NOT NULL,
    changed_by blob REFERENCES people (id),
    changed_at bigint NOT NULL
);

-- A retried request gets the first answer.
CREATE TABLE idempotency_keys (
    person_id blob NOT NULL REFERENCES people (id),
    key text NOT NULL,
    operation text NOT NULL,
    request_hash text NOT NULL,
    status integer NOT NULL,
    answer text NOT NULL,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (person_id, key)
);

-- ── notify ─────────────────────────────────────────────────────────────────
CREATE TABLE outbox (
    id blob PRIMARY KEY,
    kind text NOT NULL,
    person_id blob REFERENCES people (id),
    address text NOT NULL,
    context text NOT NULL,
    calendar text,
    about_kind text,
    about_id blob,
    state text NOT NULL,
    attempts integer NOT NULL,
    next_attempt_at bigint NOT NULL,
    last_error text,
    created_at bigint NOT NULL,
    sent_at bigint
);
CREATE INDEX outbox_due ON outbox (state, next_attempt_at);
CREATE INDEX outbox_about ON outbox (about_kind, about_id);

-- ── catalogue ──────────────────────────────────────────────────────────────
CREATE TABLE courses (
    id blob PRIMARY KEY,
    code text NOT NULL UNIQUE,
    title text NOT NULL,
    delivery text NOT NULL,
    minutes integer NOT NULL,
    provider text NOT NULL,
    topic text NOT NULL,
    summary text NOT NULL,
    needs_approval boolean NOT NULL,
    cancel_by_days integer NOT NULL,
    status text NOT NULL,
    edition integer NOT NULL,
    recorded_at bigint NOT NULL,
    import_id blob REFERENCES imports (id),
    import_line integer
);
CREATE INDEX courses_title ON courses (title, id);

CREATE TABLE course_prerequisites (
    course_id blob NOT NULL REFERENCES courses (id),
    required_course_id blob NOT NULL REFERENCES courses (id),
    PRIMARY KEY (course_id, required_course_id)
);

CREATE TABLE sessions (
    id blob PRIMARY KEY,
    course_id blob NOT NULL REFERENCES courses (id),
    venue text NOT NULL,
    room text NOT NULL,
    virtual_link text,
    joining_notes text NOT NULL,
    capacity integer NOT NULL,
    min_places integer,
    opens_at bigint,
    closes_at bigint,
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    status text NOT NULL,
    next_queue_no integer NOT NULL,
    calendar_sequence integer NOT NULL,
    register_closed_at bigint,
    register_closed_by blob REFERENCES people (id),
    edition integer NOT NULL,
    created_by blob REFERENCES people (id),
    created_at bigint NOT NULL
);
CREATE INDEX sessions_course ON sessions (course_id, starts_at);
CREATE INDEX sessions_starts ON sessions (starts_at, id);

-- Local wall time in Europe/London: minutes after midnight of the day.
CREATE TABLE session_parts (
    id blob PRIMARY KEY,
    session_id blob NOT NULL REFERENCES sessions (id),
    number integer NOT NULL,
    on_date date_text NOT NULL,
    starts_minute integer NOT NULL,
    ends_minute integer NOT NULL,
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    UNIQUE (session_id, number)
);

CREATE TABLE session_trainers (
    id blob PRIMARY KEY,
    session_id blob NOT NULL REFERENCES sessions (id),
    person_id blob REFERENCES people (id),
    name text NOT NULL
);
CREATE INDEX session_trainers_session ON session_trainers (session_id);
CREATE INDEX session_trainers_person ON session_trainers (person_id);

-- ── booking ────────────────────────────────────────────────────────────────
CREATE TABLE bookings (
    id blob PRIMARY KEY,
    session_id blob NOT NULL REFERENCES sessions (id),
    person_id blob NOT NULL REFERENCES people (id),
    state text NOT NULL,
    priority integer NOT NULL,
    queue_no integer NOT NULL,
    requested_at bigint NOT NULL,
    requested_by blob REFERENCES people (id),
    access_needs text,
    override_reason text,
    calendar_sequence integer NOT NULL,
    changed_at bigint NOT NULL
);
CREATE INDEX bookings_session ON bookings (session_id, state);
CREATE INDEX bookings_person ON bookings (person_id);
CREATE UNIQUE INDEX bookings_one_live ON bookings (session_id, person_id)
    WHERE state IN ('requested', 'waitlisted', 'offered', 'booked');

CREATE TABLE booking_events (
    booking_id blob NOT NULL REFERENCES bookings (id),
    number integer NOT NULL,
    kind text NOT NULL,
    at bigint NOT NULL,
    actor_id blob REFERENCES people (id),
    reason text,
    PRIMARY KEY (booking_id, number)
);

-- A mark of one person at one part of a session, or a line of an attendance file.
CREATE TABLE attendance (
    id blob PRIMARY KEY,
    course_id blob NOT NULL REFERENCES courses (id),
    session_id blob REFERENCES sessions (id),
    part_id blob REFERENCES session_parts (id),
    person_id blob NOT NULL REFERENCES people (id),
    on_date date_text NOT NULL,
    mark text NOT NULL,
    reason text,
    source text NOT NULL,
    recorded_by blob REFERENCES people (id),
    recorded_at bigint NOT NULL,
    voided_at bigint,
    voided_how text,
    import_id blob REFERENCES imports (id),
    import_line integer
);
CREATE INDEX attendance_session ON attendance (session_id);
CREATE INDEX attendance_person ON attendance (person_id);

-- ── compliance ─────────────────────────────────────────────────────────────
CREATE TABLE evidence (
    id blob PRIMARY KEY,
    person_id blob NOT NULL REFERENCES people (id),
    course_id blob REFERENCES courses (id),
    kind text NOT NULL,
    done_on date_text NOT NULL,
    source text NOT NULL,
    note text,
    session_id blob REFERENCES sessions (id),
    recorded_by blob REFERENCES people (id),
    recorded_at bigint NOT NULL,
    voided_at bigint,
    voided_by blob REFERENCES people (id),
    voided_how text,
    void_reason text,
    import_id blob REFERENCES imports (id),
    import_line integer
);
CREATE INDEX evidence_latest ON evidence (course_id, person_id, done_on, recorded_at, voided_at);
CREATE INDEX evidence_person ON evidence (person_id);
CREATE INDEX evidence_import ON evidence (import_id);

CREATE TABLE requirements (
    id blob PRIMARY KEY,
    name text NOT NULL UNIQUE,
    set_name text NOT NULL,
    sort_no integer NOT NULL,
    rule_start date_text NOT NULL,
    rule_end date_text,
    recorded_at bigint NOT NULL,
    voided_at bigint,
    import_id blob REFERENCES imports (id),
    import_line integer
);

-- `audience` is JSON: {everyone, role_groups, units, employment_types, people, excluded_people}.
CREATE TABLE requirement_versions (
    id blob PRIMARY KEY,
    requirement_id blob NOT NULL REFERENCES requirements (id),
    from_on date_text NOT NULL,
    audience text NOT NULL,
    first_due_months integer,
    first_due_days integer,
    renew_months integer,
    absence_pauses boolean NOT NULL,
    recorded_by blob REFERENCES people (id),
    recorded_at bigint NOT NULL,
    voided_at bigint,
    voided_by_import blob REFERENCES imports (id),
    import_id blob REFERENCES imports (id),
    import_line integer
);
CREATE INDEX requirement_versions_requirement ON requirement_versions (requirement_id);

CREATE TABLE requirement_courses (
    version_id blob NOT NULL REFERENCES requirement_versions (id),
    course_id blob NOT NULL REFERENCES courses (id),
    PRIMARY KEY (version_id, course_id)
);

CREATE TABLE exemptions (
    id blob PRIMARY KEY,
    person_id blob NOT NULL REFERENCES people (id),
    requirement_id blob NOT NULL REFERENCES requirements (id),
    from_on date_text NOT NULL,
    to_on date_text,
    reason text NOT NULL,
    approved_by blob REFERENCES people (id),
    recorded_at bigint NOT NULL,
    voided_at bigint
);
CREATE INDEX exemptions_person ON exemptions (person_id);

CREATE TABLE absences (
    id blob PRIMARY KEY,
    person_id blob NOT NULL REFERENCES people (id),
    from_on date_text NOT NULL,
    to_on date_text,
    kind text NOT NULL,
    recorded_by blob REFERENCES people (id),
    recorded_at bigint NOT NULL,
    voided_at bigint
);
CREATE INDEX absences_person ON absences (person_id);

-- ── competency ─────────────────────────────────────────────────────────────
-- `levels` and `groups` are JSON lists as in the framework's file.
CREATE TABLE frameworks (
    id blob PRIMARY KEY,
    code text NOT NULL,
    version text NOT NULL,
    title text NOT NULL,
    publisher text NOT NULL,
    effective_from date_text NOT NULL,
    effective_to date_text,
    levels text NOT NULL,
    groups text NOT NULL,
    recorded_at bigint NOT NULL,
    UNIQUE (code, version)
);

CREATE TABLE standards (
    id blob PRIMARY KEY,
    framework_id blob NOT NULL REFERENCES frameworks (id),
    code text NOT NULL,
    number text NOT NULL,
    sort_no integer NOT NULL,
    title text NOT NULL,
    group_code text,
    summary text NOT NULL,
    UNIQUE (framework_id, code)
);

-- ── asye ───────────────────────────────────────────────────────────────────
-- `template` is the programme's JSON: parts, minimum evidence, support, settings.
CREATE TABLE programmes (
    id blob PRIMARY KEY,
    code text NOT NULL,
    version text NOT NULL,
    title text NOT NULL,
    template text NOT NULL,
    effective_from date_text NOT NULL,
    effective_to date_text,
    recorded_at bigint NOT NULL,
    UNIQUE (code, version)
);

CREATE TABLE enrolments (
    id blob PRIMARY KEY,
    person_id blob NOT NULL REFERENCES people (id),
    programme_id blob NOT NULL REFERENCES programmes (id),
    framework_id blob NOT NULL REFERENCES frameworks (id),
    cohort text NOT NULL,
    route text NOT NULL,
    start_on date_text NOT NULL,
    fte double NOT NULL,
    host_team text NOT NULL,
    assessor_id blob REFERENCES people (id),
    line_manager_id blob REFERENCES people (id),
    outcome text,
    outcome_on date_text,
    edition integer NOT NULL,
    recorded_at bigint NOT NULL,
    voided_at bigint,
    import_id blob REFERENCES imports (id),
    import_line integer
);
CREATE INDEX enrolments_person ON enrolments (person_id);
CREATE INDEX enrolments_assessor ON enrolments (assessor_id);

CREATE TABLE milestones (
    id blob PRIMARY KEY,
    enrolment_id blob NOT NULL REFERENCES enrolments (id),
    part text NOT NULL,
    due_on date_text,
    done_on date_text,
    source text NOT NULL,
    recorded_by blob REFERENCES people (id),
    recorded_at bigint NOT NULL,
    voided_at bigint,
    import_id blob REFERENCES imports (id),
    import_line integer
);
CREATE INDEX milestones_enrolment ON milestones (enrolment_id);

-- Counts that a tracker file gives without dates.
CREATE TABLE undated_totals (
    id blob PRIMARY KEY,
    enrolment_id blob NOT NULL REFERENCES enrolments (id),
    kind text NOT NULL,
    total integer NOT NULL,
    recorded_at bigint NOT NULL,
    voided_at bigint,
    import_id blob REFERENCES imports (id),
    import_line integer
);
CREATE INDEX undated_totals_enrolment ON undated_totals (enrolment_id);

CREATE TABLE pieces (
    id blob PRIMARY KEY,
    enrolment_id blob NOT NULL REFERENCES enrolments (id),
    kind text NOT NULL,
    on_date date_text NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    author_id blob REFERENCES people (id),
    observer_name text,
    observer_registration text,
    observer_id blob REFERENCES people (id),
    edition integer NOT NULL,
    corrects_id blob REFERENCES pieces (id),
    recorded_by blob REFERENCES people (id),
    recorded_at bigint NOT NULL,
    voided_at bigint,
    void_reason text
);
CREATE INDEX pieces_enrolment ON pieces (enrolment_id);

CREATE TABLE piece_standards (
    piece_id blob NOT NULL REFERENCES pieces (id),
    standard_id blob NOT NULL REFERENCES standards (id),
    PRIMARY KEY (piece_id, standard_id)
);

-- Nobody can change or erase what the audit log says, not even the product.
CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;
CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;
