//! Enrolling somebody.

use chrono::NaiveDate;
use domain::access::{Action, Actor, Decision, decide};
use domain::asye::Fte;
use domain::ids::{EnrolmentId, PersonId};
use serde::Serialize;
use store::asye::{EnrolmentsOf, NewEnrolment, StoredProgramme, enrol, programme_open_on};
use store::{DbConnection, StoreError};

use crate::audit::{self, Entry};
use crate::idempotency::Once;
use crate::{Failure, FieldError, Spires};

/// Who is enrolled, and how.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Enrolling {
    /// Who.
    pub person: PersonId,
    /// The programme's code and version, joined by a colon; the one open on the start when none.
    pub programme: Option<String>,
    /// First day.
    pub start_on: NaiveDate,
    /// Full-time equivalent.
    pub fte: Fte,
    /// The cohort.
    pub cohort: String,
    /// The route.
    pub route: String,
    /// The host team.
    pub host_team: String,
    /// The assessor.
    pub assessor: Option<PersonId>,
    /// The ASYE line manager, where it is not the manager in the HR file.
    pub line_manager: Option<PersonId>,
}

/// Enrols somebody on a programme; they keep the template and the framework that they begin on.
/// The same key again gives the enrolment that the first made.
pub fn enrol_nqsw(
    spires: &Spires,
    actor: &Actor,
    enrolling: &Enrolling,
    key: Option<&str>,
) -> Result<EnrolmentId, Failure> {
    let once = Once::of(key, "enrol_nqsw", enrolling)?;
    spires.store.write(|conn| {
        require_enrolling(conn, spires, actor, enrolling)?;
        if let Some(made) = once.made_before(conn, actor)? {
            return Ok(EnrolmentId(made));
        }
        let programme = check(conn, spires, enrolling)?;
        let framework = programme.statements.ok_or_else(|| {
            Failure::refused(
                "framework-missing",
                "The programme's framework is not in the database.",
            )
        })?;
        let id = spires.new_id();
        enrol(
            conn,
            &NewEnrolment {
                id,
                person: enrolling.person,
                programme_id: programme.id,
                framework,
                cohort: enrolling.cohort.trim().to_owned(),
                route: enrolling.route.trim().to_owned(),
                start_on: enrolling.start_on,
                fte: enrolling.fte,
                host_team: enrolling.host_team.trim().to_owned(),
                assessor: enrolling.assessor,
                line_manager: enrolling.line_manager,
                outcome: None,
                recorded_at: spires.now(),
                import: None,
            },
        )?;
        audit::record(
            conn,
            spires,
            actor,
            Entry::of("enrol_nqsw", "enrolment")
                .subject(id)
                .about(enrolling.person)
                .after(&enrolling.start_on),
        )?;
        once.keep(conn, spires, actor, id)?;
        Ok(id)
    })
}

/// Refuses unless `actor` runs the ASYE for the person or for the cohort that they join: somebody new is
/// in no cohort yet.
fn require_enrolling(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    enrolling: &Enrolling,
) -> Result<(), Failure> {
    let mut relation = store::access::relation_to(conn, actor, enrolling.person, spires.today())?;
    relation.cohorts.push(enrolling.cohort.trim().to_owned());
    match decide(actor, Action::RunAsye, &relation) {
        Decision::Permitted => Ok(()),
        Decision::NotHeld => Err(Failure::NotPermitted),
        Decision::OutOfScope => Err(Failure::OutOfScope {
            thing: "person",
            about: Some(enrolling.person),
        }),
    }
}

fn check(
    conn: &mut DbConnection,
    spires: &Spires,
    enrolling: &Enrolling,
) -> Result<StoredProgramme, Failure> {
    let mut errors = Vec::new();
    for (pointer, who) in [
        ("/person_id", Some(enrolling.person)),
        ("/assessor_id", enrolling.assessor),
        ("/line_manager_id", enrolling.line_manager),
    ] {
        let Some(who) = who else { continue };
        match store::people::find_person(conn, who) {
            Ok(_) => {}
            Err(StoreError::NotFound) => errors.push(FieldError::new(
                pointer,
                "There is no such person on the staff list.",
            )),
            Err(error) => return Err(error.into()),
        }
    }
    if enrolling.assessor == Some(enrolling.person) {
        errors.push(FieldError::new(
            "/assessor_id",
            "Nobody assesses themselves. Choose another assessor.",
        ));
    }
    let programme = match &enrolling.programme {
        None => programme_open_on(conn, enrolling.start_on)?,
        Some(key) => store::asye::programmes(conn)?.into_iter().find(|stored| {
            *key == format!("{}:{}", stored.programme.code, stored.programme.version)
        }),
    };
    if programme.is_none() {
        errors.push(FieldError::new(
            "/programme",
            "There is no such programme. Leave it empty to take the one that is open.",
        ));
    }
    if !errors.is_empty() {
        return Err(Failure::Invalid(errors));
    }
    let open = store::asye::enrolments(
        conn,
        &EnrolmentsOf::People(vec![enrolling.person]),
        spires.today(),
    )?
    .into_iter()
    .any(|facts| !facts.outcome.is_some_and(domain::asye::Outcome::closes));
    if open {
        return Err(Failure::refused(
            "already-enrolled",
            "This person is on a programme that has no outcome yet.",
        ));
    }
    programme.ok_or(Failure::NotFound("programme"))
}
