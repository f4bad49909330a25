//! No query in a loop: however long a list is, its operation runs as many statements.

mod council;
mod lists;
