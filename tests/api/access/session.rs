use chrono::TimeDelta;
use serde_json::json;
use testkit::BACKENDS;

use crate::app::TestApp;

const PASSWORD: &str = "marigold-tunnel-ferry";

#[test]
fn a_session_opens_carries_requests_and_ends() {
    for backend in BACKENDS {
        let app = TestApp::start(backend);
        let person = app.person("Joshua Kaur");
        app.account(&person, PASSWORD);
        let tokens = app
            .nobody()
            .post(
                "/api/v1/session",
                &json!({"email": "JOSHUA.kaur@coventry.example", "password": PASSWORD}),
            )
            .expect(200)
            .json();
        let client =
            crate::app::Client::new(&app.url, tokens["access_token"].as_str().map(str::to_owned));
        assert_eq!(
            client.get("/api/v1/me").expect(200).json()["name"],
            "Joshua Kaur"
        );
        client.delete("/api/v1/session").expect(204);
        client.get("/api/v1/me").expect(401);
        let refresh = json!({"refresh_token": tokens["refresh_token"]});
        app.nobody()
            .post("/api/v1/session/refresh", &refresh)
            .expect(401);
    }
}

#[test]
fn a_wrong_password_and_an_unknown_account_get_the_same_answer() {
    let app = TestApp::start(testkit::Backend::Sqlite);
    let person = app.person("Joshua Kaur");
    app.account(&person, PASSWORD);
    let answer = |email: &str| {
        app.nobody().post(
            "/api/v1/session",
            &json!({"email": email, "password": "wrong wrong wrong"}),
        )
    };
    let (known, unknown) = (answer(&person.email), answer("nobody@coventry.example"));
    assert_eq!((known.status, known.told()), (401, unknown.told()));
    assert_eq!(unknown.status, 401);
}

#[test]
fn many_wrong_passwords_are_slowed_whether_the_account_exists() {
    let app = TestApp::start(testkit::Backend::Sqlite);
    let person = app.person("Joshua Kaur");
    app.account(&person, PASSWORD);
    for email in [person.email.as_str(), "nobody@coventry.example"] {
        let wrong = json!({"email": email, "password": "wrong wrong wrong"});
        let statuses: Vec<u16> = (0..6)
            .map(|_| app.nobody().post("/api/v1/session", &wrong).status)
            .collect();
        assert_eq!(statuses, [401, 401, 401, 401, 401, 429], "{email}");
        let last = app.nobody().post("/api/v1/session", &wrong);
        assert!(last.header("retry-after").parse::<u64>().unwrap() >= 1);
    }
}

#[test]
fn the_refresh_token_before_the_last_is_answered_for_ten_seconds_then_ends_the_session() {
    for backend in BACKENDS {
        let app = TestApp::start(backend);
        let person = app.person("Joshua Kaur");
        app.account(&person, PASSWORD);
        let first = app
            .nobody()
            .post(
                "/api/v1/session",
                &json!({"email": person.email, "password": PASSWORD}),
            )
            .expect(200)
            .json();
        let refresh = |token: &serde_json::Value| {
            app.nobody()
                .post("/api/v1/session/refresh", &json!({"refresh_token": token}))
        };
        let second = refresh(&first["refresh_token"]).expect(200).json();
        app.clock.advance(TimeDelta::seconds(10));
        let again = refresh(&first["refresh_token"]).expect(200).json();
        assert_eq!(
            second["refresh_token"], again["refresh_token"],
            "two tabs get one successor"
        );
        app.clock.advance(TimeDelta::seconds(1));
        refresh(&first["refresh_token"]).expect(401);
        refresh(&second["refresh_token"]).expect(401);
    }
}

#[test]
fn a_session_in_which_nothing_is_done_ends() {
    let app = TestApp::start(testkit::Backend::Sqlite);
    let person = app.person("Joshua Kaur");
    app.account(&person, PASSWORD);
    let tokens = app
        .nobody()
        .post(
            "/api/v1/session",
            &json!({"email": person.email, "password": PASSWORD}),
        )
        .expect(200)
        .json();
    app.clock.advance(TimeDelta::minutes(61));
    let refresh = json!({"refresh_token": tokens["refresh_token"]});
    app.nobody()
        .post("/api/v1/session/refresh", &refresh)
        .expect(401);
}

#[test]
fn bodies_are_read_strictly() {
    let app = TestApp::start(testkit::Backend::Sqlite);
    let nobody = app.nobody();
    let send = |body: &str, kind: &'static str| {
        nobody.send(
            "POST",
            "/api/v1/session",
            Some(body.to_owned()),
            &[("content-type", kind)],
        )
    };
    let malformed = send("{\"email\":", "application/json").expect(400);
    assert_eq!(malformed.header("content-type"), "application/problem+json");
    send("{}", "text/plain").expect(415);
    let unknown = send(
        r#"{"email":"a@b.example","password":"x","admin":true}"#,
        "application/json",
    );
    assert!(
        unknown.expect(422).json()["errors"][0]["message"]
            .as_str()
            .unwrap()
            .contains("admin")
    );
    let wrong = send(r#"{"email":7,"password":"x"}"#, "application/json").expect(422);
    assert_eq!(wrong.json()["errors"][0]["pointer"], "/email");
    send(
        &format!("\"{}\"", "x".repeat(1_100_000)),
        "application/json",
    )
    .expect(413);
}

#[test]
fn a_cookie_request_that_changes_something_must_come_from_our_own_pages() {
    let app = TestApp::start(testkit::Backend::Sqlite);
    let nobody = app.nobody();
    let sign_out =
        |headers: &[(&'static str, &str)]| nobody.send("DELETE", "/api/v1/session", None, headers);
    let cookie = ("cookie", "spires_access=anything");
    let foreign = sign_out(&[cookie, ("origin", "https://evil.example")]).expect(403);
    assert_eq!(foreign.problem(), "foreign-origin");
    sign_out(&[cookie]).expect(403);
    sign_out(&[cookie, ("origin", &app.url)]).expect(401);
}
