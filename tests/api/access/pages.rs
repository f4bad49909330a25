use testkit::BACKENDS;
use usecases::access::invite_person;

use crate::app::TestApp;

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

#[test]
fn the_pages_before_sign_in_need_no_session_and_carry_their_headers() {
    let app = TestApp::start(testkit::Backend::Sqlite);
    for path in [
        "/sign-in",
        "/forgotten-password",
        "/accessibility",
        "/cookies",
        "/signed-out",
    ] {
        let page = app.nobody().get(path).expect(200);
        assert!(page.text.contains("<h1"), "{path}");
        let policy = page.header("content-security-policy");
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe-inline"));
        assert_eq!(page.header("x-content-type-options"), "nosniff");
    }
}

#[test]
fn an_invitation_is_taken_up_once_and_a_look_changes_nothing() {
    for backend in BACKENDS {
        let app = TestApp::start(backend);
        let person = app.person("Joshua Kaur");
        invite_person(
            &app.spires,
            &domain::access::Actor::System,
            &person.email,
            None,
        )
        .unwrap();
        let token = app.token_mailed_to(&person);
        let page = format!("/set-password?token={token}");
        app.nobody().get(&page).expect(200);
        app.nobody().get(&page).expect(200);
        let set = |password: &str| {
            let body = format!("token={token}&password={password}");
            app.nobody()
                .send("POST", "/set-password", Some(body), &[FORM])
        };
        assert!(
            set("short")
                .expect(422)
                .text
                .contains("12 characters or more")
        );
        set("marigold-tunnel-ferry").expect(200);
        set("marigold-tunnel-ferry").expect(404);

        let body = format!(
            "email={}&password=marigold-tunnel-ferry&return_to=//evil.example",
            person.email
        );
        let signed_in = app
            .nobody()
            .send("POST", "/sign-in", Some(body), &[FORM])
            .expect(303);
        assert_eq!(signed_in.header("location"), "/");
        let cookies: Vec<_> = signed_in.headers.get_all("set-cookie").iter().collect();
        assert_eq!(cookies.len(), 2);
        for cookie in cookies {
            let cookie = cookie.to_str().unwrap();
            assert!(
                cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"),
                "{cookie}"
            );
        }
    }
}

#[test]
fn a_forgotten_password_gets_the_same_answer_for_everybody() {
    let app = TestApp::start(testkit::Backend::Sqlite);
    let person = app.person("Joshua Kaur");
    app.account(&person, "marigold-tunnel-ferry");
    let ask = |email: &str| {
        app.nobody()
            .send(
                "POST",
                "/forgotten-password",
                Some(format!("email={email}")),
                &[FORM],
            )
            .expect(200)
            .text
    };
    assert_eq!(ask(&person.email), ask("nobody@coventry.example"));
    assert!(!app.token_mailed_to(&person).is_empty());
}
