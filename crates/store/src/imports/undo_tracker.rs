//! Undoing a tracker: enrolments, days of steps, undated totals.

use chrono::NaiveDate;
use diesel::prelude::*;
use domain::ids::ImportId;

use super::undo::Undone;
use crate::schema::{enrolments, milestones, pieces, undated_totals};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};

/// How many of the enrolments that the batch brought hold pieces that people have recorded since. Those
/// must not lose their enrolment.
pub fn nqsws_with_later_records(
    conn: &mut DbConnection,
    import: ImportId,
) -> Result<i64, StoreError> {
    let with_pieces: Vec<DbUuid> = pieces::table
        .inner_join(enrolments::table.on(pieces::enrolment_id.eq(enrolments::id)))
        .filter(enrolments::import_id.eq(DbUuid::from(import)))
        .filter(enrolments::voided_at.is_null())
        .filter(pieces::voided_at.is_null())
        .select(pieces::enrolment_id)
        .distinct()
        .load(conn)?;
    Ok(i64::try_from(with_pieces.len()).unwrap_or(i64::MAX))
}

macro_rules! void_recorded {
    ($conn:expr, $undone:expr, $table:ident) => {
        diesel::update(
            $table::table
                .filter($table::import_id.eq(DbUuid::from($undone.import)))
                .filter($table::voided_at.is_null()),
        )
        .set($table::voided_at.eq(DbInstant($undone.at)))
        .execute($conn)?
    };
}

pub(super) fn undo(conn: &mut DbConnection, undone: &mut Undone<'_>) -> Result<(), StoreError> {
    void_recorded!(conn, undone, enrolments);
    void_recorded!(conn, undone, milestones);
    void_recorded!(conn, undone, undated_totals);
    days_again(conn, undone)?;
    totals_again(conn, undone)
}

type DayColumns = (
    DbUuid,
    String,
    Option<NaiveDate>,
    Option<NaiveDate>,
    String,
    Option<DbUuid>,
    Option<DbUuid>,
    Option<i32>,
);

/// The tables of the ASYE do not say which batch voided a row; its instant does.
fn days_again(conn: &mut DbConnection, undone: &mut Undone<'_>) -> Result<(), StoreError> {
    let rows: Vec<DayColumns> = milestones::table
        .filter(milestones::voided_at.eq(DbInstant(undone.applied_at)))
        .select((
            milestones::enrolment_id,
            milestones::part,
            milestones::due_on,
            milestones::done_on,
            milestones::source,
            milestones::recorded_by,
            milestones::import_id,
            milestones::import_line,
        ))
        .load(conn)?;
    for (enrolment, part, due_on, done_on, source, by, import, line) in rows {
        diesel::insert_into(milestones::table)
            .values((
                milestones::id.eq(DbUuid((undone.new_id)())),
                milestones::enrolment_id.eq(enrolment),
                milestones::part.eq(part),
                milestones::due_on.eq(due_on),
                milestones::done_on.eq(done_on),
                milestones::source.eq(source),
                milestones::recorded_by.eq(by),
                milestones::recorded_at.eq(DbInstant(undone.at)),
                milestones::import_id.eq(import),
                milestones::import_line.eq(line),
            ))
            .execute(conn)?;
    }
    Ok(())
}

type TotalColumns = (DbUuid, String, i32, Option<DbUuid>, Option<i32>);

fn totals_again(conn: &mut DbConnection, undone: &mut Undone<'_>) -> Result<(), StoreError> {
    let rows: Vec<TotalColumns> = undated_totals::table
        .filter(undated_totals::voided_at.eq(DbInstant(undone.applied_at)))
        .select((
            undated_totals::enrolment_id,
            undated_totals::kind,
            undated_totals::total,
            undated_totals::import_id,
            undated_totals::import_line,
        ))
        .load(conn)?;
    for (enrolment, kind, total, import, line) in rows {
        diesel::insert_into(undated_totals::table)
            .values((
                undated_totals::id.eq(DbUuid((undone.new_id)())),
                undated_totals::enrolment_id.eq(enrolment),
                undated_totals::kind.eq(kind),
                undated_totals::total.eq(total),
                undated_totals::recorded_at.eq(DbInstant(undone.at)),
                undated_totals::import_id.eq(import),
                undated_totals::import_line.eq(line),
            ))
            .execute(conn)?;
    }
    Ok(())
}
