//! On the wire: people, posts and org units.
