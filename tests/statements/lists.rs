use std::fmt::Write;

use serde_json::Value;
use testkit::Backend;

use super::council::GrowingCouncil;
use crate::app::Client;

const FEW: usize = 2;
const MANY: usize = 20;

/// Who asks, and what: every operation that answers with a list, or with something that holds one.
const ASKED: [(&str, &str); 46] = [
    ("officer", "/api/v1/accounts?limit=200"),
    ("assessor", "/api/v1/asye/caseload"),
    ("assessor", "/api/v1/asye/caseload?with_closed=true"),
    ("officer", "/api/v1/asye/enrolments?limit=200"),
    ("manager", "/api/v1/asye/enrolments?limit=200"),
    ("officer", "/api/v1/asye/enrolments/{enrolment}"),
    ("officer", "/api/v1/asye/enrolments/{enrolment}/matrix"),
    (
        "officer",
        "/api/v1/asye/enrolments/{enrolment}/pieces?limit=200",
    ),
    ("officer", "/api/v1/asye/report?as_of=2026-11-20"),
    ("officer", "/api/v1/audit?limit=200"),
    ("nqsw", "/api/v1/me/reads?limit=200"),
    ("learner", "/api/v1/bookings?limit=200"),
    ("learner", "/api/v1/bookings?when=past&limit=200"),
    ("manager", "/api/v1/team-bookings?limit=200"),
    ("manager", "/api/v1/requests?limit=200"),
    ("officer", "/api/v1/requests?of=without_manager&limit=200"),
    ("manager", "/api/v1/deputies?limit=200"),
    ("deputy", "/api/v1/requests?limit=200"),
    ("officer", "/api/v1/people/{learner}/bookings?limit=200"),
    ("officer", "/api/v1/sessions/{session}/bookings?limit=200"),
    ("officer", "/api/v1/sessions/{queue}/bookings?limit=200"),
    ("officer", "/api/v1/sessions/{session}/register"),
    ("learner", "/api/v1/next-steps"),
    ("learner", "{feed}"),
    ("officer", "/api/v1/courses?limit=200"),
    ("learner", "/api/v1/courses?due=true&limit=200"),
    ("learner", "/api/v1/courses/filters"),
    ("learner", "/api/v1/sessions?limit=200"),
    ("learner", "/api/v1/sessions/{queue}"),
    ("officer", "/api/v1/compliance/board"),
    ("officer", "/api/v1/compliance/people?limit=200"),
    ("officer", "/api/v1/compliance/report?as_at=2026-11-20"),
    ("officer", "/api/v1/compliance/trend"),
    ("officer", "/api/v1/requirements?limit=200"),
    ("officer", "/api/v1/people/{learner}/requirements"),
    ("manager", "/api/v1/people/{manager}/team-matrix"),
    ("officer", "/api/v1/messages?limit=200"),
    ("officer", "/api/v1/people?limit=200"),
    ("manager", "/api/v1/people?limit=200"),
    ("officer", "/api/v1/units"),
    ("officer", "/api/v1/staff?q=last&limit=200"),
    ("officer", "/api/v1/learners?q=last&limit=200"),
    (
        "officer",
        "/api/v1/sessions/{session}/register/people?q=last&limit=200",
    ),
    ("officer", "/api/v1/imports?limit=200"),
    ("officer", "/api/v1/imports/{import}/findings?limit=200"),
    ("officer", "/api/v1/imports/{import}/errors.csv"),
];

/// Lists of what ships with the product, which does not grow with a council.
const SHIPPED: [&str; 2] = ["/api/v1/asye/programmes", "/api/v1/frameworks"];

fn client<'a>(council: &'a GrowingCouncil, who: &str) -> &'a Client {
    match who {
        "officer" => &council.officer,
        "manager" => &council.manager,
        "learner" => &council.learner,
        "assessor" => &council.assessor,
        "nqsw" => &council.nqsw,
        "deputy" => &council.deputy,
        other => panic!("nobody is {other}"),
    }
}

/// How long each answer is, and how many statements it takes.
fn ask_all(council: &GrowingCouncil) -> Vec<(usize, usize)> {
    ASKED
        .iter()
        .map(|(who, path)| {
            let named = council.names.iter();
            let path = named.fold((*path).to_owned(), |path, (name, value)| {
                path.replace(name, value)
            });
            let ask = || client(council, who).get(&path).expect(200);
            let (answer, statements) = council.statements.during(ask);
            (answer.text.len(), statements)
        })
        .collect()
}

fn as_many_for_few_as_for_many(backend: Backend) {
    let mut council = GrowingCouncil::of_two(backend);
    let few = ask_all(&council);
    council.grow_to(MANY);
    council.name_latest_import();
    let many = ask_all(&council);
    let mut wrong = String::new();
    for (((who, path), few), many) in ASKED.iter().zip(few).zip(many) {
        if many.0 <= few.0 {
            writeln!(
                wrong,
                "{path}, asked by {who}, does not grow with the council"
            )
            .unwrap();
        }
        if many.1 > few.1 {
            writeln!(
                wrong,
                "{path}, asked by {who}: {} statements for {FEW} rows, {} for {MANY}",
                few.1, many.1
            )
            .unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn a_longer_list_takes_no_more_statements_sqlite() {
    as_many_for_few_as_for_many(Backend::Sqlite);
}

#[test]
fn a_longer_list_takes_no_more_statements_postgres() {
    as_many_for_few_as_for_many(Backend::Postgres);
}

/// Whether an operation answers with a page of a list, or with a list.
fn is_list(operation: &Value) -> bool {
    let schema = &operation["responses"]["200"]["content"]["application/json"]["schema"];
    let named = schema["$ref"].as_str().unwrap_or_default();
    named.contains("/Page_") || schema["type"] == "array"
}

/// Whether what is asked is of an address of the document: `/people/{learner}` of `/people/{person_id}`.
fn is_of(asked: &str, address: &str) -> bool {
    let path = asked.split('?').next().unwrap();
    let (asked, address) = (path.split('/'), address.split('/'));
    asked.clone().count() == address.clone().count()
        && asked
            .zip(address)
            .all(|(one, other)| one == other || other.starts_with('{'))
}

#[test]
fn every_list_of_the_document_is_asked() {
    let document = serde_json::to_value(api::openapi()).unwrap();
    let paths = document["paths"].as_object().unwrap();
    let lists: Vec<&String> = paths
        .iter()
        .filter(|(_, methods)| is_list(&methods["get"]))
        .map(|(path, _)| path)
        .collect();
    assert!(lists.len() > 10, "{lists:?}");
    for path in lists {
        if SHIPPED.contains(&path.as_str()) {
            continue;
        }
        let is_asked = ASKED.iter().any(|(_, asked)| is_of(asked, path));
        assert!(is_asked, "{path} answers with a list and is not asked here");
    }
}
