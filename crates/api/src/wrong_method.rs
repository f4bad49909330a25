//! An address of the API that is asked in a way that it does not have: 405, and which ways it has.

use std::sync::OnceLock;

use actix_web::http::{Method, StatusCode};
use utoipa::openapi::PathItem;

use crate::document::openapi;
use crate::problem::Problem;

/// A path of the document and the methods that it takes.
struct Known {
    address: Address,
    methods: String,
}

/// A path of the document.
pub(crate) struct Address {
    segments: Vec<String>,
}

/// The problem of a request that no operation took: nothing is at its address, or not in that way.
pub(crate) fn refuse(method: &Method, path: &str) -> Problem {
    static KNOWN: OnceLock<Vec<Known>> = OnceLock::new();
    let known = KNOWN.get_or_init(read_document);
    let at = known
        .iter()
        .filter(|known| known.address.is_at(path))
        .min_by_key(|known| known.address.variables());
    match at {
        Some(known) if !known.takes(method) => Problem::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "method-not-allowed",
            "This address is not asked in that way",
            format!("It takes {}.", known.methods),
        )
        .allowing(&known.methods),
        _ => Problem::new(
            StatusCode::NOT_FOUND,
            "not-found",
            "Not found",
            "There is nothing at this address.",
        ),
    }
}

fn read_document() -> Vec<Known> {
    let paths = openapi().paths.paths;
    paths
        .into_iter()
        .map(|(path, item)| Known {
            address: Address::of(&path),
            methods: methods(&item),
        })
        .collect()
}

fn methods(item: &PathItem) -> String {
    let all = [
        ("GET", &item.get),
        ("POST", &item.post),
        ("PUT", &item.put),
        ("DELETE", &item.delete),
    ];
    let taken = all.iter().filter(|(_, operation)| operation.is_some());
    taken.map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
}

impl Known {
    fn takes(&self, method: &Method) -> bool {
        self.methods
            .split(", ")
            .any(|taken| taken == method.as_str())
    }
}

impl Address {
    /// The address with this template: `/courses/{course_id}`.
    pub(crate) fn of(template: &str) -> Self {
        let segments = template.split('/').map(str::to_owned).collect();
        Self { segments }
    }

    /// Whether a path is of this address. More than one address may claim it; the one with the fewest
    /// variables is meant.
    pub(crate) fn is_at(&self, path: &str) -> bool {
        let mut given = path.split('/');
        let fits = self
            .segments
            .iter()
            .all(|template| given.next().is_some_and(|segment| fits(template, segment)));
        fits && given.next().is_none()
    }

    /// How many segments vary.
    pub(crate) fn variables(&self) -> usize {
        self.segments
            .iter()
            .filter(|segment| segment.contains('{'))
            .count()
    }
}

/// Whether the segment of an address is one of the template: `{token}.ics` takes `abc.ics`.
fn fits(template: &str, segment: &str) -> bool {
    match (template.split_once('{'), template.rsplit_once('}')) {
        (Some((before, _)), Some((_, after))) => {
            segment.len() > before.len() + after.len()
                && segment.starts_with(before)
                && segment.ends_with(after)
        }
        _ => template == segment,
    }
}

#[cfg(test)]
mod tests {
    use actix_web::ResponseError;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("/api/v1/courses", Some("GET, POST"))]
    #[case("/api/v1/courses/filters", Some("GET"))]
    #[case(
        "/api/v1/courses/01930000-0000-7000-8000-000000000000",
        Some("GET, PUT")
    )]
    #[case("/api/v1/courses/", None)]
    #[case("/api/v1/nothing", None)]
    #[case("/calendar/abc.ics", Some("GET"))]
    fn an_address_says_which_methods_it_takes(#[case] path: &str, #[case] allow: Option<&str>) {
        let answer = refuse(&Method::TRACE, path).error_response();
        let status = if allow.is_some() { 405 } else { 404 };
        assert_eq!(answer.status(), status);
        let told = answer.headers().get("allow");
        assert_eq!(told.map(|value| value.to_str().unwrap_or_default()), allow);
    }

    #[test]
    fn a_word_where_an_id_is_wanted_names_nothing() {
        let status = |method, path| refuse(&method, path).status_code();
        assert_eq!(status(Method::GET, "/api/v1/courses/words"), 404);
        assert_eq!(status(Method::GET, "/api/v1/imports/columns"), 405);
    }
}
