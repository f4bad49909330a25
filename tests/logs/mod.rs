//! What whoever keeps Spires running reads: logs that name requests and nobody in them.

mod lines;
