//! Over HTTP: people, posts and org units.
