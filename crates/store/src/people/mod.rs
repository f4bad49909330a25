//! In the database: people, posts and org units.
