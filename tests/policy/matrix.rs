use std::collections::BTreeMap;
use std::fmt::Write;

use domain::access::{Action, Reach, Role, policy};
use serde_json::{Value, json};
use testkit::Backend;

use super::bodies::smallest;
use crate::api::asye::enrol;
use crate::api::world::{ANN, GRACE, NIA, World};
use crate::app::{Client, TestApp};

const NOBODY: &str = "01930000-0000-7000-8000-000000000000";

struct Operation {
    method: String,
    path: String,
    id: String,
    is_public: bool,
    body: Option<Value>,
    statuses: Vec<u16>,
    needs_if_match: bool,
}

/// The operations of the document, with ids that name nothing in their paths.
fn operations(document: &Value) -> Vec<Operation> {
    let mut operations = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let parameters = operation["parameters"]
                .as_array()
                .cloned()
                .unwrap_or_default();
            operations.push(Operation {
                method: method.to_uppercase(),
                path: address(document, path, &parameters),
                id: operation["operationId"].as_str().unwrap().to_owned(),
                is_public: operation["security"] == serde_json::json!([{}]),
                body: operation["requestBody"]["content"]["application/json"]
                    .get("schema")
                    .map(|schema| smallest(document, schema)),
                statuses: operation["responses"]
                    .as_object()
                    .unwrap()
                    .keys()
                    .map(|status| status.parse().unwrap())
                    .collect(),
                needs_if_match: parameters.iter().any(|parameter| {
                    parameter["name"]
                        .as_str()
                        .is_some_and(|name| name.eq_ignore_ascii_case("if-match"))
                }),
            });
        }
    }
    operations
}

fn address(document: &Value, path: &str, parameters: &[Value]) -> String {
    let mut path = path.to_owned();
    let mut query = Vec::new();
    for parameter in parameters {
        let name = parameter["name"].as_str().unwrap();
        let value = match smallest(document, &parameter["schema"]) {
            Value::String(text) if text == "text" && name.ends_with("_id") => NOBODY.to_owned(),
            Value::String(text) => text,
            other => other.to_string(),
        };
        match parameter["in"].as_str().unwrap() {
            "path" => path = path.replace(&format!("{{{name}}}"), &value),
            "query" if parameter["required"] == true => query.push(format!("{name}={value}")),
            _ => {}
        }
    }
    if query.is_empty() {
        path
    } else {
        format!("{path}?{}", query.join("&"))
    }
}

/// The status of a request in which all is wrong that can be: body, query, and no `If-Match`.
fn call_malformed(client: &Client, operation: &Operation) -> u16 {
    let joint = if operation.path.contains('?') {
        '&'
    } else {
        '?'
    };
    let path = format!("{}{joint}limit=none&cursor=none", operation.path);
    let (body, headers) = match &operation.body {
        Some(_) => (
            Some("[".to_owned()),
            &[("content-type", "application/json")][..],
        ),
        None => (None, &[][..]),
    };
    client.send(&operation.method, &path, body, headers).status
}

fn call(client: &Client, operation: &Operation) -> u16 {
    let mut headers = Vec::new();
    if operation.body.is_some() {
        headers.push(("content-type", "application/json"));
    }
    if operation.needs_if_match {
        headers.push(("if-match", "\"1\""));
    }
    let body = operation.body.as_ref().map(Value::to_string);
    client
        .send(&operation.method, &operation.path, body, &headers)
        .status
}

