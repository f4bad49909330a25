//! How often wrong passwords may be tried, and from where.

use serde_json::json;
use testkit::Backend;

use crate::app::{Somebody, TestApp};

const PASSWORD: &str = "marigold-tunnel-ferry";
const STRANGERS: &str = "198.51.100.7";
const OWNERS: &str = "203.0.113.20";

struct Door {
    app: TestApp,
    owner: Somebody,
}

impl Door {
    fn behind(trusted_proxies: &[&str]) -> Self {
        let app = TestApp::facing(Backend::Sqlite, |facing| {
            let parsed = trusted_proxies.iter().map(|proxy| proxy.parse().unwrap());
            facing.trusted_proxies = parsed.collect();
        });
        let owner = app.person("Joshua Kaur");
        app.account(&owner, PASSWORD);
        Self { app, owner }
    }

    /// The status of a try that a proxy says came from an address.
    fn tries(&self, password: &str, address: &str) -> u16 {
        let body = json!({ "email": self.owner.email, "password": password });
        let headers = [
            ("content-type", "application/json"),
            ("x-forwarded-for", address),
        ];
        let nobody = self.app.nobody();
        let answer = nobody.send("POST", "/api/v1/session", Some(body.to_string()), &headers);
        answer.status
    }
}

#[test]
fn the_owner_on_another_address_still_gets_in() {
    let door = Door::behind(&["127.0.0.1"]);
    for _ in 0..5 {
        assert_eq!(door.tries("wrong wrong wrong", STRANGERS), 401);
    }
    assert_eq!(door.tries("wrong wrong wrong", STRANGERS), 429);
    assert_eq!(
        door.tries(PASSWORD, STRANGERS),
        429,
        "a right guess comes too late"
    );
    assert_eq!(door.tries(PASSWORD, OWNERS), 200);
}

#[test]
fn nobody_gets_more_tries_by_naming_other_addresses() {
    let direct = Door::behind(&[]);
    for number in 0..5 {
        let claimed = format!("198.51.100.{number}");
        assert_eq!(direct.tries("wrong wrong wrong", &claimed), 401);
    }
    assert_eq!(direct.tries("wrong wrong wrong", OWNERS), 429);

    let proxied = Door::behind(&["127.0.0.1"]);
    for number in 0..5 {
        let claimed = format!("203.0.113.{number}, {STRANGERS}");
        assert_eq!(proxied.tries("wrong wrong wrong", &claimed), 401);
    }
    assert_eq!(proxied.tries("wrong wrong wrong", STRANGERS), 429);
}

#[test]
fn whoever_knows_their_password_is_not_slowed() {
    let door = Door::behind(&[]);
    for _ in 0..8 {
        assert_eq!(door.tries(PASSWORD, OWNERS), 200);
    }
}
