//! What people do: people, posts and org units.
