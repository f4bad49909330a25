//! The made-up council: the same again, into empty databases alone, and everybody can do their part.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

use std::sync::Arc;

use domain::access::{Actor, Role};
use domain::ids::{AccountId, PersonId, SignInId};
use identity::Keys;
use store::access::held_roles;
use testkit::{FixedClock, SequentialIds, TestDatabase};
use usecases::access::sign_in;
use usecases::asye::list_caseload;
use usecases::booking::{check_bookings, list_my_bookings, next_steps};
use usecases::compliance::{Asked, check_compliance};
use usecases::demo::{DEMO_PASSWORD, DemoPlan, DemoSignIn, demo_files, load_demo};
use usecases::{CouncilSettings, Failure, PageRequest, Spires};

fn plan() -> DemoPlan {
    DemoPlan {
        staff: 60,
        years: 2,
        seed: 1,
        on: "2026-11-20".parse().unwrap(),
    }
}

fn spires_on(database: &TestDatabase) -> Spires {
    Spires::new(
        database.store(),
        Arc::new(FixedClock::on(plan().on)),
        Arc::new(SequentialIds::default()),
        Arc::new(Keys::of_secret(
            &"a secret for tests alone".to_owned().into(),
        )),
        CouncilSettings::default(),
    )
}

fn actor(spires: &Spires, person: PersonId) -> Actor {
    let roles = spires
        .store
        .read(|conn| held_roles(conn, person, spires.today()))
        .unwrap();
    Actor::Person {
        person,
        account: AccountId(person.0),
        sign_in: SignInId(person.0),
        roles,
    }
}

fn who_plays(spires: &Spires, sign_ins: &[DemoSignIn], role: Role) -> PersonId {
    let email = &sign_ins.iter().find(|one| one.role == role).unwrap().email;
    let found = spires
        .store
        .read(|conn| store::people::find_by_email(conn, email))
        .unwrap();
    assert_eq!(found.len(), 1, "{email}");
    found[0].id
}

#[test]
fn the_same_plan_makes_the_same_files() {
    assert_eq!(demo_files(&plan()), demo_files(&plan()));
    let other = DemoPlan { seed: 2, ..plan() };
    assert_ne!(demo_files(&plan()), demo_files(&other));
}

#[test]
fn addresses_are_unique_and_lead_nowhere() {
    let big = DemoPlan {
        staff: 800,
        ..plan()
    };
    let people = &demo_files(&big)[1].text;
    let mut addresses: Vec<&str> = people
        .split(',')
        .filter(|cell| cell.contains('@'))
        .collect();
    assert_eq!(addresses.len(), 800);
    assert!(
        addresses
            .iter()
            .all(|address| address.ends_with("@coventry.example"))
    );
    addresses.sort_unstable();
    addresses.dedup();
    assert_eq!(addresses.len(), 800);
}

testkit::on_both! {
    fn everybody_can_sign_in_and_has_something_to_do(database) {
        everybody_can(&spires_on(database));
    }
}

fn everybody_can(spires: &Spires) {
    let too_early = DemoPlan {
        on: plan().on.succ_opt().unwrap(),
        ..plan()
    };
    let refused = load_demo(spires, &too_early, &mut |_| {});
    assert!(matches!(
        refused,
        Err(Failure::Refused {
            code: "day-to-come",
            ..
        })
    ));
    let sign_ins = load_demo(spires, &plan(), &mut |_| {}).unwrap();

    let roles: Vec<Role> = sign_ins.iter().map(|one| one.role).collect();
    assert_eq!(
        roles,
        [
            Role::Practitioner,
            Role::LineManager,
            Role::Trainer,
            Role::AsyeAssessor,
            Role::AsyeCoordinator,
            Role::LdOfficer,
            Role::Auditor,
            Role::Admin,
        ]
    );
    for one in &sign_ins {
        sign_in(spires, &one.email, &DEMO_PASSWORD.to_owned().into()).unwrap();
        let person = who_plays(spires, &sign_ins, one.role);
        let held = actor(spires, person);
        let Actor::Person { roles, .. } = &held else {
            unreachable!()
        };
        assert!(
            roles.iter().any(|held| held.role == one.role),
            "{one:?} holds {roles:?}"
        );
    }

    let practitioner = actor(spires, who_plays(spires, &sign_ins, Role::Practitioner));
    let steps = next_steps(spires, &practitioner).unwrap();
    let bookable: Vec<&str> = steps
        .steps
        .iter()
        .filter(|step| step.earliest.is_some())
        .map(|step| step.name.as_str())
        .collect();
    assert!(
        bookable.contains(&"Case recording workshop"),
        "{:#?}",
        steps.steps
    );
    let mine = list_my_bookings(spires, &practitioner, false, PageRequest::FIRST).unwrap();
    assert!(!mine.items.is_empty());

    let assessor = actor(spires, who_plays(spires, &sign_ins, Role::AsyeAssessor));
    let caseload = list_caseload(spires, &assessor, false).unwrap();
    assert!(caseload.nqsws.len() >= 4);
    assert!(caseload.nqsws.iter().any(|nqsw| !nqsw.pieces.is_empty()));

    assert_eq!(check_bookings(spires).unwrap(), Vec::<String>::new());
    assert_eq!(
        check_compliance(spires, &Actor::System, Asked::default()).unwrap(),
        Vec::<String>::new()
    );
    let owed = spires.store.read(store::notify::count_by_state).unwrap();
    assert!(
        owed.iter().all(|(state, _)| state == "sent"),
        "nobody is written to: {owed:?}"
    );

    // What is there stays as it is.
    let again = load_demo(spires, &plan(), &mut |_| {});
    assert!(matches!(
        again,
        Err(Failure::Refused {
            code: "not-empty",
            ..
        })
    ));
}
