-- Spires, the foundation.
--
-- Facts (posts, links to managers, role groups, evidence, requirement versions, exemptions,
-- absences, attendance, ASYE dates) keep two clocks: the days that they speak of, and when the
-- system was told (`recorded_at`) and told otherwise (`voided_at`). They are never changed in
-- place and never deleted: a correction voids one row and records another.
-- `import_id` and `import_line` say which line of which file a fact came from.

-- ── imports ────────────────────────────────────────────────────────────────
CREATE TABLE imports (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    file_name text NOT NULL,
    file_bytes bytea NOT NULL,
    sha256 text NOT NULL,
    mapping text NOT NULL,
    on_date date NOT NULL,
    state text NOT NULL,
    row_count integer NOT NULL,
    counts text NOT NULL,
    uploaded_by uuid,
    uploaded_at timestamptz NOT NULL,
    applied_by uuid,
    applied_at timestamptz,
    undone_by uuid,
    undone_at timestamptz
);
CREATE INDEX imports_uploaded_at ON imports (uploaded_at);

CREATE TABLE import_findings (
    import_id uuid NOT NULL REFERENCES imports (id),
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
    saved_by uuid,
    saved_at timestamptz NOT NULL
);

-- ── people ─────────────────────────────────────────────────────────────────
CREATE TABLE units (
    id uuid PRIMARY KEY,
    parent_id uuid REFERENCES units (id),
    kind text NOT NULL,
    name text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX units_parent ON units (parent_id);

CREATE TABLE people (
    id uuid PRIMARY KEY,
    employee_no text UNIQUE,
    first_name text NOT NULL,
    last_name text NOT NULL,
    email text,
    swe_no text,
    recorded_at timestamptz NOT NULL,
    import_id uuid REFERENCES imports (id),
    import_line integer
);
CREATE INDEX people_email ON people (email);
CREATE INDEX people_name ON people (last_name, first_name, id);

CREATE TABLE posts (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    rank integer NOT NULL,
    job_title text NOT NULL,
    unit_id uuid NOT NULL REFERENCES units (id),
    employment_type text NOT NULL,
    fte double precision NOT NULL,
    from_on date NOT NULL,
    to_on date,
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz,
    voided_by_import uuid REFERENCES imports (id),
    import_id uuid REFERENCES imports (id),
    import_line integer
);
CREATE INDEX posts_person ON posts (person_id);
CREATE INDEX posts_unit ON posts (unit_id);

CREATE TABLE manager_links (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    manager_id uuid REFERENCES people (id),
    from_on date NOT NULL,
    to_on date,
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz,
    voided_by_import uuid REFERENCES imports (id),
    import_id uuid REFERENCES imports (id),
    import_line integer
);
CREATE INDEX manager_links_person ON manager_links (person_id);
CREATE INDEX manager_links_manager ON manager_links (manager_id);

-- A title's groups hold from the first day (null: since ever) to the last (null: still).
CREATE TABLE job_title_role_groups (
    id uuid PRIMARY KEY,
    job_title text NOT NULL,
    role_group text NOT NULL,
    from_on date,
    to_on date,
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz,
    voided_by_import uuid REFERENCES imports (id),
    import_id uuid REFERENCES imports (id),
    import_line integer
);
CREATE INDEX job_title_role_groups_title ON job_title_role_groups (job_title);

-- ── access ─────────────────────────────────────────────────────────────────
CREATE TABLE accounts (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL UNIQUE REFERENCES people (id),
    email text NOT NULL UNIQUE,
    password_hash text,
    is_demo boolean NOT NULL,
    created_at timestamptz NOT NULL,
    password_set_at timestamptz,
    closed_at timestamptz
);

-- What a mailed link proves: single use, short-lived, stored as a hash.
CREATE TABLE account_links (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES accounts (id),
    purpose text NOT NULL,
    token_hash text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX account_links_account ON account_links (account_id);

CREATE TABLE sign_ins (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES accounts (id),
    opened_at timestamptz NOT NULL,
    generation integer NOT NULL,
    rotated_at timestamptz NOT NULL,
    ended_at timestamptz,
    end_reason text
);
CREATE INDEX sign_ins_account ON sign_ins (account_id);

CREATE TABLE grants (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    role text NOT NULL,
    scope_kind text NOT NULL,
    scope_id text,
    from_on date NOT NULL,
    to_on date,
    granted_by uuid REFERENCES people (id),
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz,
    voided_by uuid REFERENCES people (id)
);
CREATE INDEX grants_person ON grants (person_id);

CREATE TABLE audit_entries (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL,
    actor_id uuid,
    request_id text,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id text,
    about_id uuid,
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
    changed_by uuid REFERENCES people (id),
    changed_at timestamptz NOT NULL
);

-- A retried request gets the first answer.
CREATE TABLE idempotency_keys (
    person_id uuid NOT NULL REFERENCES people (id),
    key text NOT NULL,
    operation text NOT NULL,
    request_hash text NOT NULL,
    status integer NOT NULL,
    answer text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, key)
);

-- ── notify ─────────────────────────────────────────────────────────────────
CREATE TABLE outbox (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    person_id uuid REFERENCES people (id),
    address text NOT NULL,
    context text NOT NULL,
    calendar text,
    about_kind text,
    about_id uuid,
    state text NOT NULL,
    attempts integer NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    last_error text,
    created_at timestamptz NOT NULL,
    sent_at timestamptz
);
CREATE INDEX outbox_due ON outbox (state, next_attempt_at);
CREATE INDEX outbox_about ON outbox (about_kind, about_id);

-- ── catalogue ──────────────────────────────────────────────────────────────
CREATE TABLE courses (
    id uuid PRIMARY KEY,
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
    recorded_at timestamptz NOT NULL,
    import_id uuid REFERENCES imports (id),
    import_line integer
);
CREATE INDEX courses_title ON courses (title, id);

CREATE TABLE course_prerequisites (
    course_id uuid NOT NULL REFERENCES courses (id),
    required_course_id uuid NOT NULL REFERENCES courses (id),
    PRIMARY KEY (course_id, required_course_id)
);

CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    course_id uuid NOT NULL REFERENCES courses (id),
    venue text NOT NULL,
    room text NOT NULL,
    virtual_link text,
    joining_notes text NOT NULL,
    capacity integer NOT NULL,
    min_places integer,
    opens_at timestamptz,
    closes_at timestamptz,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    status text NOT NULL,
    next_queue_no integer NOT NULL,
    calendar_sequence integer NOT NULL,
    register_closed_at timestamptz,
    register_closed_by uuid REFERENCES people (id),
    edition integer NOT NULL,
    created_by uuid REFERENCES people (id),
    created_at timestamptz NOT NULL
);
CREATE INDEX sessions_course ON sessions (course_id, starts_at);
CREATE INDEX sessions_starts ON sessions (starts_at, id);

