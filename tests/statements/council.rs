//! A council of which there can be more: each row of it is like the one before.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use domain::access::{Actor, Role, Scope};
use domain::asye::PieceKind;
use domain::ids::{EnrolmentId, PersonId, StandardId};
use domain::imports::ImportKind;
use serde_json::json;
use store::StoreError;
use store::access::NewGrant;
use store::asye::{EnrolmentsOf, PieceBody, enrolments, programmes};
use store::competency::framework;
use store::people::find_by_employee_no;
use testkit::{Backend, Statements};
use usecases::asye::{GivenPiece, record_piece};
use usecases::competency::load_shipped;
use usecases::imports::{Upload, apply_import, dry_run_import};

use crate::app::{Client, Somebody, TestApp};

const STAFF: &str = "Employee No,First Name,Surname,Work Email,Job Title,Directorate,Service Area,Team,Line Manager Employee No,Start Date,Leave Date,Contract Type,FTE,SWE No";
const TRACKER: &str = "NQSW Employee No,NQSW,Cohort,Route,ASYE start,FTE,Host team,Assessor Employee No,3 month review,6 month review,9 month review,Panel,Obs 1,Obs 2,Obs 3,Family feedback,Professional feedback,Reports,Outcome";

const MANAGER: usize = 100_001;
const LEARNER: usize = 100_002;
const ASSESSOR: usize = 100_003;
const TEAM: usize = 100_100;
const NQSWS: usize = 100_500;

pub(super) struct GrowingCouncil {
    pub(super) app: TestApp,
    pub(super) statements: Statements,
    pub(super) officer: Client,
    pub(super) manager: Client,
    pub(super) learner: Client,
    pub(super) assessor: Client,
    pub(super) nqsw: Client,
    /// Answers in the manager's stead today.
    pub(super) deputy: Client,
    /// What stands in addresses: `manager`, `learner`, `session`, `queue`, `enrolment`, `import`, `feed`.
    pub(super) names: BTreeMap<&'static str, String>,
    size: usize,
}

impl GrowingCouncil {
    /// With two of everything.
    pub(super) fn of_two(backend: Backend) -> Self {
        let database = testkit::database(backend);
        let (store, statements) = Statements::of(&database);
        let app = TestApp::over(store, Some(database));
        load_shipped(&app.spires).unwrap();
        import(&app, ImportKind::People, &staff(2));
        let everything: Vec<Role> = Role::ALL
            .into_iter()
            .filter(|role| role.is_granted())
            .collect();
        let officer = app.client_with("Lena Lane", &everything);
        let client = |number| app.client_of(&somebody(&app, number));
        let mut council = Self {
            manager: client(MANAGER),
            learner: client(LEARNER),
            assessor: client(ASSESSOR),
            nqsw: client(NQSWS),
            deputy: client(ASSESSOR),
            officer,
            app,
            statements,
            names: BTreeMap::new(),
            size: 0,
        };
        council.name_deputy(&somebody(&council.app, ASSESSOR), "2026-11-20");
        council.grow_to(2);
        council.name_things();
        council
    }

    /// Until there are so many of everything.
    pub(super) fn grow_to(&mut self, size: usize) {
        let app = &self.app;
        import(app, ImportKind::People, &staff(size));
        import(app, ImportKind::Courses, &courses(size));
        import(app, ImportKind::Requirements, &requirements(size));
        import(app, ImportKind::Elearning, &completions(size));
        import(app, ImportKind::Asye, &tracker(size));
        for n in self.size..size {
            self.add_sessions(n);
            self.add_member(n);
            self.add_request(n);
            self.add_piece(n);
        }
        self.size = size;
    }

    /// A session that would do for a requirement, another on which the learner is booked, and one on
    /// which they were.
    fn add_sessions(&self, n: usize) {
        let trainer = somebody(&self.app, TEAM + n);
        for (course, month, is_booked) in [
            ("NEED", "2026-12", false),
            ("MORE", "2027-01", true),
            ("MORE", "2027-02", true),
        ] {
            let code = format!("{course}{n:02}");
            let day = format!("{month}-{:02}", n + 1);
            let found = self
                .officer
                .get(&format!("/api/v1/courses?q={code}"))
                .expect(200);
            let found = found.json()["items"][0]["id"].as_str().unwrap().to_owned();
            let wanted = json!({
                "capacity": if course == "MORE" && n == 1 { 1 } else { 50 },
                "parts": [
                    { "on": day, "from": "09:30:00", "to": "12:30:00" },
                    { "on": day, "from": "13:30:00", "to": "16:30:00" },
                ],
                "trainers": [{ "person_id": trainer.id }],
            });
            let made = self
                .officer
                .post(&format!("/api/v1/courses/{found}/sessions"), &wanted);
            let bookings = format!("{}/bookings", made.expect(201).header("location"));
            if is_booked {
                let wish = json!({ "if_full": "join_waiting_list" });
                let made = self.learner.post(&bookings, &wish).expect(201);
                if month == "2027-02" {
                    let path = format!("{}/cancellation", made.header("location"));
                    self.learner.post(&path, &json!({})).expect(200);
                }
            }
        }
    }

