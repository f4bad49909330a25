-- Dates of an ASYE that are proposed, agreed, paused and moved, and what a framework says of itself.

-- Some publishers give no first day.
ALTER TABLE frameworks ALTER COLUMN effective_from DROP NOT NULL;
-- The whole framework as its file has it: status, source, aliases, rules, fields of a record.
ALTER TABLE frameworks ADD COLUMN document text NOT NULL DEFAULT '{}';

-- The step of the programme that a piece fulfils, and whether the tracker's totals count it already.
ALTER TABLE pieces ADD COLUMN milestone text;
ALTER TABLE pieces ADD COLUMN on_tracker boolean NOT NULL DEFAULT false;

CREATE TABLE schedule_proposals (
    id uuid PRIMARY KEY,
    enrolment_id uuid NOT NULL REFERENCES enrolments (id),
    reason text NOT NULL,
    fte double precision NOT NULL,
    changed_on date,
    proposed_by uuid REFERENCES people (id),
    proposed_at timestamptz NOT NULL,
    settled_at timestamptz,
    voided_at timestamptz
);
CREATE INDEX schedule_proposals_enrolment ON schedule_proposals (enrolment_id);

-- `tag` names the dates that were agreed to; an agreement to other dates does not count.
CREATE TABLE schedule_agreements (
    id uuid PRIMARY KEY,
    proposal_id uuid NOT NULL REFERENCES schedule_proposals (id),
    party text NOT NULL,
    person_id uuid NOT NULL REFERENCES people (id),
    tag text NOT NULL,
    agreed_at timestamptz NOT NULL,
    UNIQUE (proposal_id, party, tag)
);

CREATE TABLE programme_pauses (
    id uuid PRIMARY KEY,
    enrolment_id uuid NOT NULL REFERENCES enrolments (id),
    from_on date NOT NULL,
    to_on date NOT NULL,
    reason text NOT NULL,
    recorded_by uuid REFERENCES people (id),
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz
);
CREATE INDEX programme_pauses_enrolment ON programme_pauses (enrolment_id);

CREATE TABLE date_moves (
    id uuid PRIMARY KEY,
    enrolment_id uuid NOT NULL REFERENCES enrolments (id),
    part text NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    reason text NOT NULL,
    proposal_id uuid REFERENCES schedule_proposals (id),
    pause_id uuid REFERENCES programme_pauses (id),
    recorded_by uuid REFERENCES people (id),
    moved_at timestamptz NOT NULL
);
CREATE INDEX date_moves_enrolment ON date_moves (enrolment_id);
