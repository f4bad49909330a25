//! A small council on 20 November 2026: two services, three teams, two rules.
//!
//! Safeguarding: social workers, course SG03 within 6 months, every 36. Information governance: everyone,
//! course IG01 within a month, every 36.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Actor, Role, Scope};
use domain::catalogue::{CourseCode, CourseDraft, Delivery};
use domain::civil::DayRange;
use domain::compliance::{Allowance, Audience, EvidenceKind, Item, Version};
use domain::ids::{AccountId, CourseId, EvidenceId, PersonId, RequirementId, SignInId, UnitId};
use domain::people::EmploymentType;
use identity::Keys;
use store::access::{NewGrant, held_roles, insert_grant};
use store::catalogue::insert_course;
use store::compliance::{NewEvidence, NewRule, record_evidence, record_rule, record_version};
use store::people::{
    NewPost, PersonRow, add_manager_link, add_person, add_post, add_title_group, add_unit,
};
use testkit::{FixedClock, SequentialIds, TestDatabase};
use usecases::compliance::Asked;
use usecases::{CouncilSettings, Spires};

pub(crate) struct World {
    pub(crate) spires: Spires,
    pub(crate) clock: FixedClock,
    /// Team manager of MASH, social worker, done everything.
    pub(crate) rachel: PersonId,
    /// Social worker in MASH since May 2023; safeguarding ran out on 1 November 2026.
    pub(crate) laura: PersonId,
    /// Agency social worker in MASH since 1 October 2026, nothing done.
    pub(crate) agnes: PersonId,
    /// Residential worker in Home 1 since 2020, nothing done.
    pub(crate) ravi: PersonId,
    /// L&D officer in the Academy.
    pub(crate) meera: PersonId,
    pub(crate) help: UnitId,
    pub(crate) mash: UnitId,
    pub(crate) safeguarding: RequirementId,
    pub(crate) governance: RequirementId,
    pub(crate) sg03: CourseId,
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(crate) fn since(text: &str) -> DayRange {
    DayRange::new(day(text), None)
}

pub(crate) fn on(text: &str) -> Asked {
    Asked {
        as_at: Some(day(text)),
        known_at: None,
    }
}

impl World {
    pub(crate) fn new(database: &TestDatabase) -> Self {
        let clock = FixedClock::on(day("2026-11-20"));
        let spires = Spires::new(
            database.store(),
            Arc::new(clock.clone()),
            Arc::new(SequentialIds::default()),
            Arc::new(Keys::of_secret(
                &"a secret for tests alone".to_owned().into(),
            )),
            CouncilSettings::default(),
        );
        let unit = |parent, kind, name| add_a_unit(&spires, parent, kind, name);
        let directorate = unit(None, "directorate", "Children's Services");
        let help = unit(Some(directorate), "service", "Help and Protection");
        let mash = unit(Some(help), "team", "MASH");
        let looked_after = unit(Some(directorate), "service", "Looked After Children");
        let home = unit(Some(looked_after), "team", "Children's Home 1");
        let staff =
            |name, title, unit, kind, from| add_staff(&spires, name, title, unit, kind, from);
        let (permanent, agency) = (EmploymentType::Permanent, EmploymentType::Agency);
        let rachel = staff(
            ("Rachel", "O’Neill"),
            "Team Manager",
            mash,
            permanent,
            "2021-01-05",
        );
        let laura = staff(
            ("Laura", "Williams"),
            "Social Worker",
            mash,
            permanent,
            "2023-05-03",
        );
        let agnes = staff(
            ("Agnes", "Adu"),
            "Social Worker",
            mash,
            agency,
            "2026-10-01",
        );
        let ravi = staff(
            ("Ravi", "Patel"),
            "Residential Worker",
            home,
            permanent,
            "2020-03-02",
        );
        let meera = staff(
            ("Meera", "Joshi"),
            "L&D Officer",
            help,
            permanent,
            "2020-03-02",
        );
        let world = Self {
            sg03: add_course(&spires, "SG03", "Safeguarding level 3"),
            safeguarding: spires.new_id(),
            governance: spires.new_id(),
            clock,
            rachel,
            laura,
            agnes,
            ravi,
            meera,
            help,
            mash,
            spires,
        };
        world.set_rules(add_course(&world.spires, "IG01", "Information governance"));
        world
    }

