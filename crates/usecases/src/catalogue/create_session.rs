use domain::access::{Action, Actor};
use domain::catalogue::{SessionDraft, SessionForm, TrainerForm};
use domain::ids::{CourseId, SessionId};
use serde_json::json;
use store::DbConnection;
use store::catalogue::{find_course, insert_parts, insert_session, replace_trainers};
use store::people::find_person;

use crate::access::require;
use crate::audit::{self, Entry};
use crate::booking::faults;
use crate::idempotency::Once;
use crate::{Failure, Spires};

/// Makes a session of a course.
pub fn create_session(
    spires: &Spires,
    actor: &Actor,
    course: CourseId,
    form: &SessionForm,
    key: Option<&str>,
) -> Result<SessionId, Failure> {
    require(actor, Action::EditCatalogue)?;
    let draft = form.parse().map_err(faults)?;
    let once = Once::of(key, "create_session", &(course, form))?;
    spires.store.write(|conn| {
        if let Some(made) = once.made_before(conn, actor)? {
            return Ok(SessionId(made));
        }
        find_course(conn, course).map_err(Failure::or_missing("course"))?;
        check_trainers(conn, &draft.trainers)?;
        let id: SessionId = spires.new_id();
        insert_session(conn, id, course, &draft, actor.person(), spires.now())?;
        let parts: Vec<_> = draft
            .parts
            .iter()
            .map(|part| (spires.new_id(), *part))
            .collect();
        insert_parts(conn, id, &parts)?;
        replace_trainers(conn, id, &draft.trainers, || spires.new_id())?;
        let entry = Entry::of("create_session", "session")
            .subject(id)
            .after(&summary(&draft));
        audit::record(conn, spires, actor, entry)?;
        once.keep(conn, spires, actor, id)?;
        Ok(id)
    })
}

pub(super) fn check_trainers(
    conn: &mut DbConnection,
    trainers: &[TrainerForm],
) -> Result<(), Failure> {
    for (index, trainer) in trainers.iter().enumerate() {
        if let Some(person) = trainer.person {
            find_person(conn, person).map_err(Failure::or_unknown(
                &format!("/trainers/{index}/person_id"),
                "Nobody in Spires has this number. Choose from the list, or enter a name",
            ))?;
        }
    }
    Ok(())
}

pub(super) fn summary(draft: &SessionDraft) -> serde_json::Value {
    json!({
        "capacity": draft.capacity,
        "venue": draft.venue,
        "room": draft.room,
        "parts": draft.parts.iter().map(|part| json!([part.on, part.from, part.to])).collect::<Vec<_>>(),
        "opens_at": draft.opens_at,
        "closes_at": draft.closes_at,
        "trainers": draft.trainers.iter().map(|trainer| (trainer.person, &trainer.name)).collect::<Vec<_>>(),
    })
}
