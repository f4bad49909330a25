//! The record of an uploaded file.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::ids::{ImportId, PersonId};
use domain::imports::ImportKind;

use crate::schema::imports;
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};

/// A file about to be kept.
#[derive(Clone, Debug)]
pub struct NewImport<'a> {
    /// Its id.
    pub id: ImportId,
    /// What it holds.
    pub kind: ImportKind,
    /// Its name on the sender's computer.
    pub file_name: &'a str,
    /// The file.
    pub bytes: &'a [u8],
    /// Hash of the file, in hexadecimal.
    pub sha256: &'a str,
    /// How the columns are read, as JSON.
    pub mapping: &'a str,
    /// The day that it speaks of.
    pub on: NaiveDate,
    /// Rows below the header.
    pub rows: i32,
    /// What the dry run counted, as JSON.
    pub counts: &'a str,
    /// Who sent it; none for the command line.
    pub by: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// A file as it is recorded, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = imports)]
pub struct ImportRow {
    /// Which.
    #[diesel(deserialize_as = DbUuid)]
    pub id: ImportId,
    /// Code of an [`ImportKind`].
    pub kind: String,
    /// Its name on the sender's computer.
    pub file_name: String,
    /// How the columns are read, as JSON.
    pub mapping: String,
    /// The day that it speaks of.
    pub on_date: NaiveDate,
    /// `dry_run`, `applied`, `undone` or `discarded`.
    pub state: String,
    /// Rows below the header.
    pub row_count: i32,
    /// What was counted, as JSON.
    pub counts: String,
    /// Who sent it; none for the command line.
    pub uploaded_by: Option<DbUuid>,
    /// When it was read.
    pub uploaded_at: DbInstant,
    /// When it was recorded.
    pub applied_at: Option<DbInstant>,
    /// When it was undone.
    pub undone_at: Option<DbInstant>,
}

/// Keeps a dry run.
pub fn insert_import(conn: &mut DbConnection, new: &NewImport<'_>) -> Result<(), StoreError> {
    diesel::insert_into(imports::table)
        .values((
            imports::id.eq(DbUuid::from(new.id)),
            imports::kind.eq(new.kind.code()),
            imports::file_name.eq(new.file_name),
            imports::file_bytes.eq(new.bytes),
            imports::sha256.eq(new.sha256),
            imports::mapping.eq(new.mapping),
            imports::on_date.eq(new.on),
            imports::state.eq("dry_run"),
            imports::row_count.eq(new.rows),
            imports::counts.eq(new.counts),
            imports::uploaded_by.eq(DbUuid::some(new.by)),
            imports::uploaded_at.eq(DbInstant(new.at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// The record; `NotFound` where there is none.
pub fn find_import(conn: &mut DbConnection, id: ImportId) -> Result<ImportRow, StoreError> {
    Ok(imports::table
        .filter(imports::id.eq(DbUuid::from(id)))
        .select(ImportRow::as_select())
        .first(conn)?)
}

/// Any number: every process of Spires on one PostgreSQL agrees on it.
const ONE_BATCH_AT_A_TIME: i64 = 7_305_113_002;

/// The record, taken for this transaction, so that a batch is applied or undone once. Batches come one
/// after the other, for each is compared with what the ones before it recorded; SQLite's one writer sees
/// to that by itself.
pub fn lock_import(conn: &mut DbConnection, id: ImportId) -> Result<ImportRow, StoreError> {
    if let DbConnection::Pg(pg) = conn {
        diesel::sql_query(format!(
            "SELECT pg_advisory_xact_lock({ONE_BATCH_AT_A_TIME})"
        ))
        .execute(pg)?;
    }
    find_import(conn, id)
}

/// The bytes of the file.
pub fn file_of(conn: &mut DbConnection, id: ImportId) -> Result<Vec<u8>, StoreError> {
    Ok(imports::table
        .filter(imports::id.eq(DbUuid::from(id)))
        .select(imports::file_bytes)
        .first(conn)?)
}

/// A page of the records, newest first, and how many there are.
pub fn list_imports(
    conn: &mut DbConnection,
    kind: Option<ImportKind>,
    limit: i64,
    offset: i64,
) -> Result<(Vec<ImportRow>, i64), StoreError> {
    let mut rows = imports::table.select(ImportRow::as_select()).into_boxed();
    let mut total = imports::table.count().into_boxed();
    if let Some(kind) = kind {
        rows = rows.filter(imports::kind.eq(kind.code()));
        total = total.filter(imports::kind.eq(kind.code()));
    }
    let rows = rows
        .order((imports::uploaded_at.desc(), imports::id.desc()))
        .limit(limit)
        .offset(offset)
        .load(conn)?;
    Ok((rows, total.first(conn)?))
}

/// The batches of the kind that were applied after an instant and stand.
pub fn import_ids_applied_after(
    conn: &mut DbConnection,
    kind: ImportKind,
    instant: DateTime<Utc>,
) -> Result<Vec<ImportId>, StoreError> {
    let ids: Vec<DbUuid> = imports::table
        .filter(imports::kind.eq(kind.code()))
        .filter(imports::state.eq("applied"))
        .filter(imports::applied_at.gt(DbInstant(instant)))
        .select(imports::id)
        .load(conn)?;
    Ok(ids.into_iter().map(DbUuid::id).collect())
}

/// The batch is recorded, with what was counted while recording.
pub fn mark_applied(
    conn: &mut DbConnection,
    id: ImportId,
    counts: &str,
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(imports::table.filter(imports::id.eq(DbUuid::from(id))))
        .set((
            imports::state.eq("applied"),
            imports::counts.eq(counts),
            imports::applied_by.eq(DbUuid::some(by)),
            imports::applied_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// The batch is voided as a whole.
pub fn mark_undone(
    conn: &mut DbConnection,
    id: ImportId,
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(imports::table.filter(imports::id.eq(DbUuid::from(id))))
        .set((
            imports::state.eq("undone"),
            imports::undone_by.eq(DbUuid::some(by)),
            imports::undone_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// The dry run is thrown away; its file, which nothing needs any more, is emptied.
pub fn mark_discarded(conn: &mut DbConnection, id: ImportId) -> Result<(), StoreError> {
    diesel::update(imports::table.filter(imports::id.eq(DbUuid::from(id))))
        .set((
            imports::state.eq("discarded"),
            imports::file_bytes.eq(Vec::<u8>::new()),
        ))
        .execute(conn)?;
    Ok(())
}