    fn set_rules(&self, ig01: CourseId) {
        let spires = &self.spires;
        let grant = NewGrant {
            id: spires.new_id(),
            person: self.meera,
            role: Role::LdOfficer,
            scope: &Scope::Service,
            from_on: day("2026-01-01"),
            to_on: None,
            granted_by: None,
            at: spires.now(),
        };
        spires
            .store
            .write(|conn| {
                insert_grant(conn, &grant)?;
                for person in [self.laura, self.agnes] {
                    let link = (person, self.rachel);
                    add_manager_link(conn, spires.new_id(), link, day("2023-05-03"), spires.now())?;
                }
                for title in ["Team Manager", "Social Worker"] {
                    add_title_group(conn, spires.new_id(), title, "SW", spires.now())?;
                }
                add_title_group(
                    conn,
                    spires.new_id(),
                    "Residential Worker",
                    "RES",
                    spires.now(),
                )
            })
            .unwrap();
        self.add_rule(
            self.safeguarding,
            "Safeguarding",
            "Practice",
            2,
            Audience::of_role_groups(["SW"]),
            self.sg03,
            6,
        );
        self.add_rule(
            self.governance,
            "Information governance",
            "All staff",
            1,
            Audience::everyone(),
            ig01,
            1,
        );
        for (person, course, on) in [
            (self.rachel, self.sg03, "2025-05-05"),
            (self.rachel, ig01, "2025-05-05"),
            (self.laura, self.sg03, "2023-11-01"),
            (self.laura, ig01, "2024-01-10"),
            (self.meera, ig01, "2025-01-10"),
        ] {
            self.done(person, course, on);
        }
    }

    #[expect(clippy::too_many_arguments, reason = "a rule in one line")]
    fn add_rule(
        &self,
        id: RequirementId,
        name: &str,
        set: &str,
        place: i32,
        audience: Audience,
        course: CourseId,
        months: u32,
    ) {
        let spires = &self.spires;
        let version = Version {
            id: spires.new_id(),
            days: since("2020-01-01"),
            audience,
            accepts: vec![Item::Course(course)],
            first_due: Allowance::Months(months),
            renew_months: Some(36),
            absence_pauses: true,
        };
        let rule = NewRule {
            id,
            name,
            set,
            place,
            days: since("2020-01-01"),
        };
        spires
            .store
            .write(|conn| {
                record_rule(conn, &rule, spires.now())?;
                record_version(conn, id, &version, None, spires.now())
            })
            .unwrap();
    }

    /// Records that somebody did a course.
    pub(crate) fn done(&self, person: PersonId, course: CourseId, on: &str) -> EvidenceId {
        let id: EvidenceId = self.spires.new_id();
        let new = NewEvidence {
            id,
            person,
            course: Some(course),
            kind: EvidenceKind::Completion,
            done_on: day(on),
            source: "register",
            session: None,
            recorded_by: None,
        };
        self.spires
            .store
            .write(|conn| record_evidence(conn, &new, self.spires.now()))
            .unwrap();
        id
    }

    pub(crate) fn actor(&self, person: PersonId) -> Actor {
        let roles = self
            .spires
            .store
            .read(|conn| held_roles(conn, person, self.spires.today()))
            .unwrap();
        Actor::Person {
            person,
            account: AccountId(person.0),
            sign_in: SignInId(person.0),
            roles,
        }
    }
}

fn add_a_unit(spires: &Spires, parent: Option<UnitId>, kind: &str, name: &str) -> UnitId {
    let id: UnitId = spires.new_id();
    spires
        .store
        .write(|conn| add_unit(conn, id, parent, kind, name, spires.now()))
        .unwrap();
    id
}

fn add_staff(
    spires: &Spires,
    (first, last): (&str, &str),
    job_title: &str,
    unit: UnitId,
    employment_type: EmploymentType,
    from: &str,
) -> PersonId {
    let person: PersonId = spires.new_id();
    let row = PersonRow {
        id: person,
        employee_no: None,
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        email: None,
        swe_no: None,
    };
    let post = NewPost {
        id: spires.new_id(),
        person,
        rank: 0,
        job_title,
        unit,
        employment_type,
        days: since(from),
    };
    spires
        .store
        .write(|conn| {
            add_person(conn, &row, spires.now())?;
            add_post(conn, &post, spires.now())
        })
        .unwrap();
    person
}

fn add_course(spires: &Spires, code: &str, title: &str) -> CourseId {
    let id: CourseId = spires.new_id();
    let draft = CourseDraft {
        code: CourseCode::parse(code).unwrap(),
        title: title.to_owned(),
        delivery: Delivery::Classroom,
        minutes: 60,
        provider: String::new(),
        topic: String::new(),
        summary: String::new(),
        before_you_come: String::new(),
        needs_approval: false,
        asks_needs: false,
        cancel_by_days: 0,
        free_place: domain::catalogue::FreePlace::GivenAtOnce,
        offer_hours: None,
    };
    spires
        .store
        .write(|conn| insert_course(conn, id, &draft, false, spires.now()))
        .unwrap();
    id
}
