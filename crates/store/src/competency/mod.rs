//! In the database: frameworks and standards.
