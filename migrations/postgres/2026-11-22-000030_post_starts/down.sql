DROP INDEX attendance_import;
DROP INDEX posts_voided_by_import;
DROP INDEX posts_import;
DROP TABLE post_starts_told;
