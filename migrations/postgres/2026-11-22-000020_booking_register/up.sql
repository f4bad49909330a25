-- What a course asks of those who book it.
ALTER TABLE courses ADD COLUMN before_you_come text NOT NULL DEFAULT '';
ALTER TABLE courses ADD COLUMN asks_needs boolean NOT NULL DEFAULT false;

-- The number of the session's next event: its events replay in the order of commit.
ALTER TABLE sessions ADD COLUMN next_log_no integer NOT NULL DEFAULT 1;

-- Came without a booking: stands outside the capacity.
ALTER TABLE bookings ADD COLUMN is_walk_in boolean NOT NULL DEFAULT false;
ALTER TABLE booking_events ADD COLUMN log_no integer NOT NULL DEFAULT 0;

-- When the marker's device took the mark, which may be long before it arrived.
ALTER TABLE attendance ADD COLUMN marked_at timestamptz;

-- The secret link of a person's calendar feed; only its hash is kept.
CREATE TABLE calendar_feeds (
    person_id uuid PRIMARY KEY REFERENCES people (id),
    token_hash text NOT NULL UNIQUE,
    made_at timestamptz NOT NULL
);
