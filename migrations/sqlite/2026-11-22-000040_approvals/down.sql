DROP TABLE request_reminders;
DROP TABLE deputies;
