//! The assessed and supported year over HTTP.

mod programme;
mod record;

pub(crate) use programme::enrol;