    /// One more of the team has an account, a role that another gave, and places.
    fn add_member(&self, n: usize) {
        let app = &self.app;
        let member = somebody(app, TEAM + n);
        let client = app.client_of(&member);
        let grant = NewGrant {
            id: app.spires.new_id(),
            person: member.id,
            role: Role::Auditor,
            scope: &Scope::Service,
            from_on: app.spires.today(),
            to_on: None,
            granted_by: Some(somebody(app, TEAM + n.saturating_sub(1)).id),
            at: app.spires.now(),
        };
        app.spires
            .store
            .write(|conn| store::access::insert_grant(conn, &grant))
            .unwrap();
        for session in [
            more_session(&self.officer, 0),
            more_session(&self.officer, 1),
        ]
        .into_iter()
        .flatten()
        {
            let wish = json!({ "if_full": "join_waiting_list" });
            client
                .post(&format!("/api/v1/sessions/{session}/bookings"), &wish)
                .expect(201);
        }
    }

    /// The manager names somebody for a day.
    fn name_deputy(&self, deputy: &Somebody, on: &str) {
        let wish = json!({ "email": deputy.email, "from": on, "to": on });
        self.manager.post("/api/v1/deputies", &wish).expect(201);
    }

    /// One more of the team, and the learner, whom nobody manages, ask for a place; and one more stands
    /// in for the manager on a day.
    fn add_request(&self, n: usize) {
        let course = json!({
            "code": format!("ASK{n:02}"), "title": format!("Asked for {n}"), "delivery": "virtual",
            "minutes": 60, "cancel_by_days": 7, "needs_approval": true,
        });
        let made = self.officer.post("/api/v1/courses", &course).expect(201);
        let on = format!("2027-03-{:02}", n + 1);
        let wanted = json!({
            "capacity": 50,
            "parts": [{ "on": on, "from": "09:30:00", "to": "12:30:00" }],
        });
        let sessions = format!("{}/sessions", made.header("location"));
        let session = self.officer.post(&sessions, &wanted).expect(201);
        let bookings = format!("{}/bookings", session.header("location"));
        let member = somebody(&self.app, TEAM + n);
        for client in [&self.app.client_of(&member), &self.learner] {
            client.post(&bookings, &json!({})).expect(201);
        }
        self.name_deputy(&member, &on);
    }

    /// One more piece in the first NQSW's record.
    fn add_piece(&self, n: usize) {
        let enrolment = enrolment(&self.app);
        let assessor = self.app.actor(&somebody(&self.app, ASSESSOR));
        let piece = GivenPiece {
            kind: PieceKind::Reflection,
            dated_on: self.app.spires.today(),
            title: format!("Reflection {n}"),
            body: PieceBody {
                account: "What I saw.".to_owned(),
                ..PieceBody::default()
            },
            milestone: None,
            observed_by_assessor: false,
            observer_name: None,
            observer_registration: None,
            on_tracker: false,
            tags: self.tags(),
        };
        record_piece(&self.app.spires, &assessor, enrolment, &piece, None).unwrap();
    }

    /// A statement and a domain of the first NQSW's programme: the same for every piece, so that they
    /// meet in one cell of the matrix.
    fn tags(&self) -> Vec<StandardId> {
        let found: Result<_, StoreError> = self.app.spires.store.read(|conn| {
            let of = EnrolmentsOf::One(enrolment(&self.app));
            let facts = enrolments(conn, &of, self.app.spires.today())?.remove(0);
            let programmes = programmes(conn)?;
            let programme = programmes
                .iter()
                .find(|programme| programme.id == facts.programme_id)
                .unwrap();
            let (_, statements) = framework(conn, facts.framework)?.unwrap();
            let (_, domains) = framework(conn, programme.capabilities.unwrap())?.unwrap();
            Ok(vec![statements[0].id, domains[0].id])
        });
        found.unwrap()
    }

    /// The newest import of the staff, with its findings.
    pub(super) fn name_latest_import(&mut self) {
        let imports = self
            .officer
            .get("/api/v1/imports?kind=people")
            .expect(200)
            .json();
        let newest = imports["items"][0]["id"].as_str().unwrap().to_owned();
        self.names.insert("{import}", newest);
    }

