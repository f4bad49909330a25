use std::future::{Ready, ready};

use actix_web::body::BoxBody;
use actix_web::http::header::{ACCEPT, CONTENT_DISPOSITION, VARY};
use actix_web::{FromRequest, HttpRequest, HttpResponse, HttpResponseBuilder, dev::Payload};
use serde::Serialize;

use crate::problem::Problem;

/// Which form of an answer is wanted: what the request's `Accept` names first; JSON where it names
/// neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AnswerForm {
    Json,
    Csv,
}

impl FromRequest for AnswerForm {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let accept = request
            .headers()
            .get(ACCEPT)
            .and_then(|value| value.to_str().ok());
        ready(Ok(wanted(accept.unwrap_or_default())))
    }
}

fn wanted(accept: &str) -> AnswerForm {
    accept
        .split(',')
        .map(|one| one.split(';').next().unwrap_or_default().trim())
        .find_map(|kind| match kind {
            "text/csv" => Some(AnswerForm::Csv),
            "application/json" | "application/*" | "*/*" => Some(AnswerForm::Json),
            _ => None,
        })
        .unwrap_or(AnswerForm::Json)
}

/// An answer as JSON.
pub(crate) fn json(view: &impl Serialize) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((VARY, "Accept"))
        .json(view)
}

/// An answer as a CSV file of a name.
pub(crate) fn csv(text: String, name: &str) -> HttpResponse<BoxBody> {
    csv_file(name).body(text)
}

/// The head of a CSV file of a name.
pub(super) fn csv_file(name: &str) -> HttpResponseBuilder {
    let mut response = HttpResponse::Ok();
    response
        .content_type("text/csv; charset=utf-8")
        .insert_header((VARY, "Accept"))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.csv\""),
        ));
    response
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("", AnswerForm::Json)]
    #[case("*/*", AnswerForm::Json)]
    #[case("application/json, application/problem+json", AnswerForm::Json)]
    #[case("text/csv", AnswerForm::Csv)]
    #[case("text/csv, application/problem+json;q=0.5", AnswerForm::Csv)]
    #[case("text/csv;charset=utf-8", AnswerForm::Csv)]
    #[case("application/json, text/csv", AnswerForm::Json)]
    #[case("text/html, text/csv;q=0.9, */*;q=0.1", AnswerForm::Csv)]
    fn the_form_that_is_named_first_is_given(#[case] accept: &str, #[case] form: AnswerForm) {
        assert_eq!(wanted(accept), form);
    }
}