-- Local wall time in Europe/London: minutes after midnight of the day.
CREATE TABLE session_parts (
    id uuid PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES sessions (id),
    number integer NOT NULL,
    on_date date NOT NULL,
    starts_minute integer NOT NULL,
    ends_minute integer NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    UNIQUE (session_id, number)
);

CREATE TABLE session_trainers (
    id uuid PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES sessions (id),
    person_id uuid REFERENCES people (id),
    name text NOT NULL
);
CREATE INDEX session_trainers_session ON session_trainers (session_id);
CREATE INDEX session_trainers_person ON session_trainers (person_id);

-- ── booking ────────────────────────────────────────────────────────────────
CREATE TABLE bookings (
    id uuid PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES sessions (id),
    person_id uuid NOT NULL REFERENCES people (id),
    state text NOT NULL,
    priority integer NOT NULL,
    queue_no integer NOT NULL,
    requested_at timestamptz NOT NULL,
    requested_by uuid REFERENCES people (id),
    access_needs text,
    override_reason text,
    calendar_sequence integer NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX bookings_session ON bookings (session_id, state);
CREATE INDEX bookings_person ON bookings (person_id);
CREATE UNIQUE INDEX bookings_one_live ON bookings (session_id, person_id)
    WHERE state IN ('requested', 'waitlisted', 'offered', 'booked');

CREATE TABLE booking_events (
    booking_id uuid NOT NULL REFERENCES bookings (id),
    number integer NOT NULL,
    kind text NOT NULL,
    at timestamptz NOT NULL,
    actor_id uuid REFERENCES people (id),
    reason text,
    PRIMARY KEY (booking_id, number)
);

-- A mark of one person at one part of a session, or a line of an attendance file.
CREATE TABLE attendance (
    id uuid PRIMARY KEY,
    course_id uuid NOT NULL REFERENCES courses (id),
    session_id uuid REFERENCES sessions (id),
    part_id uuid REFERENCES session_parts (id),
    person_id uuid NOT NULL REFERENCES people (id),
    on_date date NOT NULL,
    mark text NOT NULL,
    reason text,
    source text NOT NULL,
    recorded_by uuid REFERENCES people (id),
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz,
    voided_how text,
    import_id uuid REFERENCES imports (id),
    import_line integer
);
CREATE INDEX attendance_session ON attendance (session_id);
CREATE INDEX attendance_person ON attendance (person_id);

-- ── compliance ─────────────────────────────────────────────────────────────
CREATE TABLE evidence (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    course_id uuid REFERENCES courses (id),
    kind text NOT NULL,
    done_on date NOT NULL,
    source text NOT NULL,
    note text,
    session_id uuid REFERENCES sessions (id),
    recorded_by uuid REFERENCES people (id),
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz,
    voided_by uuid REFERENCES people (id),
    voided_how text,
    void_reason text,
    import_id uuid REFERENCES imports (id),
    import_line integer
);
CREATE INDEX evidence_latest ON evidence (course_id, person_id, done_on, recorded_at, voided_at);
CREATE INDEX evidence_person ON evidence (person_id);
CREATE INDEX evidence_import ON evidence (import_id);

CREATE TABLE requirements (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE,
    set_name text NOT NULL,
    sort_no integer NOT NULL,
    rule_start date NOT NULL,
    rule_end date,
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz,
    import_id uuid REFERENCES imports (id),
    import_line integer
);

-- `audience` is JSON: {everyone, role_groups, units, employment_types, people, excluded_people}.
CREATE TABLE requirement_versions (
    id uuid PRIMARY KEY,
    requirement_id uuid NOT NULL REFERENCES requirements (id),
    from_on date NOT NULL,
    audience text NOT NULL,
    first_due_months integer,
    first_due_days integer,
    renew_months integer,
    absence_pauses boolean NOT NULL,
    recorded_by uuid REFERENCES people (id),
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz,
    voided_by_import uuid REFERENCES imports (id),
    import_id uuid REFERENCES imports (id),
    import_line integer
);
CREATE INDEX requirement_versions_requirement ON requirement_versions (requirement_id);

CREATE TABLE requirement_courses (
    version_id uuid NOT NULL REFERENCES requirement_versions (id),
    course_id uuid NOT NULL REFERENCES courses (id),
    PRIMARY KEY (version_id, course_id)
);

CREATE TABLE exemptions (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    requirement_id uuid NOT NULL REFERENCES requirements (id),
    from_on date NOT NULL,
    to_on date,
    reason text NOT NULL,
    approved_by uuid REFERENCES people (id),
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz
);
CREATE INDEX exemptions_person ON exemptions (person_id);

CREATE TABLE absences (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    from_on date NOT NULL,
    to_on date,
    kind text NOT NULL,
    recorded_by uuid REFERENCES people (id),
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz
);
CREATE INDEX absences_person ON absences (person_id);

-- ── competency ─────────────────────────────────────────────────────────────
-- `levels` and `groups` are JSON lists as in the framework's file.
CREATE TABLE frameworks (
    id uuid PRIMARY KEY,
    code text NOT NULL,
    version text NOT NULL,
    title text NOT NULL,
    publisher text NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    levels text NOT NULL,
    groups text NOT NULL,
    recorded_at timestamptz NOT NULL,
    UNIQUE (code, version)
);

CREATE TABLE standards (
    id uuid PRIMARY KEY,
    framework_id uuid NOT NULL REFERENCES frameworks (id),
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
    id uuid PRIMARY KEY,
    code text NOT NULL,
    version text NOT NULL,
    title text NOT NULL,
    template text NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    recorded_at timestamptz NOT NULL,
    UNIQUE (code, version)
);

CREATE TABLE enrolments (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    programme_id uuid NOT NULL REFERENCES programmes (id),
    framework_id uuid NOT NULL REFERENCES frameworks (id),
    cohort text NOT NULL,
    route text NOT NULL,
    start_on date NOT NULL,
    fte double precision NOT NULL,
    host_team text NOT NULL,
    assessor_id uuid REFERENCES people (id),
    line_manager_id uuid REFERENCES people (id),
    outcome text,
    outcome_on date,
    edition integer NOT NULL,
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz,
    import_id uuid REFERENCES imports (id),
    import_line integer
);
CREATE INDEX enrolments_person ON enrolments (person_id);
CREATE INDEX enrolments_assessor ON enrolments (assessor_id);

CREATE TABLE milestones (
    id uuid PRIMARY KEY,
    enrolment_id uuid NOT NULL REFERENCES enrolments (id),
    part text NOT NULL,
    due_on date,
    done_on date,
    source text NOT NULL,
    recorded_by uuid REFERENCES people (id),
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz,
    import_id uuid REFERENCES imports (id),
    import_line integer
);
CREATE INDEX milestones_enrolment ON milestones (enrolment_id);

-- Counts that a tracker file gives without dates.
CREATE TABLE undated_totals (
    id uuid PRIMARY KEY,
    enrolment_id uuid NOT NULL REFERENCES enrolments (id),
    kind text NOT NULL,
    total integer NOT NULL,
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz,
    import_id uuid REFERENCES imports (id),
    import_line integer
);
CREATE INDEX undated_totals_enrolment ON undated_totals (enrolment_id);

CREATE TABLE pieces (
    id uuid PRIMARY KEY,
    enrolment_id uuid NOT NULL REFERENCES enrolments (id),
    kind text NOT NULL,
    on_date date NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    author_id uuid REFERENCES people (id),
    observer_name text,
    observer_registration text,
    observer_id uuid REFERENCES people (id),
    edition integer NOT NULL,
    corrects_id uuid REFERENCES pieces (id),
    recorded_by uuid REFERENCES people (id),
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz,
    void_reason text
);
CREATE INDEX pieces_enrolment ON pieces (enrolment_id);

CREATE TABLE piece_standards (
    piece_id uuid NOT NULL REFERENCES pieces (id),
    standard_id uuid NOT NULL REFERENCES standards (id),
    PRIMARY KEY (piece_id, standard_id)
);

-- Nobody can change or erase what the audit log says, not even the product.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is append-only';
END $$;
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
