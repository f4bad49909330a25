//! Failures as RFC 9457 problems. The one table of kind → status → title.

use actix_web::http::StatusCode;
use actix_web::http::header::{ALLOW, CONTENT_TYPE, HeaderName, RETRY_AFTER};
use actix_web::{HttpResponse, ResponseError};
use contract::problem::{self, FieldProblem, Problem as Wire};
use usecases::{Failure, StoreError};

/// A failure on its way to the client.
#[derive(Debug)]
pub(crate) struct Problem {
    status: StatusCode,
    slug: &'static str,
    title: &'static str,
    detail: String,
    errors: Vec<FieldProblem>,
    // Boxed: few problems have one, and every handler's answer is as large as its problem.
    header: Option<Box<(HeaderName, String)>>,
}

impl Problem {
    pub(crate) fn new(
        status: StatusCode,
        slug: &'static str,
        title: &'static str,
        detail: impl Into<String>,
    ) -> Self {
        Self {
            status,
            slug,
            title,
            detail: detail.into(),
            errors: Vec::new(),
            header: None,
        }
    }

    fn with(self, header: HeaderName, value: impl ToString) -> Self {
        Self {
            header: Some(Box::new((header, value.to_string()))),
            ..self
        }
    }

    /// The same, with the methods that the address takes.
    pub(crate) fn allowing(self, methods: &str) -> Self {
        self.with(ALLOW, methods)
    }

    /// Nobody, or nobody any more, is signed in.
    pub(crate) fn not_signed_in() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "not-signed-in",
            "Not signed in",
            "Sign in, then try again.",
        )
    }

    /// The request cannot be read.
    pub(crate) fn unreadable(detail: impl Into<String>) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "unreadable",
            "The request cannot be read",
            detail,
        )
    }

    /// Fields of the request that do not make sense.
    pub(crate) fn invalid(errors: Vec<FieldProblem>) -> Self {
        Self {
            errors,
            ..Self::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "invalid",
                "Some of this cannot be used",
                "Correct the fields that are named, then send it again.",
            )
        }
    }

    /// One field, or parameter, of the request that does not make sense.
    pub(crate) fn invalid_field(pointer: &str, message: impl Into<String>) -> Self {
        Self::invalid(vec![FieldProblem {
            pointer: pointer.to_owned(),
            message: message.into(),
        }])
    }

    /// What to show a person: the first field's sentence, or what happened and what to do.
    pub(crate) fn sentence(&self) -> String {
        self.errors
            .first()
            .map_or_else(|| self.detail.clone(), |field| field.message.clone())
    }

    fn unavailable() -> Self {
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "unavailable",
            "Spires cannot reach its database",
            "Try again in a few seconds. If you were changing something, look first whether it was kept.",
        )
        .with(RETRY_AFTER, 5)
    }

    /// A defect, or a part of the machine that failed. Whoever meets it writes down what it was.
    pub(crate) fn broken() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "broken",
            "Something is wrong in Spires",
            "The fault has been written down with the number of this request. If you were changing \
             something, look first whether it was kept.",
        )
    }

    /// The answer, with the number of the request where it is known.
    pub(crate) fn answer(&self, request_id: Option<String>) -> HttpResponse {
        let mut response = HttpResponse::build(self.status);
        response.insert_header((CONTENT_TYPE, problem::CONTENT_TYPE));
        if let Some(header) = &self.header {
            response.insert_header((header.0.clone(), header.1.clone()));
        }
        let wire = Wire {
            kind: format!("/problems/{}", self.slug),
            title: self.title.to_owned(),
            status: self.status.as_u16(),
            detail: self.detail.clone(),
            errors: self.errors.clone(),
            request_id,
        };
        // `.json()` would set its own content type over ours.
        response.body(serde_json::to_string(&wire).unwrap_or_default())
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        let detail = failure.to_string();
        match failure {
            Failure::NotSignedIn(_) => Self {
                detail,
                ..Self::not_signed_in()
            },
            Failure::NotPermitted => Self::new(
                StatusCode::FORBIDDEN,
                "not-permitted",
                "You do not have permission",
                "Your roles do not include this.",
            ),
            Failure::NotFound(_) | Failure::OutOfScope { .. } => Self::new(
                StatusCode::NOT_FOUND,
                "not-found",
                "Not found",
                format!("{}.", capitalised(&detail)),
            ),
            Failure::Refused { code, detail } => Self::new(
                StatusCode::CONFLICT,
                code,
                "This cannot be done now",
                detail,
            ),
            Failure::Invalid(fields) => Self::invalid(
                fields
                    .into_iter()
                    .map(|field| FieldProblem {
                        pointer: field.pointer,
                        message: field.message,
                    })
                    .collect(),
            ),
            Failure::Unreadable(detail) => Self::unreadable(detail),
            Failure::Stale => Self::new(
                StatusCode::PRECONDITION_FAILED,
                "stale",
                "It has changed since you opened it",
                "Open it again to see what is new, then make your change.",
            ),
            Failure::TooMany(seconds) => Self::new(
                StatusCode::TOO_MANY_REQUESTS,
                "too-many",
                "Too many attempts",
                format!("Wait {seconds} seconds, then try again."),
            )
            .with(RETRY_AFTER, seconds),
            Failure::Store(StoreError::Unavailable(why)) => {
                tracing::warn!(%why, "the database cannot be reached");
                Self::unavailable()
            }
            Failure::Store(StoreError::NotFound) => Self::new(
                StatusCode::NOT_FOUND,
                "not-found",
                "Not found",
                "There is no such thing.",
            ),
            Failure::Broken(what) => {
                tracing::error!(%what, "something is wrong");
                Self::broken()
            }
            Failure::Store(error) => {
                tracing::error!(%error, "a query failed");
                Self::broken()
            }
        }
    }
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(characters).collect()
    })
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.slug, self.detail)
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        self.answer(None)
    }
}
