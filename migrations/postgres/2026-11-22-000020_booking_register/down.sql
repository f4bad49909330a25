DROP TABLE calendar_feeds;
ALTER TABLE attendance DROP COLUMN marked_at;
ALTER TABLE booking_events DROP COLUMN log_no;
ALTER TABLE bookings DROP COLUMN is_walk_in;
ALTER TABLE sessions DROP COLUMN next_log_no;
ALTER TABLE courses DROP COLUMN asks_needs;
ALTER TABLE courses DROP COLUMN before_you_come;
