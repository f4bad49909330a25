//! The binary as others can reach it: behind a proxy, or not at all.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::process::Output;

use serde_json::json;
use testkit::Backend;

use crate::app::{Answer, Client, Council, Served, Somebody};

const PASSWORD: &str = "marigold-tunnel-ferry";
const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

fn people(council: &Council) -> (Somebody, Somebody) {
    let ours = council.person("Joshua Kaur");
    council.account(&ours, PASSWORD);
    let shown = council.person("Demo Person");
    council.demo_account(&shown, PASSWORD);
    (ours, shown)
}

fn sign_in(client: &Client, somebody: &Somebody) -> Answer {
    let body = format!("email={}&password={PASSWORD}", somebody.email);
    client.send("POST", "/sign-in", Some(body), &[FORM])
}

fn refused(output: &Output, named: &str) {
    assert!(!output.status.success());
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains(named), "{told}");
}

#[test]
fn behind_a_proxy_the_door_is_narrower_than_on_loopback() {
    let (mut served, (ours, shown)) = Served::start(Backend::Sqlite, people);
    let nobody = Client::new(&served.url(), None);
    let shown_in = sign_in(&nobody, &shown).expect(303);
    let of_demo = shown_in.cookie("spires_access");
    for cookie in shown_in.cookies() {
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"),
            "{cookie}"
        );
        assert!(
            !cookie.contains("Secure"),
            "loopback has no https: {cookie}"
        );
    }
    assert_eq!(shown_in.header("strict-transport-security"), "");
    assert_eq!(shown_in.header("referrer-policy"), "same-origin");
    nobody.get("/metrics").expect(200);

    served.stop();
    served.set("SPIRES_PUBLIC_URL", "https://spires.council.example");
    served.set("SPIRES_TRUSTED_PROXIES", "127.0.0.1");
    served.restart();
    sign_in(&nobody, &shown).expect(422);
    let bearer = Client::new(&served.url(), Some(of_demo));
    bearer.get("/api/v1/me").expect(401);
    let ours_in = sign_in(&nobody, &ours).expect(303);
    assert_eq!(ours_in.cookies().len(), 2);
    for cookie in ours_in.cookies() {
        assert!(
            cookie.contains("Secure")
                && cookie.contains("HttpOnly")
                && cookie.contains("SameSite=Strict"),
            "{cookie}"
        );
    }
    let page = nobody.get("/sign-in").expect(200);
    assert!(
        page.header("strict-transport-security")
            .starts_with("max-age=63072000")
    );
    assert_eq!(page.header("referrer-policy"), "same-origin");
    nobody.get("/metrics").expect(404);

    served.stop();
    served.set("SPIRES_METRICS_TOKEN", "of-the-monitoring");
    served.restart();
    let with = |token: &str| Client::new(&served.url(), Some(token.to_owned())).get("/metrics");
    nobody.get("/metrics").expect(404);
    with("of-nobody").expect(404);
    assert!(
        with("of-the-monitoring")
            .expect(200)
            .text
            .contains("http_requests_total")
    );
}

#[test]
fn plain_http_is_not_served_to_others() {
    let (served, ()) = Served::stopped(Backend::Sqlite, |_| ());
    let beyond = |settings: &[(&str, &str)]| {
        let mut command = served.command(&["serve"]);
        command.env("SPIRES_LISTEN", "0.0.0.0:8080");
        command.envs(settings.iter().copied()).output().unwrap()
    };
    refused(&beyond(&[]), "SPIRES_TRUSTED_PROXIES");
    let https = ("SPIRES_PUBLIC_URL", "https://spires.council.example");
    refused(&beyond(&[https]), "SPIRES_TRUSTED_PROXIES");
    let http = ("SPIRES_PUBLIC_URL", "http://spires.council.example");
    let proxy = ("SPIRES_TRUSTED_PROXIES", "10.0.0.1");
    refused(&beyond(&[http, proxy]), "SPIRES_PUBLIC_URL");
}

#[test]
fn postgres_wants_a_secret_that_was_set() {
    let (served, ()) = Served::stopped(Backend::Postgres, |_| ());
    let mut command = served.command(&["serve"]);
    refused(
        &command.env_remove("SPIRES_SECRET").output().unwrap(),
        "SPIRES_SECRET",
    );
}

#[test]
fn a_stop_answers_what_was_asked_before() {
    let (mut served, ()) = Served::start(Backend::Sqlite, |_| ());
    let address = served.url().trim_start_matches("http://").to_owned();
    let body = json!({ "email": "nobody@council.example", "password": PASSWORD }).to_string();
    let mut asking = TcpStream::connect(&address).unwrap();
    write!(
        asking,
        "POST /api/v1/session HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/json\r\n\
         content-length: {}\r\nexpect: 100-continue\r\n\r\n",
        body.len()
    )
    .unwrap();
    let mut answer = BufReader::new(asking.try_clone().unwrap());
    let mut line = String::new();
    answer.read_line(&mut line).unwrap();
    assert!(line.starts_with("HTTP/1.1 100"), "{line}");

    let mut process = served.take_process();
    process.tell_to_stop();
    asking.write_all(body.as_bytes()).unwrap();
    let mut rest = String::new();
    while !line.starts_with("HTTP/1.1 401") {
        line.clear();
        assert_ne!(
            answer.read_line(&mut line).unwrap(),
            0,
            "cut off after {rest}"
        );
        rest.push_str(&line);
    }
    assert!(process.ended().success());
    TcpStream::connect(&address).unwrap_err();
}
