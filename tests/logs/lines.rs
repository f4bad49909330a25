use domain::access::Role;
use serde_json::Value;
use testkit::Backend;

use crate::app::{Client, Served};

const TOKEN: &str = "Zm9yZ290dGVuLXRva2VuLW9mLWEtZmVlZC1vZi1vbmU";

fn lines(served: &Served) -> Vec<Value> {
    let log = served.log();
    log.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn answered<'a>(lines: &'a [Value], number: &str) -> &'a Value {
    let of_request: Vec<_> = lines
        .iter()
        .filter(|line| line["span"]["request_id"] == number)
        .filter(|line| line["fields"]["message"] == "answered")
        .collect();
    assert_eq!(of_request.len(), 1, "one line an answer");
    of_request[0]
}

#[test]
fn an_answer_has_one_line_and_nobody_is_in_it() {
    let (served, officer) = Served::start(Backend::Sqlite, |council| {
        council.client_with("Lena Lane", &[Role::LdOfficer])
    });
    let nobody = Client::new(officer.url(), None);
    let feed = nobody.get(&format!("/calendar/{TOKEN}.ics")).expect(404);
    let refused = officer
        .get("/api/v1/people?q=Featherstonehaugh&limit=none")
        .expect(422);
    let found = officer
        .get("/api/v1/people?q=Featherstonehaugh")
        .expect(200);
    let page = nobody.get("/set-password?token=Zm9yZ290dGVu").expect(404);

    let lines = lines(&served);
    for (answer, status, route) in [
        (&feed, 404, "/calendar/{token}.ics"),
        (&refused, 422, "/api/v1/people"),
        (&found, 200, "/api/v1/people"),
        (&page, 404, "/set-password"),
    ] {
        let number = answer.header("x-request-id");
        let line = answered(&lines, number);
        assert_eq!(line["fields"]["status"], status);
        assert_eq!(line["span"]["route"], route);
        assert_eq!(line["span"]["method"], "GET");
        assert!(line["fields"]["milliseconds"].is_u64());
    }
    for problem in [&feed, &refused] {
        assert_eq!(
            problem.json()["request_id"],
            problem.header("x-request-id"),
            "a problem names its request"
        );
    }
    let log = served.log();
    for secret in [
        TOKEN,
        "Featherstonehaugh",
        "Zm9yZ290dGVu",
        "user_agent",
        "client_ip",
    ] {
        assert!(!log.contains(secret), "{secret} is in the log:\n{log}");
    }
}

#[test]
fn an_entry_of_the_audit_log_names_the_request() {
    let (_served, (officer, auditor)) = Served::start(Backend::Sqlite, |council| {
        (
            council.client_with("Lena Lane", &[Role::LdOfficer]),
            council.client_with("Ida Inspector", &[Role::Auditor]),
        )
    });
    let course = serde_json::json!({
        "code": "TR01", "title": "Neglect", "delivery": "virtual", "minutes": 60, "cancel_by_days": 7,
    });
    let made = officer.post("/api/v1/courses", &course).expect(201);
    let path = "/api/v1/audit?action=create_course";
    let entries = auditor.get(path).expect(200).json();
    assert_eq!(
        entries["items"][0]["request_id"],
        made.header("x-request-id")
    );
}
