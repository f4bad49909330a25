-- Who answers requests for places in a line manager's stead, from a day to a day. Never changed: to
-- end it early is to void it.
CREATE TABLE deputies (
    id blob PRIMARY KEY,
    manager_id blob NOT NULL REFERENCES people (id),
    deputy_id blob NOT NULL REFERENCES people (id),
    from_on date_text NOT NULL,
    to_on date_text NOT NULL,
    recorded_at bigint NOT NULL,
    voided_at bigint,
    voided_by blob REFERENCES people (id)
);
CREATE INDEX deputies_manager ON deputies (manager_id);
CREATE INDEX deputies_deputy ON deputies (deputy_id);

-- When whoever must answer a request was reminded of it.
CREATE TABLE request_reminders (
    booking_id blob NOT NULL REFERENCES bookings (id),
    number integer NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (booking_id, number)
);
