//! In the database: uploaded files, their dry runs and batches.