/// A client for each part that people play: those that follow from facts, by such facts, then those
/// that are granted.
fn players(app: &TestApp) -> Vec<(&'static str, Client)> {
    let world = World::of(app);
    let _enrolled = enrol(&world);
    let trainer = app.person("Tara Trainer");
    let course = json!({
        "code": "TR01", "title": "Neglect", "delivery": "virtual", "minutes": 60, "cancel_by_days": 7,
    });
    let made = world.officer.post("/api/v1/courses", &course).expect(201);
    let session = json!({
        "capacity": 5,
        "parts": [{ "on": "2026-12-01", "from": "09:30:00", "to": "16:30:00" }],
        "trainers": [{ "person_id": trainer.id }],
    });
    let sessions = format!("{}/sessions", made.header("location"));
    world.officer.post(&sessions, &session).expect(201);
    let deputy = app.person("Dee Deputy");
    let deputys = app.client_of(&deputy);
    let wish = json!({ "email": deputy.email, "from": "2026-11-20", "to": "2026-11-27" });
    let grace = world.client(GRACE);
    grace.post("/api/v1/deputies", &wish).expect(201);
    let mut players = vec![
        ("practitioner", app.client_with("Pat Practitioner", &[])),
        ("line_manager", grace),
        ("deputy", deputys),
        ("trainer", app.client_of(&trainer)),
        ("asye_assessor", world.client(ANN)),
        ("nqsw", world.client(NIA)),
    ];
    for role in Role::ALL.into_iter().filter(|role| role.is_granted()) {
        players.push((
            role.name(),
            app.client_with(&format!("Holder {role}"), &[role]),
        ));
    }
    players
}

/// Who is answered otherwise than that they may not, as a row of the table.
fn answers(app: &TestApp, clients: &[(&str, Client)], operation: &Operation) -> String {
    let id = &operation.id;
    let nobody = app.nobody();
    assert_eq!(call(&nobody, operation), 401, "{id} without a session");
    assert_eq!(
        call_malformed(&nobody, operation),
        401,
        "{id} without a session"
    );
    let mut row = String::new();
    for (role, client) in clients {
        let malformed = (id != "closeSession").then(|| call_malformed(client, operation));
        let status = call(client, operation);
        assert!(status < 500, "{id} as {role} gave {status}");
        assert!(
            operation.statuses.contains(&status),
            "{id} as {role} gave {status}, which it does not declare"
        );
        let is_held = status != 403;
        assert!(
            malformed.is_none_or(|malformed| is_held == (malformed != 403)),
            "{id} as {role} gave {status}, and {malformed:?} where the request is malformed: what it needs \
             stands in crates/api/src/required.rs"
        );
        write!(row, " | {}", if is_held { "yes" } else { "–" }).unwrap();
    }
    row
}

fn operations_by_role(backend: Backend) {
    let app = TestApp::start(backend);
    let document: Value = serde_json::to_value(api::openapi()).unwrap();
    let operations = operations(&document);
    let mut table = String::from("operation");
    let clients = players(&app);
    for (role, _) in &clients {
        write!(table, " | {role}").unwrap();
    }
    table.push('\n');
    let mut rows = BTreeMap::new();
    // Signing out ends the session that every other operation needs.
    let (last, first): (Vec<_>, Vec<_>) = operations.iter().partition(|it| it.id == "closeSession");
    for operation in first.into_iter().chain(last) {
        let row = if operation.is_public {
            " | no session needed".to_owned()
        } else {
            answers(&app, &clients, operation)
        };
        rows.insert(&operation.id, row);
    }
    for (operation, row) in rows {
        writeln!(table, "{operation}{row}").unwrap();
    }
    insta::assert_snapshot!("operations_by_role", table);
}

#[test]
fn every_operation_wants_a_session_and_answers_each_role_as_the_table_says_sqlite() {
    operations_by_role(Backend::Sqlite);
}

#[test]
fn every_operation_wants_a_session_and_answers_each_role_as_the_table_says_postgres() {
    operations_by_role(Backend::Postgres);
}

#[test]
fn the_permission_table_is_as_the_council_agreed_it() {
    let mut table = String::from("action");
    for role in Role::ALL {
        write!(table, " | {}", role.label()).unwrap();
    }
    table.push('\n');
    for action in Action::ALL {
        write!(table, "{action:?}").unwrap();
        for role in Role::ALL {
            let reach = match policy::reach(role, action) {
                Reach::Nobody => "–",
                Reach::Own => "own",
                Reach::Team => "team",
                Reach::DeputisedTeam => "deputised team",
                Reach::OwnSessions => "own sessions",
                Reach::OwnNqsws => "own NQSWs",
                Reach::HostedNqsws => "hosted NQSWs",
                Reach::GrantScope => "as granted",
                Reach::Everyone => "all",
            };
            write!(table, " | {reach}").unwrap();
        }
        table.push('\n');
    }
    insta::assert_snapshot!("actions_by_role", table);
}
