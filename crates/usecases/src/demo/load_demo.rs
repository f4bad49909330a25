//! Filling an empty database with a made-up council.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveTime;
use domain::access::Actor;
use domain::civil::london_instant;
use domain::ids::PersonId;
use store::people::{find_by_employee_no, has_people};

use super::clock::DemoClock;
use super::council::Council;
use super::sign_ins::DemoSignIn;
use super::{DemoPlan, bookings, catalogue, record, sign_ins};
use crate::competency::load_shipped;
use crate::imports::{Upload, apply_import, dry_run_import};
use crate::{Failure, Spires};

/// A demo council on its way into the database.
pub(super) struct Loading<'a> {
    pub(super) spires: &'a Spires,
    pub(super) clock: &'a DemoClock,
    pub(super) council: &'a Council,
    /// The people of the council's members, in the same order.
    pub(super) people: Vec<PersonId>,
}

impl Loading<'_> {
    /// Somebody of the council as an actor, with the roles that they hold on the day of the clock.
    pub(super) fn actor(&self, person: PersonId) -> Result<Actor, Failure> {
        let today = self.spires.today();
        let roles = self
            .spires
            .store
            .read(|conn| store::access::held_roles(conn, person, today))?;
        Ok(Actor::Person {
            person,
            account: self.spires.new_id(),
            sign_in: self.spires.new_id(),
            roles,
        })
    }
}

/// Makes up a council and puts it into a database that holds nobody, saying to `tell` what it is at.
/// Run from the command line alone; no request reaches it. Gives who can sign in, with
/// [`super::DEMO_PASSWORD`]. Nobody is written to: what its people would have been told counts as told.
///
/// # Errors
/// [`Failure::Refused`] when there are people in the database, or the plan's day has not come.
pub fn load_demo(
    spires: &Spires,
    plan: &DemoPlan,
    tell: &mut dyn FnMut(&str),
) -> Result<Vec<DemoSignIn>, Failure> {
    if spires.store.read(has_people)? {
        return Err(Failure::refused(
            "not-empty",
            "There are people in the database. The demo council goes into an empty one only.",
        ));
    }
    if plan.on > spires.today() {
        return Err(Failure::refused(
            "day-to-come",
            format!(
                "{} has not come: what is recorded on it is not known yet. Choose today or a day before.",
                plan.on
            ),
        ));
    }
    tell("Making up a council");
    let council = Council::of(plan);
    let midnight = london_instant(plan.on, NaiveTime::MIN);
    let clock = Arc::new(DemoClock::at(midnight));
    let rehearsed = Spires {
        clock: clock.clone(),
        ..spires.with_mail_taken_as_sent()
    };
    load_shipped(&rehearsed)?;
    for file in &council.files {
        tell(&format!("Importing {}", file.name));
        let upload = Upload {
            kind: file.kind,
            file_name: file.name.to_owned(),
            bytes: file.text.clone().into_bytes(),
            by_hand: Vec::new(),
            on: Some(plan.on),
        };
        let import = dry_run_import(&rehearsed, &Actor::System, &upload, None)?;
        apply_import(&rehearsed, &Actor::System, import)?;
    }
    let loading = Loading {
        spires: &rehearsed,
        clock: &clock,
        council: &council,
        people: people(&rehearsed, &council)?,
    };
    tell("Describing the courses");
    let courses = catalogue::describe(&loading)?;
    tell("Making sessions and bookings");
    bookings::book(&loading, &courses)?;
    clock.set(midnight);
    tell("Opening accounts");
    let sign_ins = sign_ins::open(&loading)?;
    tell("Recording pieces of evidence");
    record::record(&loading)?;
    Ok(sign_ins)
}

fn people(spires: &Spires, council: &Council) -> Result<Vec<PersonId>, Failure> {
    spires.store.read(|conn| {
        let mut known: HashMap<&str, PersonId> = HashMap::new();
        for member in &council.members {
            let found = find_by_employee_no(conn, &member.employee_no)?
                .ok_or(Failure::NotFound("person"))?;
            known.insert(&member.employee_no, found.id);
        }
        Ok(council
            .members
            .iter()
            .filter_map(|member| known.get(member.employee_no.as_str()).copied())
            .collect())
    })
}
