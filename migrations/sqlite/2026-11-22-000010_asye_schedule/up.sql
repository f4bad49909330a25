-- Dates of an ASYE that are proposed, agreed, paused and moved, and what a framework says of itself.

-- Some publishers give no first day. SQLite cannot drop NOT NULL, so the column is made anew.
ALTER TABLE frameworks RENAME COLUMN effective_from TO effective_from_needed;
ALTER TABLE frameworks ADD COLUMN effective_from date_text;
UPDATE frameworks SET effective_from = effective_from_needed;
ALTER TABLE frameworks DROP COLUMN effective_from_needed;
-- The whole framework as its file has it: status, source, aliases, rules, fields of a record.
ALTER TABLE frameworks ADD COLUMN document text NOT NULL DEFAULT '{}';

-- The step of the programme that a piece fulfils, and whether the tracker's totals count it already.
ALTER TABLE pieces ADD COLUMN milestone text;
ALTER TABLE pieces ADD COLUMN on_tracker boolean NOT NULL DEFAULT false;

CREATE TABLE schedule_proposals (
    id blob PRIMARY KEY,
    enrolment_id blob NOT NULL REFERENCES enrolments (id),
    reason text NOT NULL,
    fte double NOT NULL,
    changed_on date_text,
    proposed_by blob REFERENCES people (id),
    proposed_at bigint NOT NULL,
    settled_at bigint,
    voided_at bigint
);
CREATE INDEX schedule_proposals_enrolment ON schedule_proposals (enrolment_id);

-- `tag` names the dates that were agreed to; an agreement to other dates does not count.
CREATE TABLE schedule_agreements (
    id blob PRIMARY KEY,
    proposal_id blob NOT NULL REFERENCES schedule_proposals (id),
    party text NOT NULL,
    person_id blob NOT NULL REFERENCES people (id),
    tag text NOT NULL,
    agreed_at bigint NOT NULL,
    UNIQUE (proposal_id, party, tag)
);

CREATE TABLE programme_pauses (
    id blob PRIMARY KEY,
    enrolment_id blob NOT NULL REFERENCES enrolments (id),
    from_on date_text NOT NULL,
    to_on date_text NOT NULL,
    reason text NOT NULL,
    recorded_by blob REFERENCES people (id),
    recorded_at bigint NOT NULL,
    voided_at bigint
);
CREATE INDEX programme_pauses_enrolment ON programme_pauses (enrolment_id);

CREATE TABLE date_moves (
    id blob PRIMARY KEY,
    enrolment_id blob NOT NULL REFERENCES enrolments (id),
    part text NOT NULL,
    from_on date_text NOT NULL,
    to_on date_text NOT NULL,
    reason text NOT NULL,
    proposal_id blob REFERENCES schedule_proposals (id),
    pause_id blob REFERENCES programme_pauses (id),
    recorded_by blob REFERENCES people (id),
    moved_at bigint NOT NULL
);
CREATE INDEX date_moves_enrolment ON date_moves (enrolment_id);
