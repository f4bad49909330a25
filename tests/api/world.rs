//! A small council that came in by files, as a council's own does: two teams, two rules, an NQSW.

use domain::access::Role;
use domain::ids::PersonId;
use serde_json::{Value, json};

use crate::app::{Client, Somebody, TestApp};

/// Manager of MASH.
pub(crate) const GRACE: &str = "004001";
/// Social worker of MASH: information governance done.
pub(crate) const ANN: &str = "004002";
/// Manager of Horizon.
pub(crate) const DEV: &str = "004005";
/// Social worker of Horizon.
pub(crate) const CARA: &str = "004004";
/// Newly qualified, in MASH.
pub(crate) const NIA: &str = "007001";

const ROLE_GROUPS: &str = "Job title,Role groups\nSocial Worker,SW\nTeam Manager,SW\n";
const PEOPLE: &str = "\
Employee No,First Name,Surname,Work Email,Job Title,Directorate,Service Area,Team,Line Manager Employee No,Start Date,Leave Date,Contract Type,FTE,SWE No
004001,Grace,Hall,grace.hall@coventry.example,Team Manager,Children's Services,Help and Protection,MASH,,05/01/2021,,Permanent,1,
004002,Ann,Osei,ann.osei@coventry.example,Social Worker,Children's Services,Help and Protection,MASH,004001,05/01/2021,,Permanent,1,
004003,Ben,Cole,ben.cole@coventry.example,=HYPERLINK(1),Children's Services,Help and Protection,MASH,004001,05/01/2021,,Permanent,1,
004004,Cara,Dunn,cara.dunn@coventry.example,Social Worker,Children's Services,Help and Protection,Horizon,004005,05/01/2021,,Permanent,1,
004005,Dev,Earle,dev.earle@coventry.example,Team Manager,Children's Services,Help and Protection,Horizon,,05/01/2021,,Permanent,1,
004006,Finn,Gale,finn.gale@coventry.example,Social Worker,Children's Services,Help and Protection,Horizon,004005,05/01/2021,31/03/2026,Permanent,1,
007001,Nia,Quick,nia.quick@coventry.example,Social Worker,Children's Services,Help and Protection,MASH,004001,19/02/2026,,Permanent,1,SW90001
";
const COURSES: &str = "\
Code,Title,Delivery,Hours,Provider
IG01,Information governance,e-learning,1,Council
SG03,Safeguarding,classroom,6,Council
NG01,Neglect,virtual,3,
";
const REQUIREMENTS: &str = "\
Requirement,Accepted courses,Role groups,First due (months),Renew every (months),Rule start
Information governance,IG01,ALL,1,36,2020-01-01
Safeguarding,SG03,SW,6,36,2020-01-01
";
const ELEARNING: &str = "\
User ID,Email,Name,Course Code,Course Title,Status,Completed On,Score
004002,ann.osei@coventry.example,Ann Osei,IG01,Information governance,Completed,01/06/2026 12:12,95
004001,grace.hall@coventry.example,Grace Hall,IG01,Information governance,Completed,01/06/2026 12:12,95
";

/// The council and its L&D officer.
pub(crate) struct World<'a> {
    pub(crate) app: &'a TestApp,
    pub(crate) officer: Client,
    auditor: Client,
}

impl<'a> World<'a> {
    /// An empty council with an officer.
    pub(crate) fn empty(app: &'a TestApp) -> Self {
        let officer = app.client_with("Lena Lane", &[Role::LdOfficer]);
        let auditor = app.client_with("Ida Inspector", &[Role::Auditor]);
        Self {
            app,
            officer,
            auditor,
        }
    }

    /// The council, filled by its files.
    pub(crate) fn of(app: &'a TestApp) -> Self {
        usecases::competency::load_shipped(&app.spires).unwrap();
        let world = Self::empty(app);
        for (kind, text) in [
            ("role_groups", ROLE_GROUPS),
            ("people", PEOPLE),
            ("courses", COURSES),
            ("requirements", REQUIREMENTS),
            ("elearning", ELEARNING),
        ] {
            world.apply(&world.dry_run(kind, text));
        }
        world
    }

    /// Reads a file; the path of the import.
    #[track_caller]
    pub(crate) fn dry_run(&self, kind: &str, text: &str) -> String {
        self.officer
            .upload(
                "/api/v1/imports",
                ("file.csv", text.as_bytes()),
                &[("kind", kind)],
            )
            .expect(201)
            .header("location")
            .to_owned()
    }

    /// Records it, and waits until that is done; the import then.
    #[track_caller]
    pub(crate) fn apply(&self, import: &str) -> Value {
        self.officer
            .post(&format!("{import}/apply"), &json!({}))
            .expect(202);
        // The stream ends with the recording.
        let told = self
            .officer
            .get(&format!("{import}/progress/events"))
            .expect(200);
        assert!(told.text.contains(r#""state":"done""#), "{}", told.text);
        self.officer.get(import).expect(200).json()
    }

    /// Whoever has this employee number.
    #[track_caller]
    pub(crate) fn somebody(&self, employee_no: &str) -> Somebody {
        let path = format!("/api/v1/people?q={employee_no}&include_leavers=true");
        let found = self.officer.get(&path).expect(200).json();
        let id: PersonId = found["items"][0]["id"].as_str().unwrap().parse().unwrap();
        Somebody {
            id,
            email: found["items"][0]["email"].as_str().unwrap().to_owned(),
        }
    }

    /// A client of whoever has this employee number.
    #[track_caller]
    pub(crate) fn client(&self, employee_no: &str) -> Client {
        self.app.client_of(&self.somebody(employee_no))
    }

    /// How often something out of scope was asked for.
    pub(crate) fn refusals(&self) -> Value {
        self.audited("refuse_out_of_scope")
    }

    /// What the audit log holds of an act.
    pub(crate) fn audited(&self, action: &str) -> Value {
        let path = format!("/api/v1/audit?action={action}");
        self.auditor.get(&path).expect(200).json()
    }
}

/// Asks a list for pages that there are not.
#[track_caller]
pub(crate) fn refuses_bad_pages(client: &Client, path: &str) {
    let joint = if path.contains('?') { '&' } else { '?' };
    for (query, pointer) in [
        ("limit=0", "/limit"),
        ("limit=201", "/limit"),
        ("limit=many", "/limit"),
        ("cursor=last", "/cursor"),
        ("cursor=-1", "/cursor"),
        ("cursor=4000000000", "/cursor"),
    ] {
        let refused = client.get(&format!("{path}{joint}{query}")).expect(422);
        assert_eq!(refused.problem(), "invalid");
        assert_eq!(refused.pointers(), [pointer], "{path} {query}");
    }
    let beyond = client
        .get(&format!("{path}{joint}cursor=999999999"))
        .expect(200)
        .json();
    assert_eq!(beyond["items"], json!([]));
    assert_eq!(beyond["next_cursor"], Value::Null);
}
