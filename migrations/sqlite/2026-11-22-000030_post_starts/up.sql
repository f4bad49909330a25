-- The start date that the staff list told for a post, where the post itself begins later: a change of
-- job or team is dated on the day of the file, and the file goes on telling the start of the employment.
CREATE TABLE post_starts_told (
    post_id blob PRIMARY KEY REFERENCES posts (id),
    told_on date_text NOT NULL
);

-- Undo finds what a batch recorded.
CREATE INDEX posts_import ON posts (import_id);
CREATE INDEX posts_voided_by_import ON posts (voided_by_import);
CREATE INDEX attendance_import ON attendance (import_id);
