//! Who trains.

use std::collections::BTreeMap;

use diesel::prelude::*;
use domain::catalogue::TrainerForm;
use domain::ids::{PersonId, SessionId};
use uuid::Uuid;

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::{people, session_trainers};
use crate::sql_types::DbUuid;

/// Who trains a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainerRow {
    /// The person, where they are one of ours.
    pub person: Option<PersonId>,
    /// As shown.
    pub name: String,
}

type Columns = (
    DbUuid,
    Option<DbUuid>,
    String,
    Option<String>,
    Option<String>,
);

/// The trainers of these sessions. One statement.
pub fn load_trainers(
    conn: &mut DbConnection,
    sessions: &[SessionId],
) -> Result<BTreeMap<SessionId, Vec<TrainerRow>>, StoreError> {
    let rows: Vec<Columns> = session_trainers::table
        .left_join(people::table.on(session_trainers::person_id.eq(people::id.nullable())))
        .filter(
            session_trainers::session_id.eq_any(
                sessions
                    .iter()
                    .copied()
                    .map(DbUuid::from)
                    .collect::<Vec<_>>(),
            ),
        )
        .order(session_trainers::id)
        .select((
            session_trainers::session_id,
            session_trainers::person_id,
            session_trainers::name,
            people::first_name.nullable(),
            people::last_name.nullable(),
        ))
        .load(conn)?;
    let mut trainers: BTreeMap<SessionId, Vec<TrainerRow>> = BTreeMap::new();
    for (session, person, name, first, last) in rows {
        trainers.entry(session.id()).or_default().push(TrainerRow {
            person: person.map(DbUuid::id),
            name: match (first, last) {
                (Some(first), Some(last)) => format!("{first} {last}"),
                _ => name,
            },
        });
    }
    Ok(trainers)
}

/// Names who trains a session, in place of those named before.
pub fn replace_trainers(
    conn: &mut DbConnection,
    session: SessionId,
    trainers: &[TrainerForm],
    mut fresh: impl FnMut() -> Uuid,
) -> Result<(), StoreError> {
    diesel::delete(
        session_trainers::table.filter(session_trainers::session_id.eq(DbUuid::from(session))),
    )
    .execute(conn)?;
    for trainer in trainers {
        diesel::insert_into(session_trainers::table)
            .values((
                session_trainers::id.eq(DbUuid(fresh())),
                session_trainers::session_id.eq(DbUuid::from(session)),
                session_trainers::person_id.eq(DbUuid::some(trainer.person)),
                session_trainers::name.eq(trainer.name.trim()),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Whether `person` gives this session.
pub fn gives_session(
    conn: &mut DbConnection,
    person: PersonId,
    session: SessionId,
) -> Result<bool, StoreError> {
    Ok(diesel::select(diesel::dsl::exists(
        session_trainers::table
            .filter(session_trainers::session_id.eq(DbUuid::from(session)))
            .filter(session_trainers::person_id.eq(Some(DbUuid::from(person)))),
    ))
    .get_result(conn)?)
}
