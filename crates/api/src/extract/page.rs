//! Which page of a list is asked for.

use std::future::{Ready, ready};

use actix_web::web::Query;
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use contract::page::PageQuery;
use usecases::PageRequest;

use crate::problem::Problem;

/// The page, within its limits.
pub(crate) struct ListPage(pub(crate) PageRequest);

impl FromRequest for ListPage {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(read(request))
    }
}

fn read(request: &HttpRequest) -> Result<ListPage, Problem> {
    let query = Query::<PageQuery>::from_query(request.query_string())
        .map_err(|_| Problem::invalid_field("/limit", "limit is a number from 1 to 200"))?
        .into_inner();
    let limit = query.limit.unwrap_or(50);
    if !(1..=200).contains(&limit) {
        return Err(Problem::invalid_field(
            "/limit",
            "limit is a number from 1 to 200",
        ));
    }
    let offset = match query.cursor.as_deref() {
        None => 0,
        Some(cursor) => read_cursor(cursor).ok_or_else(|| {
            Problem::invalid_field("/cursor", "cursor is what the page before gave")
        })?,
    };
    Ok(ListPage(PageRequest {
        limit: limit.into(),
        offset: offset.into(),
    }))
}

/// One to nine digits, as the document says.
fn read_cursor(cursor: &str) -> Option<u32> {
    let is_ours = (1..=9).contains(&cursor.len()) && cursor.bytes().all(|b| b.is_ascii_digit());
    cursor.parse().ok().filter(|_| is_ours)
}
