//! The permission table, checked against the running API: every operation of the OpenAPI document
//! as every role.

mod bodies;
mod matrix;