    fn name_things(&mut self) {
        let text = |value: serde_json::Value| value.as_str().unwrap().to_owned();
        let feed = self
            .learner
            .post("/api/v1/calendar-feed", &json!({}))
            .expect(200)
            .json();
        let feed = text(feed["url"].clone())
            .trim_start_matches(&self.app.url)
            .to_owned();
        self.names = BTreeMap::from([
            ("{manager}", somebody(&self.app, MANAGER).id.to_string()),
            ("{learner}", somebody(&self.app, LEARNER).id.to_string()),
            ("{session}", more_session(&self.officer, 0).unwrap()),
            ("{queue}", more_session(&self.officer, 1).unwrap()),
            ("{enrolment}", enrolment(&self.app).to_string()),
            ("{feed}", feed),
        ]);
        self.name_latest_import();
    }
}

fn more_session(officer: &Client, n: usize) -> Option<String> {
    let path = format!("/api/v1/sessions?from=2027-01-{:02}", n + 1);
    let found = officer.get(&path).expect(200).json();
    let starts = format!("2027-01-{:02}", n + 1);
    found["items"].as_array()?.iter().find_map(|session| {
        let is_it = session["parts"][0]["on"] == starts.as_str();
        is_it.then(|| session["id"].as_str().unwrap().to_owned())
    })
}

fn somebody(app: &TestApp, number: usize) -> Somebody {
    let found = app
        .spires
        .store
        .read(|conn| find_by_employee_no(conn, &number.to_string()))
        .unwrap()
        .unwrap();
    Somebody {
        id: found.id,
        email: found
            .email
            .unwrap_or_else(|| format!("p{number}@council.example")),
    }
}

fn enrolment(app: &TestApp) -> EnrolmentId {
    let nqsw: PersonId = somebody(app, NQSWS).id;
    let today = app.spires.today();
    let found: Result<_, StoreError> = app
        .spires
        .store
        .read(|conn| enrolments(conn, &EnrolmentsOf::People(vec![nqsw]), today));
    found.unwrap()[0].id
}

fn import(app: &TestApp, kind: ImportKind, text: &str) {
    // The newest is known by its time.
    app.clock.advance(TimeDelta::seconds(1));
    let upload = Upload {
        kind,
        file_name: format!("{kind}.csv"),
        bytes: text.as_bytes().to_vec(),
        by_hand: Vec::new(),
        on: Some(app.spires.today()),
    };
    let id = dry_run_import(&app.spires, &Actor::System, &upload, None).unwrap();
    apply_import(&app.spires, &Actor::System, id).unwrap();
}

fn file(header: &str, rows: impl IntoIterator<Item = String>) -> String {
    std::iter::once(header.to_owned())
        .chain(rows)
        .collect::<Vec<_>>()
        .join("\n")
}

fn staff(size: usize) -> String {
    let row = |number: usize, job: &str, team: usize, manager: &str, email: &str| {
        format!(
            "{number},First{number},Last{number},{email},{job},Children,Help,Team {team},{manager},01/09/2024,,Permanent,1,"
        )
    };
    let mail = |number: usize| format!("p{number}@council.example");
    let manager = MANAGER.to_string();
    let above = [MANAGER, LEARNER, ASSESSOR]
        .map(|number| row(number, "Team Manager", 0, "", &mail(number)));
    let team = (0..size).map(|n| row(TEAM + n, "Social Worker", n, &manager, &mail(TEAM + n)));
    // Nobody writes to the NQSWs: each is a finding of the file.
    let nqsws = (0..size).map(|n| row(NQSWS + n, "Newly Qualified Social Worker", n, &manager, ""));
    let nameless = (0..size).map(|n| {
        format!(
            "{},First{n},,,Clerk,Children,Help,Team {n},,01/09/2024,,Permanent,1,",
            100_900 + n
        )
    });
    file(
        STAFF,
        above.into_iter().chain(team).chain(nqsws).chain(nameless),
    )
}

fn courses(size: usize) -> String {
    let row = |code: &str, n: usize| {
        format!("{code}{n:02},{code}{n:02} for practice,classroom,6,Council")
    };
    file(
        "Code,Title,Delivery,Hours,Provider",
        (0..size).flat_map(|n| [row("NEED", n), row("MORE", n)]),
    )
}

fn requirements(size: usize) -> String {
    file(
        "Requirement,Accepted courses,Role groups,First due (months),Renew every (months),Rule start",
        (0..size).map(|n| format!("Need {n},NEED{n:02},ALL,1,36,2020-01-01")),
    )
}

fn completions(size: usize) -> String {
    file(
        "User ID,Email,Name,Course Code,Course Title,Status,Completed On,Score",
        (0..size).map(|n| {
            let who = TEAM + n;
            format!("{who},p{who}@council.example,First{who} Last{who},NEED{n:02},NEED{n:02} for practice,Completed,26/10/2026 12:12,95")
        }),
    )
}

fn tracker(size: usize) -> String {
    file(
        TRACKER,
        (0..size).map(|n| {
            let who = NQSWS + n;
            format!("{who},First{who} Last{who},Cohort 20,Graduate,01/09/2026,1,Team {n},{ASSESSOR},,,,,,,,0,0,0,")
        }),
    )
}
