//! Templates, embedded and strict.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use minijinja::{Environment, UndefinedBehavior, Value, context};

use crate::extract::ACCESS_COOKIE;
use crate::spa;
use crate::state::Facing;

const TEMPLATES: [(&str, &str); 10] = [
    ("base.html", include_str!("../../templates/base.html")),
    (
        "_error_summary.html",
        include_str!("../../templates/_error_summary.html"),
    ),
    ("sign_in.html", include_str!("../../templates/sign_in.html")),
    (
        "set_password.html",
        include_str!("../../templates/set_password.html"),
    ),
    (
        "forgotten.html",
        include_str!("../../templates/forgotten.html"),
    ),
    ("offer.html", include_str!("../../templates/offer.html")),
    ("message.html", include_str!("../../templates/message.html")),
    (
        "accessibility.html",
        include_str!("../../templates/accessibility.html"),
    ),
    ("cookies.html", include_str!("../../templates/cookies.html")),
    (
        "not_found.html",
        include_str!("../../templates/not_found.html"),
    ),
];

/// The server's own pages.
pub(crate) struct Pages {
    templates: Environment<'static>,
    council_name: String,
    brand_colour: String,
    stylesheet: String,
}

impl Pages {
    pub(crate) fn new(council_name: &str, facing: &Facing) -> Self {
        let mut templates = Environment::new();
        templates.set_undefined_behavior(UndefinedBehavior::Strict);
        for (name, source) in TEMPLATES {
            if let Err(error) = templates.add_template(name, source) {
                tracing::error!(%error, name, "a template cannot be read");
            }
        }
        Self {
            templates,
            council_name: council_name.to_owned(),
            brand_colour: facing.brand_colour.clone(),
            stylesheet: spa::stylesheet(),
        }
    }

    /// The page `name` with its own variables and those that every page needs.
    pub(crate) fn render(
        &self,
        request: &HttpRequest,
        status: StatusCode,
        name: &str,
        own: Value,
    ) -> HttpResponse {
        let frame = context! {
            council_name => self.council_name,
            stylesheet => self.stylesheet,
            theme_colour => self.brand_colour,
            signed_in => request.cookie(ACCESS_COOKIE).is_some(),
        };
        let page = self
            .templates
            .get_template(name)
            .and_then(|template| template.render(context! { ..own, ..frame }));
        match page {
            Ok(html) => HttpResponse::build(status)
                .insert_header(("content-type", "text/html; charset=utf-8"))
                .insert_header(("cache-control", "no-store"))
                .body(html),
            Err(error) => {
                tracing::error!(%error, name, "a page cannot be rendered");
                HttpResponse::InternalServerError().body("This page is broken. Try again later.")
            }
        }
    }

    /// One thing said, and where to go next.
    pub(crate) fn message(
        &self,
        request: &HttpRequest,
        status: StatusCode,
        heading: &str,
        lines: &[&str],
        next: (&str, &str),
    ) -> HttpResponse {
        let own = context! {
            heading,
            lines,
            next => context! { href => next.0, text => next.1 },
            button => None::<Value>,
            errors => Vec::<Value>::new(),
        };
        self.render(request, status, "message.html", own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_can_be_read() {
        let mut templates = Environment::new();
        for (name, source) in TEMPLATES {
            templates.add_template(name, source).unwrap();
        }
    }
}
