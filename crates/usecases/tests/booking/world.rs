//! A small council on 20 November 2026: an L&D officer, a manager, a trainer and some learners.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Actor, Role, Scope};
use domain::booking::{BookingState, IfFull};
use domain::catalogue::{CourseForm, Delivery, PartForm, SessionForm, TrainerForm};
use domain::ids::{AccountId, BookingId, CourseId, PersonId, SessionId, SignInId};
use identity::Keys;
use store::Store;
use store::access::{NewGrant, held_roles, insert_grant};
use store::booking::{BookingRow, load_bookings};
use store::people::{PersonRow, add_manager_link, add_person};
use testkit::{FixedClock, SequentialIds, TestDatabase};
use usecases::booking::{
    BookingCard, PlaceBooking, check_bookings, list_my_bookings, place_booking,
};
use usecases::catalogue::{CourseWish, create_course, create_session};
use usecases::{CouncilSettings, Failure, PageRequest, Spires};

pub(crate) struct World {
    pub(crate) spires: Spires,
    pub(crate) clock: FixedClock,
    pub(crate) lena: PersonId,
    pub(crate) farah: PersonId,
    pub(crate) tariq: PersonId,
    /// Farah manages the first of them.
    pub(crate) learners: Vec<PersonId>,
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn part(on: &str, from: &str, to: &str) -> PartForm {
    PartForm {
        on: day(on),
        from: format!("{from}:00").parse().unwrap(),
        to: format!("{to}:00").parse().unwrap(),
    }
}

impl World {
    pub(crate) fn new(database: &TestDatabase, learners: usize) -> Self {
        Self::over(database.store(), learners)
    }

    pub(crate) fn over(store: Store, learners: usize) -> Self {
        let clock = FixedClock::on(day("2026-11-20"));
        let spires = Spires::new(
            store,
            Arc::new(clock.clone()),
            Arc::new(SequentialIds::default()),
            Arc::new(Keys::of_secret(
                &"a secret for tests alone".to_owned().into(),
            )),
            CouncilSettings::default(),
        );
        let person = |number: usize, first: &str| {
            let id: PersonId = spires.new_id();
            let row = PersonRow {
                id,
                employee_no: Some(format!("{number:06}")),
                first_name: first.to_owned(),
                last_name: format!("Test{number:03}"),
                email: Some(format!("p{number}@coventry.example")),
                swe_no: None,
            };
            spires
                .store
                .write(|conn| add_person(conn, &row, spires.now()))
                .unwrap();
            id
        };
        let lena = person(1, "Lena");
        let farah = person(2, "Farah");
        let tariq = person(3, "Tariq");
        let learners: Vec<PersonId> = (0..learners).map(|n| person(100 + n, "Learner")).collect();
        spires
            .store
            .write(|conn| {
                if let Some(first) = learners.first() {
                    add_manager_link(
                        conn,
                        spires.new_id(),
                        (*first, farah),
                        day("2026-01-01"),
                        spires.now(),
                    )?;
                }
                insert_grant(
                    conn,
                    &NewGrant {
                        id: spires.new_id(),
                        person: lena,
                        role: Role::LdOfficer,
                        scope: &Scope::Service,
                        from_on: day("2026-01-01"),
                        to_on: None,
                        granted_by: None,
                        at: spires.now(),
                    },
                )
            })
            .unwrap();
        Self {
            spires,
            clock,
            lena,
            farah,
            tariq,
            learners,
        }
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

    pub(crate) fn course_form() -> CourseForm {
        CourseForm {
            code: "SG03".into(),
            title: "Safeguarding children: level 3 multi-agency".into(),
            delivery: Some(Delivery::Classroom),
            minutes: 840,
            provider: "Safeguarding Partnership".into(),
            topic: "Safeguarding".into(),
            cancel_by_days: 7,
            ..CourseForm::default()
        }
    }

    pub(crate) fn course(&self, form: CourseForm) -> CourseId {
        let wish = CourseWish {
            form,
            is_withdrawn: false,
            prerequisites: Vec::new(),
        };
        create_course(&self.spires, &self.actor(self.lena), &wish, None).unwrap()
    }

    pub(crate) fn session_form(&self, capacity: i32, parts: Vec<PartForm>) -> SessionForm {
        SessionForm {
            parts,
            capacity,
            venue: "One Friargate".into(),
            room: "room 3.1".into(),
            trainers: vec![TrainerForm {
                person: Some(self.tariq),
                name: String::new(),
            }],
            ..SessionForm::default()
        }
    }

    pub(crate) fn session_of(
        &self,
        course: CourseId,
        capacity: i32,
        parts: Vec<PartForm>,
    ) -> SessionId {
        let form = self.session_form(capacity, parts);
        create_session(&self.spires, &self.actor(self.lena), course, &form, None).unwrap()
    }

    /// A session of the course on 1 and 2 December 2026.
    pub(crate) fn session(&self, capacity: i32) -> SessionId {
        let course = self.course(Self::course_form());
        self.session_of(
            course,
            capacity,
            vec![
                part("2026-12-01", "09:30", "16:30"),
                part("2026-12-02", "09:30", "16:30"),
            ],
        )
    }

    pub(crate) fn wish(session: SessionId) -> PlaceBooking {
        PlaceBooking {
            session,
            person: None,
            if_full: IfFull::JoinWaitingList,
            accepts_clash: false,
            access_needs: None,
            override_reason: None,
        }
    }

    pub(crate) fn book(&self, session: SessionId, person: PersonId) -> BookingId {
        self.try_book(session, person).unwrap()
    }

    pub(crate) fn try_book(
        &self,
        session: SessionId,
        person: PersonId,
    ) -> Result<BookingId, Failure> {
        place_booking(
            &self.spires,
            &self.actor(person),
            &Self::wish(session),
            None,
        )
    }

    pub(crate) fn rows(&self, session: SessionId) -> Vec<BookingRow> {
        self.spires
            .store
            .read(|conn| load_bookings(conn, &[session]))
            .unwrap()
    }

    pub(crate) fn state(&self, booking: BookingId) -> BookingState {
        self.spires
            .store
            .read(|conn| store::booking::find_booking(conn, booking))
            .unwrap()
            .state()
            .unwrap()
    }

    pub(crate) fn mine(&self, person: PersonId) -> Vec<BookingCard> {
        list_my_bookings(&self.spires, &self.actor(person), false, PageRequest::FIRST)
            .unwrap()
            .items
    }

    /// Kinds of the messages owed so far, oldest first.
    pub(crate) fn owed(&self) -> Vec<(String, String, Option<String>)> {
        let mut owed = Vec::new();
        let later: DateTime<Utc> = self.spires.now() + chrono::TimeDelta::days(400);
        while let Some(row) = self
            .spires
            .store
            .write(|conn| store::notify::claim_due(conn, self.spires.now(), later))
            .unwrap()
        {
            // The next message about the same booking waits until this one has gone.
            self.spires
                .store
                .write(|conn| store::notify::mark_sent(conn, row.id, self.spires.now(), false))
                .unwrap();
            owed.push((row.kind, row.address, row.calendar));
        }
        owed
    }

    pub(crate) fn assert_clean(&self) {
        assert_eq!(check_bookings(&self.spires).unwrap(), Vec::<String>::new());
    }
}

pub(crate) fn code(failure: &Failure) -> &str {
    match failure {
        Failure::Refused { code, .. } => code,
        other => panic!("a refusal, not {other:?}"),
    }
}
