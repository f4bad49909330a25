//! People, their posts, and the org units that they work in.
