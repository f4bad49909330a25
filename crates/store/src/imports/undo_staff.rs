//! Undoing a staff list: posts and links to managers.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::undo::Undone;
use crate::schema::{manager_links, post_starts_told, posts};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};

/// Voids the rows of a table that the batch recorded.
macro_rules! void_recorded {
    ($conn:expr, $undone:expr, $table:ident) => {
        diesel::update(
            $table::table
                .filter($table::import_id.eq(DbUuid::from($undone.import)))
                .filter($table::voided_at.is_null()),
        )
        .set((
            $table::voided_at.eq(DbInstant($undone.at)),
            $table::voided_by_import.eq(DbUuid::from($undone.import)),
        ))
        .execute($conn)?
    };
}
pub(super) use void_recorded;

/// The rows of a table that the batch voided, which are not its own.
macro_rules! voided_by_batch {
    ($undone:expr, $table:ident) => {
        $table::table
            .filter($table::voided_by_import.eq(DbUuid::from($undone.import)))
            .filter(
                $table::import_id.is_null().or($table::import_id
                    .ne(DbUuid::from($undone.import))
                    .assume_not_null()),
            )
    };
}
pub(super) use voided_by_batch;

pub(super) fn undo(conn: &mut DbConnection, undone: &mut Undone<'_>) -> Result<(), StoreError> {
    void_recorded!(conn, undone, posts);
    void_recorded!(conn, undone, manager_links);
    posts_again(conn, undone)?;
    links_again(conn, undone)
}

type PostColumns = (
    (DbUuid, DbUuid, i32, String, DbUuid, String, f64),
    (
        NaiveDate,
        Option<NaiveDate>,
        Option<DbUuid>,
        Option<i32>,
        Option<NaiveDate>,
    ),
);

fn posts_again(conn: &mut DbConnection, undone: &mut Undone<'_>) -> Result<(), StoreError> {
    let rows: Vec<PostColumns> = voided_by_batch!(undone, posts)
        .left_join(post_starts_told::table.on(post_starts_told::post_id.eq(posts::id)))
        .select((
            (
                posts::id,
                posts::person_id,
                posts::rank,
                posts::job_title,
                posts::unit_id,
                posts::employment_type,
                posts::fte,
            ),
            (
                posts::from_on,
                posts::to_on,
                posts::import_id,
                posts::import_line,
                post_starts_told::told_on.nullable(),
            ),
        ))
        .load(conn)?;
    for ((_, person, rank, job_title, unit, employment, fte), (from, to, import, line, told)) in
        rows
    {
        let id = DbUuid((undone.new_id)());
        diesel::insert_into(posts::table)
            .values((
                posts::id.eq(id),
                posts::person_id.eq(person),
                posts::rank.eq(rank),
                posts::job_title.eq(job_title),
                posts::unit_id.eq(unit),
                posts::employment_type.eq(employment),
                posts::fte.eq(fte),
                posts::from_on.eq(from),
                posts::to_on.eq(to),
                posts::recorded_at.eq(DbInstant(undone.at)),
                posts::import_id.eq(import),
                posts::import_line.eq(line),
            ))
            .execute(conn)?;
        if let Some(told) = told {
            diesel::insert_into(post_starts_told::table)
                .values((
                    post_starts_told::post_id.eq(id),
                    post_starts_told::told_on.eq(told),
                ))
                .execute(conn)?;
        }
    }
    Ok(())
}

type LinkColumns = (
    DbUuid,
    Option<DbUuid>,
    NaiveDate,
    Option<NaiveDate>,
    Option<DbUuid>,
    Option<i32>,
);

fn links_again(conn: &mut DbConnection, undone: &mut Undone<'_>) -> Result<(), StoreError> {
    let rows: Vec<LinkColumns> = voided_by_batch!(undone, manager_links)
        .select((
            manager_links::person_id,
            manager_links::manager_id,
            manager_links::from_on,
            manager_links::to_on,
            manager_links::import_id,
            manager_links::import_line,
        ))
        .load(conn)?;
    for (person, manager, from, to, import, line) in rows {
        diesel::insert_into(manager_links::table)
            .values((
                manager_links::id.eq(DbUuid((undone.new_id)())),
                manager_links::person_id.eq(person),
                manager_links::manager_id.eq(manager),
                manager_links::from_on.eq(from),
                manager_links::to_on.eq(to),
                manager_links::recorded_at.eq(DbInstant(undone.at)),
                manager_links::import_id.eq(import),
                manager_links::import_line.eq(line),
            ))
            .execute(conn)?;
    }
    Ok(())
}
