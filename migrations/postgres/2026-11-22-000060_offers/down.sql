DROP TABLE offer_links;
DROP INDEX bookings_answer_by;
ALTER TABLE bookings DROP COLUMN answer_by;
ALTER TABLE courses DROP COLUMN offer_hours;
ALTER TABLE courses DROP COLUMN free_place;
