//! A small council on 20 November 2026: two assessors, an NQSW each, a manager, a co-ordinator.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::access::{Actor, Role, Scope};
use domain::asye::PieceKind;
use domain::ids::{AccountId, EnrolmentId, PersonId, SignInId, StandardId};
use identity::Keys;
use store::access::{AuditFilter, AuditRow, NewGrant, held_roles, insert_grant, list_audit};
use store::asye::PieceBody;
use store::people::{PersonRow, add_manager_link, add_person};
use testkit::{FixedClock, SequentialIds, TestDatabase};
use usecases::asye::{Enrolling, GivenPiece, enrol_nqsw};
use usecases::competency::{list_frameworks, load_shipped, show_framework};
use usecases::{CouncilSettings, Spires};

pub(crate) struct World {
    pub(crate) spires: Spires,
    pub(crate) david: PersonId,
    pub(crate) olga: PersonId,
    pub(crate) farah: PersonId,
    pub(crate) chris: PersonId,
    pub(crate) nadia: PersonId,
    pub(crate) pat: PersonId,
    /// Nadia: 0.6 FTE since 19 February 2026, assessed by David, in Farah's team.
    pub(crate) enrolment: EnrolmentId,
    /// Emma: full-time since 2 May 2026, assessed by Olga.
    pub(crate) other: EnrolmentId,
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl World {
    pub(crate) fn new(database: &TestDatabase) -> Self {
        let spires = Spires::new(
            database.store(),
            Arc::new(FixedClock::on(day("2026-11-20"))),
            Arc::new(SequentialIds::default()),
            Arc::new(Keys::of_secret(
                &"a secret for tests alone".to_owned().into(),
            )),
            CouncilSettings::default(),
        );
        load_shipped(&spires).unwrap();
        let person = |number: &str, first: &str, last: &str, swe: Option<&str>| {
            let id: PersonId = spires.new_id();
            let row = PersonRow {
                id,
                employee_no: Some(number.to_owned()),
                first_name: first.to_owned(),
                last_name: last.to_owned(),
                email: None,
                swe_no: swe.map(str::to_owned),
            };
            spires
                .store
                .write(|conn| add_person(conn, &row, spires.now()))
                .unwrap();
            id
        };
        let david = person("005477", "David", "Osei", Some("SW55120"));
        let olga = person("004320", "Olga", "Marsh", None);
        let farah = person("003100", "Farah", "Nowak", None);
        let chris = person("003200", "Chris", "Lane", None);
        let nadia = person("007118", "Nadia", "Wright", Some("SW90001"));
        let emma = person("004338", "Emma", "Clarke", None);
        let pat = person("003300", "Pat", "Jones", None);
        spires
            .store
            .write(|conn| {
                add_manager_link(
                    conn,
                    spires.new_id(),
                    (nadia, farah),
                    day("2026-02-19"),
                    spires.now(),
                )?;
                insert_grant(
                    conn,
                    &NewGrant {
                        id: spires.new_id(),
                        person: chris,
                        role: Role::AsyeCoordinator,
                        scope: &Scope::Service,
                        from_on: day("2026-01-01"),
                        to_on: None,
                        granted_by: None,
                        at: spires.now(),
                    },
                )
            })
            .unwrap();
        let mut enrolling = Enrolling {
            person: nadia,
            programme: None,
            start_on: day("2026-02-19"),
            fte: "0.6".parse().unwrap(),
            cohort: "Cohort 20".into(),
            route: "Aspiring to Social Work".into(),
            host_team: "Area Team East 3".into(),
            assessor: Some(david),
            line_manager: None,
        };
        let enrolment = enrol_nqsw(&spires, &Actor::System, &enrolling, None).unwrap();
        enrolling = Enrolling {
            person: emma,
            start_on: day("2026-05-02"),
            fte: "1".parse().unwrap(),
            assessor: Some(olga),
            ..enrolling
        };
        let other = enrol_nqsw(&spires, &Actor::System, &enrolling, None).unwrap();
        Self {
            spires,
            david,
            olga,
            farah,
            chris,
            nadia,
            pat,
            enrolment,
            other,
        }
    }

    /// Grants the running of one cohort.
    pub(crate) fn coordinates(&self, person: PersonId, cohort: &str) {
        let scope = Scope::Cohort(cohort.to_owned());
        let grant = NewGrant {
            id: self.spires.new_id(),
            person,
            role: Role::AsyeCoordinator,
            scope: &scope,
            from_on: day("2026-01-01"),
            to_on: None,
            granted_by: None,
            at: self.spires.now(),
        };
        self.spires
            .store
            .write(|conn| insert_grant(conn, &grant))
            .unwrap();
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

    /// What the audit log says of somebody.
    pub(crate) fn audit_about(&self, person: PersonId) -> Vec<AuditRow> {
        let filter = AuditFilter {
            about: Some(person),
            ..AuditFilter::default()
        };
        self.spires
            .store
            .read(|conn| list_audit(conn, &filter, 200, 0))
            .unwrap()
            .0
    }

    /// The standard of that code.
    pub(crate) fn standard(&self, framework: &str, code: &str) -> StandardId {
        let id = list_frameworks(&self.spires, &Actor::System)
            .unwrap()
            .into_iter()
            .find(|stored| stored.framework.code == framework)
            .unwrap()
            .id;
        show_framework(&self.spires, &Actor::System, id)
            .unwrap()
            .standards
            .into_iter()
            .find(|standard| standard.code == code)
            .unwrap()
            .id
    }

    pub(crate) fn given(&self, kind: PieceKind, dated_on: &str) -> GivenPiece {
        GivenPiece {
            kind,
            dated_on: day(dated_on),
            title: "A home visit".into(),
            body: PieceBody {
                account: "A calm visit to a family with two children.".into(),
                ..PieceBody::default()
            },
            milestone: None,
            observed_by_assessor: kind == PieceKind::Observation,
            observer_name: None,
            observer_registration: None,
            on_tracker: false,
            tags: vec![
                self.standard("PQS-CFP", "PQS-CFP-1"),
                self.standard("PCF", "PCF-7"),
            ],
        }
    }
}
