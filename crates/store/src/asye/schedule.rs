//! Dates that are proposed, agreed, paused and moved.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::asye::proposal::MoveReason;
use domain::asye::{Fte, Party, Pause};
use domain::ids::{EnrolmentId, ImportId, PersonId};
use uuid::Uuid;

use crate::schema::{
    date_moves, milestones, people, programme_pauses, schedule_agreements, schedule_proposals,
};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};

/// A date that moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMove {
    /// The step, by code.
    pub part: String,
    /// The date that stood.
    pub from: NaiveDate,
    /// The date that takes its place.
    pub to: NaiveDate,
    /// Why.
    pub reason: MoveReason,
    /// The proposal that was agreed.
    pub proposal: Option<Uuid>,
    /// The pause that moved it.
    pub pause: Option<Uuid>,
}

/// A date that moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveFact {
    /// The move.
    pub moved: NewMove,
    /// Who recorded it; none for the system.
    pub by: Option<String>,
    /// When.
    pub moved_at: DateTime<Utc>,
}

/// Records a proposal that all are asked about.
pub fn add_proposal(
    conn: &mut DbConnection,
    (id, enrolment): (Uuid, EnrolmentId),
    (reason, fte, changed_on): (MoveReason, Fte, Option<NaiveDate>),
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(schedule_proposals::table)
        .values((
            schedule_proposals::id.eq(DbUuid(id)),
            schedule_proposals::enrolment_id.eq(DbUuid::from(enrolment)),
            schedule_proposals::reason.eq(reason.as_str()),
            schedule_proposals::fte.eq(f64::from(fte)),
            schedule_proposals::changed_on.eq(changed_on),
            schedule_proposals::proposed_by.eq(DbUuid::some(by)),
            schedule_proposals::proposed_at.eq(DbInstant(now)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Withdraws what is proposed and not settled: another proposal takes its place.
pub fn void_open_proposals(
    conn: &mut DbConnection,
    enrolment: EnrolmentId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(
        schedule_proposals::table
            .filter(schedule_proposals::enrolment_id.eq(DbUuid::from(enrolment)))
            .filter(schedule_proposals::settled_at.is_null())
            .filter(schedule_proposals::voided_at.is_null()),
    )
    .set(schedule_proposals::voided_at.eq(DbInstant(now)))
    .execute(conn)?;
    Ok(())
}

/// Records that all have agreed.
pub fn settle_proposal(
    conn: &mut DbConnection,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(schedule_proposals::table.filter(schedule_proposals::id.eq(DbUuid(id))))
        .set(schedule_proposals::settled_at.eq(DbInstant(now)))
        .execute(conn)?;
    Ok(())
}

/// Records an agreement to the dates that `tag` names. `Duplicate` when that party has agreed to them.
pub fn add_agreement(
    conn: &mut DbConnection,
    (id, proposal): (Uuid, Uuid),
    (party, person): (Party, PersonId),
    tag: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(schedule_agreements::table)
        .values((
            schedule_agreements::id.eq(DbUuid(id)),
            schedule_agreements::proposal_id.eq(DbUuid(proposal)),
            schedule_agreements::party.eq(party.as_str()),
            schedule_agreements::person_id.eq(DbUuid::from(person)),
            schedule_agreements::tag.eq(tag),
            schedule_agreements::agreed_at.eq(DbInstant(now)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Records a pause. The dates move by [`move_date`].
pub fn add_pause(
    conn: &mut DbConnection,
    (id, enrolment): (Uuid, EnrolmentId),
    pause: &Pause,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(programme_pauses::table)
        .values((
            programme_pauses::id.eq(DbUuid(id)),
            programme_pauses::enrolment_id.eq(DbUuid::from(enrolment)),
            programme_pauses::from_on.eq(pause.from),
            programme_pauses::to_on.eq(pause.to),
            programme_pauses::reason.eq(pause.reason.as_str()),
            programme_pauses::recorded_by.eq(DbUuid::some(by)),
            programme_pauses::recorded_at.eq(DbInstant(now)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Moves a due date and keeps what stood before, why, and who recorded it. `ids` are those of the two
/// rows that are written.
pub fn move_date(
    conn: &mut DbConnection,
    ids: [Uuid; 2],
    enrolment: EnrolmentId,
    moved: &NewMove,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let [due_id, move_id] = ids;
    diesel::update(
        milestones::table
            .filter(milestones::enrolment_id.eq(DbUuid::from(enrolment)))
            .filter(milestones::part.eq(&moved.part))
            .filter(milestones::due_on.is_not_null())
            .filter(milestones::done_on.is_null())
            .filter(milestones::voided_at.is_null()),
    )
    .set(milestones::voided_at.eq(DbInstant(now)))
    .execute(conn)?;
    diesel::insert_into(milestones::table)
        .values((
            milestones::id.eq(DbUuid(due_id)),
            milestones::enrolment_id.eq(DbUuid::from(enrolment)),
            milestones::part.eq(&moved.part),
            milestones::due_on.eq(moved.to),
            milestones::source.eq(moved.reason.as_str()),
            milestones::recorded_by.eq(DbUuid::some(by)),
            milestones::recorded_at.eq(DbInstant(now)),
        ))
        .execute(conn)?;
    diesel::insert_into(date_moves::table)
        .values((
            date_moves::id.eq(DbUuid(move_id)),
            date_moves::enrolment_id.eq(DbUuid::from(enrolment)),
            date_moves::part.eq(&moved.part),
            date_moves::from_on.eq(moved.from),
            date_moves::to_on.eq(moved.to),
            date_moves::reason.eq(moved.reason.as_str()),
            date_moves::proposal_id.eq(moved.proposal.map(DbUuid)),
            date_moves::pause_id.eq(moved.pause.map(DbUuid)),
            date_moves::recorded_by.eq(DbUuid::some(by)),
            date_moves::moved_at.eq(DbInstant(now)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Records that a step took place on a day, in place of what was recorded before; without a day, only
/// takes that back. `source` says who told: `tracker`, `recorded`, `piece`.
pub fn hold_milestone(
    conn: &mut DbConnection,
    (row_id, enrolment): (Uuid, EnrolmentId),
    part: &str,
    (held_on, source): (Option<NaiveDate>, &str),
    by: Option<PersonId>,
    import: Option<(ImportId, i32)>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(
        milestones::table
            .filter(milestones::enrolment_id.eq(DbUuid::from(enrolment)))
            .filter(milestones::part.eq(part))
            .filter(milestones::done_on.is_not_null())
            .filter(milestones::voided_at.is_null()),
    )
    .set(milestones::voided_at.eq(DbInstant(now)))
    .execute(conn)?;
    if let Some(held_on) = held_on {
        diesel::insert_into(milestones::table)
            .values((
                milestones::id.eq(DbUuid(row_id)),
                milestones::enrolment_id.eq(DbUuid::from(enrolment)),
                milestones::part.eq(part),
                milestones::done_on.eq(held_on),
                milestones::source.eq(source),
                milestones::recorded_by.eq(DbUuid::some(by)),
                milestones::recorded_at.eq(DbInstant(now)),
                milestones::import_id.eq(DbUuid::some(import.map(|(id, _)| id))),
                milestones::import_line.eq(import.map(|(_, line)| line)),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Every move of an enrolment's dates, newest first.
pub fn moves(conn: &mut DbConnection, enrolment: EnrolmentId) -> Result<Vec<MoveFact>, StoreError> {
    type Columns = (
        String,
        NaiveDate,
        NaiveDate,
        String,
        Option<DbUuid>,
        Option<DbUuid>,
        Option<(String, String)>,
        DbInstant,
    );
    let rows: Vec<Columns> = date_moves::table
        .left_join(people::table.on(date_moves::recorded_by.eq(people::id.nullable())))
        .filter(date_moves::enrolment_id.eq(DbUuid::from(enrolment)))
        .order((date_moves::moved_at.desc(), date_moves::to_on))
        .select((
            date_moves::part,
            date_moves::from_on,
            date_moves::to_on,
            date_moves::reason,
            date_moves::proposal_id,
            date_moves::pause_id,
            (people::first_name, people::last_name).nullable(),
            date_moves::moved_at,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(part, from, to, reason, proposal, pause, by, moved_at)| {
            Ok(MoveFact {
                moved: NewMove {
                    part,
                    from,
                    to,
                    reason: reason
                        .parse()
                        .map_err(|()| StoreError::corrupt("reason of a move", &reason))?,
                    proposal: proposal.map(|id| id.0),
                    pause: pause.map(|id| id.0),
                },
                by: by.map(|(first, last)| format!("{first} {last}")),
                moved_at: moved_at.into(),
            })
        })
        .collect()
}
