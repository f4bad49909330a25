//! What handlers take: the signed-in actor, strict JSON, pages, preconditions.

mod address;
mod body;
mod idempotency;
mod if_match;
mod page;
mod query;
mod request_id;
mod segment;
mod signed_in;

pub(crate) use address::client_address;
pub(crate) use body::Body;
pub(crate) use idempotency::IdempotencyKey;
pub(crate) use if_match::{IfMatch, etag};
pub(crate) use page::ListPage;
pub(crate) use query::Params;
pub(crate) use request_id::request_id;
pub(crate) use segment::Segment;
pub(crate) use signed_in::{ACCESS_COOKIE, REFRESH_COOKIE, SignedIn, bearer};
