//! Files that councils upload.

mod batch;
mod refused;
