-- What becomes of a place of the course that comes free while people wait.
ALTER TABLE courses ADD COLUMN free_place text NOT NULL DEFAULT 'given_at_once';
ALTER TABLE courses ADD COLUMN offer_hours integer;

-- Until when an offer holds; written with the sending of its mail.
ALTER TABLE bookings ADD COLUMN answer_by bigint;
CREATE INDEX bookings_answer_by ON bookings (answer_by) WHERE answer_by IS NOT NULL;

-- The links that are mailed with offers; only their hashes are kept.
CREATE TABLE offer_links (
    booking_id blob PRIMARY KEY NOT NULL REFERENCES bookings (id),
    token_hash text NOT NULL UNIQUE,
    made_at bigint NOT NULL,
    used_at bigint
);
