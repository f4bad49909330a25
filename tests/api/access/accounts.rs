use domain::access::Role;
use serde_json::json;
use testkit::BACKENDS;

use crate::app::TestApp;

#[test]
fn an_administrator_invites_grants_and_takes_back() {
    for backend in BACKENDS {
        let app = TestApp::start(backend);
        let admin = app.client_with("Ada Admin", &[Role::Admin]);
        let meera = app.person("Meera Joshi");
        let invited = admin
            .post("/api/v1/accounts", &json!({"email": meera.email}))
            .expect(201)
            .json();
        assert_eq!(invited["is_set_up"], false);

        let client = app.client_of(&meera);
        client.get("/api/v1/audit").expect(403);
        let grants = format!("/api/v1/accounts/{}/grants", meera.id);
        let auditor = json!({"role": "auditor", "scope": {"kind": "service"}});
        let granted = admin.post_once(&grants, &auditor, "k").expect(201).json();
        let again = admin.post_once(&grants, &auditor, "k").expect(201).json();
        assert_eq!(granted, again, "a retried request grants once");
        client.get("/api/v1/audit").expect(200);

        let id = granted["grants"][0]["id"].as_str().unwrap();
        admin.delete(&format!("{grants}/{id}")).expect(204);
        client.get("/api/v1/audit").expect(403);
        admin.delete(&format!("{grants}/{id}")).expect(404);

        let audit = admin
            .get("/api/v1/audit?action=grant_role")
            .expect(200)
            .json();
        assert_eq!(audit["total"], 1);
        assert_eq!(audit["items"][0]["actor"], "Ada Admin");
        assert_eq!(audit["items"][0]["about"], "Meera Joshi");
    }
}

#[test]
fn nobody_grants_what_they_may_not() {
    let app = TestApp::start(testkit::Backend::Sqlite);
    let ada = app.person("Ada Admin");
    app.grant(&ada, Role::Admin);
    let admin = app.client_of(&ada);
    let to = |person: &crate::app::Somebody, body: &serde_json::Value| {
        admin.post(&format!("/api/v1/accounts/{}/grants", person.id), body)
    };
    let whole = json!({"role": "ld_officer", "scope": {"kind": "service"}});
    assert_eq!(to(&ada, &whole).expect(409).problem(), "own-role");
    let meera = app.person("Meera Joshi");
    to(
        &meera,
        &json!({"role": "line_manager", "scope": {"kind": "service"}}),
    )
    .expect(422);
    to(
        &meera,
        &json!({"role": "auditor", "scope": {"kind": "cohort", "id": "Cohort 20"}}),
    )
    .expect(422);
    app.client_of(&meera)
        .post(&format!("/api/v1/accounts/{}/grants", ada.id), &whole)
        .expect(403);
}

#[test]
fn somebody_not_on_the_staff_list_cannot_be_invited() {
    let app = TestApp::start(testkit::Backend::Sqlite);
    let admin = app.client_with("Ada Admin", &[Role::Admin]);
    let refused = admin
        .post(
            "/api/v1/accounts",
            &json!({"email": "no.one@coventry.example"}),
        )
        .expect(422);
    assert_eq!(refused.json()["errors"][0]["pointer"], "/email");
}
