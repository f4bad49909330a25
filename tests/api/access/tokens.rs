use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use domain::access::Role;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};
use testkit::Backend;

use crate::api::world::World;
use crate::app::{Client, SECRET, Somebody, TestApp, on_each_backend};

const PASSWORD: &str = "marigold-tunnel-ferry";

fn open(app: &TestApp, somebody: &Somebody) -> Value {
    let body = json!({ "email": somebody.email, "password": PASSWORD });
    app.nobody()
        .post("/api/v1/session", &body)
        .expect(200)
        .json()
}

fn holder(app: &TestApp, token: &str) -> Client {
    Client::new(&app.url, Some(token.to_owned()))
}

fn is_let_in(app: &TestApp, token: &str) -> bool {
    match holder(app, token).get("/api/v1/frameworks").status {
        200 => true,
        401 => false,
        other => panic!("{other}"),
    }
}

#[test]
fn only_a_whole_and_fresh_token_of_ours_is_let_in() {
    let app = TestApp::start(Backend::Sqlite);
    let person = app.person("Joshua Kaur");
    app.account(&person, PASSWORD);
    let access = open(&app, &person)["access_token"]
        .as_str()
        .unwrap()
        .to_owned();
    let parts: Vec<&str> = access.split('.').collect();
    let claims = URL_SAFE_NO_PAD.decode(parts[1]).unwrap();
    let claims: Value = serde_json::from_slice(&claims).unwrap();
    let with = |name: &str, value: Value| {
        let mut changed = claims.clone();
        changed[name] = value;
        changed
    };
    let written = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let signed = |claims: &Value, algorithm: Algorithm, secret: &str| {
        let key = EncodingKey::from_secret(secret.as_bytes());
        encode(&Header::new(algorithm), claims, &key).unwrap()
    };

    assert!(is_let_in(&app, &access));
    let ours = signed(&claims, Algorithm::HS256, SECRET);
    assert!(
        is_let_in(&app, &ours),
        "what follows is refused for what it changes"
    );
    let none = json!({ "alg": "none", "typ": "JWT" });
    let later = claims["exp"].as_i64().unwrap() + 3_600;
    for (what, token) in [
        (
            "a changed payload",
            format!(
                "{}.{}.{}",
                parts[0],
                written(&with("exp", later.into())),
                parts[2]
            ),
        ),
        ("no algorithm", format!("{}.{}.", written(&none), parts[1])),
        (
            "no algorithm and a signature",
            format!("{}.{}.{}", written(&none), parts[1], parts[2]),
        ),
        (
            "another issuer",
            signed(&with("iss", "elsewhere".into()), Algorithm::HS256, SECRET),
        ),
        (
            "another audience",
            signed(&with("aud", "refresh".into()), Algorithm::HS256, SECRET),
        ),
        (
            "another algorithm",
            signed(&claims, Algorithm::HS384, SECRET),
        ),
        (
            "another secret",
            signed(
                &claims,
                Algorithm::HS256,
                "a secret of somebody else altogether",
            ),
        ),
        (
            "no end",
            signed(&with("exp", Value::Null), Algorithm::HS256, SECRET),
        ),
    ] {
        assert!(!is_let_in(&app, &token), "{what}");
    }
    app.clock.advance(TimeDelta::minutes(10));
    assert!(!is_let_in(&app, &access), "expired");
}

on_each_backend! {
    fn a_late_refresh_ends_the_session_for_both_and_is_written_down(app) {
        let person = app.person("Joshua Kaur");
        app.account(&person, PASSWORD);
        let first = open(app, &person);
        let refresh = |token: &Value| {
            app.nobody().post("/api/v1/session/refresh", &json!({ "refresh_token": token }))
        };
        let second = refresh(&first["refresh_token"]).expect(200).json();
        let access = second["access_token"].as_str().unwrap();
        assert!(is_let_in(app, access));
        app.clock.advance(TimeDelta::seconds(11));
        refresh(&first["refresh_token"]).expect(401);
        assert!(!is_let_in(app, access), "the access token of the session is worth nothing now");
        refresh(&second["refresh_token"]).expect(401);

        let auditor = app.client_with("Ida Inspector", &[Role::Auditor]);
        let path = "/api/v1/audit?action=end_session_for_reused_token";
        let entries = auditor.get(path).expect(200).json();
        assert_eq!(entries["total"], 1);
        assert_eq!(entries["items"][0]["about"], "Joshua Kaur");
    }

    fn access_ends_after_the_last_working_day(app) {
        let world = World::of(app);
        // His last day is the last of March.
        let finn = world.somebody("004006");
        app.account(&finn, PASSWORD);
        let body = json!({ "email": finn.email, "password": PASSWORD });
        let sign_in = || app.nobody().post("/api/v1/session", &body);
        app.clock.set("2026-03-31T22:54:00Z".parse().unwrap());
        let tokens = sign_in().expect(200).json();
        let access = tokens["access_token"].as_str().unwrap();
        assert!(is_let_in(app, access));
        // Midnight in London, which has summer time by then.
        app.clock.set("2026-03-31T23:00:00Z".parse().unwrap());
        assert!(!is_let_in(app, access), "the session does not outlast the post");
        sign_in().expect(401);
        app.clock.set("2026-11-20T12:00:00Z".parse().unwrap());
    }
}
