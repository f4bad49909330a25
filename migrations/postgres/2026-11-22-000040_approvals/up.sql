-- Who answers requests for places in a line manager's stead, from a day to a day. Never changed: to
-- end it early is to void it.
CREATE TABLE deputies (
    id uuid PRIMARY KEY,
    manager_id uuid NOT NULL REFERENCES people (id),
    deputy_id uuid NOT NULL REFERENCES people (id),
    from_on date NOT NULL,
    to_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    voided_at timestamptz,
    voided_by uuid REFERENCES people (id)
);
CREATE INDEX deputies_manager ON deputies (manager_id);
CREATE INDEX deputies_deputy ON deputies (deputy_id);

-- When whoever must answer a request was reminded of it.
CREATE TABLE request_reminders (
    booking_id uuid NOT NULL REFERENCES bookings (id),
    number integer NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (booking_id, number)
);
