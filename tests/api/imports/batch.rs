use domain::access::Role;
use serde_json::json;

use crate::api::world::{World, refuses_bad_pages};
use crate::app::on_each_backend;

const IMPORTS: &str = "/api/v1/imports";
const COURSES: &str =
    "Code,Title,Delivery,Hours,Provider\nAB01,Attachment,e-learning,1,\n,No code,e-learning,1,\n";

on_each_backend! {
    fn a_file_is_tried_applied_and_undone_as_a_whole(app) {
        let world = World::empty(app);
        let officer = &world.officer;
        let import = world.dry_run("courses", COURSES);
        let dry = officer.get(&import).expect(200).json();
        assert_eq!((&dry["summary"]["state"], &dry["summary"]["stay_out"]), (&json!("dry_run"), &json!(1)));
        assert_eq!(officer.get("/api/v1/courses").expect(200).json()["total"], 0, "a dry run changes nothing");
        assert_eq!(officer.all(&format!("{import}/findings"), 1).len(), 1);
        refuses_bad_pages(officer, &format!("{import}/findings"));
        let errors = officer.get(&format!("{import}/errors.csv")).expect(200);
        assert!(errors.text.contains("No code"), "{}", errors.text);

        let applied = world.apply(&import);
        assert_eq!(applied["summary"]["state"], "applied");
        assert_eq!(officer.get("/api/v1/courses").expect(200).json()["total"], 1);
        assert_eq!(officer.post(&format!("{import}/apply"), &json!({})).expect(409).problem(), "import-not-a-dry-run");
        officer.delete(&import).expect(409);

        officer.post(&format!("{import}/undo"), &json!({})).expect(200);
        officer.post(&format!("{import}/undo"), &json!({})).expect(409);
        assert_eq!(officer.get(&import).expect(200).json()["summary"]["state"], "undone");

        let thrown = world.dry_run("courses", COURSES);
        officer.delete(&thrown).expect(204);
        officer.post(&format!("{thrown}/apply"), &json!({})).expect(409);
        let listed = officer.all(IMPORTS, 1);
        assert_eq!(listed.len(), 2);
        refuses_bad_pages(officer, IMPORTS);
        officer.get("/api/v1/imports/01930000-0000-7000-8000-000000000000").expect(404);
    }

    fn an_auditor_reads_what_others_ran(app) {
        let world = World::empty(app);
        let import = world.dry_run("courses", COURSES);
        let auditor = app.client_with("Ivy Inspector", &[Role::Auditor]);
        auditor.get(&import).expect(200);
        auditor.get(IMPORTS).expect(200);
        auditor.post(&format!("{import}/apply"), &json!({})).expect(403);
        auditor.delete(&import).expect(403);
        let file = ("file.csv", COURSES.as_bytes());
        auditor.upload(IMPORTS, file, &[("kind", "courses")]).expect(403);
        app.client_with("Ann Osei", &[]).get(IMPORTS).expect(403);
    }
}
