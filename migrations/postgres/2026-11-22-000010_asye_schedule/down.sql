DROP TABLE date_moves;
DROP TABLE programme_pauses;
DROP TABLE schedule_agreements;
DROP TABLE schedule_proposals;
ALTER TABLE pieces DROP COLUMN on_tracker;
ALTER TABLE pieces DROP COLUMN milestone;
ALTER TABLE frameworks DROP COLUMN document;
