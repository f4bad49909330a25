use domain::access::Role;
use serde_json::{Value, json};
use testkit::Backend;

use crate::api::world::{World, refuses_bad_pages};
use crate::app::{TestApp, on_each_backend};

const COURSES: &str = "/api/v1/courses";

fn course(code: &str, title: &str) -> Value {
    json!({"code": code, "title": title, "delivery": "virtual", "minutes": 90, "cancel_by_days": 7})
}

on_each_backend! {
    fn a_course_is_made_once_however_often_it_is_sent(app) {
        let officer = World::empty(app).officer;
        let made = officer.post_once(COURSES, &course("AB01", "Attachment"), "k").expect(201);
        let again = officer.post_once(COURSES, &course("AB01", "Attachment"), "k").expect(201);
        assert_eq!((made.json(), made.header("location")), (again.json(), again.header("location")));
        let other = officer.post_once(COURSES, &course("AB02", "Belonging"), "k").expect(409);
        assert_eq!(other.problem(), "idempotency-key-reused");
        let taken = officer.post_once(COURSES, &course("AB01", "Another"), "l");
        assert!(matches!(taken.status, 409 | 422), "{}", taken.text);
        assert_eq!(officer.get(COURSES).expect(200).json()["total"], 1);
        // Another's key is another key.
        let lara = app.client_with("Lara Lane", &[Role::LdOfficer]);
        lara.post_once(COURSES, &course("AB03", "Care"), "k").expect(201);
        let key = "x".repeat(101);
        officer.post_once(COURSES, &course("AB04", "Dreams"), &key).expect(400);
    }

    fn an_edit_names_the_edition_that_was_read(app) {
        let officer = World::empty(app).officer;
        let path = officer.post(COURSES, &course("AB01", "Attachment")).expect(201).header("location").to_owned();
        let read = officer.get(&path).expect(200);
        let tag = read.header("etag").to_owned();
        assert!(!tag.is_empty());

        let changed = course("AB01", "Attachment and loss");
        assert_eq!(officer.put(&path, &changed, None).expect(428).problem(), "if-match-needed");
        let edited = officer.put(&path, &changed, Some(&tag)).expect(200);
        assert_ne!(edited.header("etag"), tag);
        let stale = officer.put(&path, &course("AB01", "Late"), Some(&tag)).expect(412);
        assert_eq!(stale.problem(), "stale");
        officer.put(&path, &changed, Some("\"none\"")).expect(412);
        assert_eq!(officer.get(&path).expect(200).json()["title"], "Attachment and loss");
    }

    fn the_catalogue_is_searched_sorted_paged_and_saved(app) {
        let world = World::of(app);
        let titles = |path: &str, limit| -> Vec<String> {
            let items = world.officer.all(path, limit);
            items.iter().map(|item| item["title"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(titles("/api/v1/courses?sort=title", 2), ["Information governance", "Neglect", "Safeguarding"]);
        assert_eq!(titles("/api/v1/courses?q=negl", 50), ["Neglect"]);
        assert_eq!(titles("/api/v1/courses?delivery=virtual%7Ce_learning&sort=title", 1), ["Information governance", "Neglect"]);
        refuses_bad_pages(&world.officer, COURSES);
        world.officer.get("/api/v1/courses?sort=price").expect(422);
        world.officer.get("/api/v1/courses?colour=blue").expect(422);
        world.officer.get("/api/v1/courses?until=tomorrow").expect(422);
        let table = world.officer.table("/api/v1/courses?sort=title");
        assert_eq!(table[0][..2], ["Code", "Title"]);
        assert_eq!(table[2][..2], ["NG01", "Neglect"]);
    }
}

#[test]
fn what_cannot_be_read_is_refused_with_where() {
    let app = TestApp::start(Backend::Sqlite);
    let officer = World::empty(&app).officer;
    let wrong = json!({"code": "", "title": " ", "delivery": "virtual", "minutes": -1, "cancel_by_days": 99});
    let refused = officer.post(COURSES, &wrong).expect(422);
    assert_eq!(refused.header("content-type"), "application/problem+json");
    let mut pointers = refused.pointers();
    pointers.sort_unstable();
    assert_eq!(pointers, ["/cancel_by_days", "/code", "/minutes", "/title"]);
    assert_eq!(
        officer
            .post(COURSES, &json!({"code": "AB01"}))
            .expect(422)
            .problem(),
        "invalid"
    );
    let mut unknown = course("AB01", "Attachment");
    unknown["price"] = 7.into();
    officer.post(COURSES, &unknown).expect(422);
    let mut typed = course("AB01", "Attachment");
    typed["minutes"] = "long".into();
    assert_eq!(
        officer.post(COURSES, &typed).expect(422).pointers(),
        ["/minutes"]
    );

    let send = |body: String, kind: &str| {
        officer.send("POST", COURSES, Some(body), &[("content-type", kind)])
    };
    send("{\"code\":".to_owned(), "application/json").expect(400);
    send(course("AB01", "A").to_string(), "text/plain").expect(415);
    send(format!("\"{}\"", "x".repeat(1_100_000)), "application/json").expect(413);
    assert_eq!(
        officer.get(COURSES).expect(200).json()["total"],
        0,
        "nothing was written"
    );

    let learner = app.client_with("Ann Osei", &[]);
    assert_eq!(
        learner.post(COURSES, &wrong).expect(403).problem(),
        "not-permitted"
    );
    let wrong_way = officer.send("DELETE", COURSES, None, &[]).expect(405);
    assert_eq!(wrong_way.header("allow"), "GET, POST");
    officer.get("/api/v1/courses/no-id").expect(404);
}
