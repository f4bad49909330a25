//! The audit log: written with what it tells of, never changed.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::ids::{AuditId, PersonId};

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::audit_entries;
use crate::sql_types::{DbInstant, DbUuid};

/// An entry about to be written.
#[derive(Clone, Debug)]
pub struct NewAudit<'a> {
    /// Its id.
    pub id: AuditId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; none for the system.
    pub actor: Option<PersonId>,
    /// The request that did it.
    pub request_id: Option<&'a str>,
    /// What was done, as the operation is named: `place_booking`.
    pub action: &'a str,
    /// To what kind of thing: `booking`.
    pub subject_kind: &'a str,
    /// To which one.
    pub subject_id: Option<String>,
    /// The person whom it concerns, who may see reads of their own record.
    pub about: Option<PersonId>,
    /// The thing before, as JSON; field names alone where the content is confidential.
    pub before: Option<String>,
    /// The thing after, likewise.
    pub after: Option<String>,
}

/// Writes an entry.
pub fn insert_audit(conn: &mut DbConnection, entry: &NewAudit<'_>) -> Result<(), StoreError> {
    diesel::insert_into(audit_entries::table)
        .values((
            audit_entries::id.eq(DbUuid::from(entry.id)),
            audit_entries::at.eq(DbInstant(entry.at)),
            audit_entries::actor_id.eq(DbUuid::some(entry.actor)),
            audit_entries::request_id.eq(entry.request_id),
            audit_entries::action.eq(entry.action),
            audit_entries::subject_kind.eq(entry.subject_kind),
            audit_entries::subject_id.eq(entry.subject_id.as_deref()),
            audit_entries::about_id.eq(DbUuid::some(entry.about)),
            audit_entries::before.eq(entry.before.as_deref()),
            audit_entries::after.eq(entry.after.as_deref()),
        ))
        .execute(conn)?;
    Ok(())
}

/// An entry as it was written.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = audit_entries)]
pub struct AuditRow {
    /// Its id.
    #[diesel(deserialize_as = DbUuid)]
    pub id: AuditId,
    /// When.
    #[diesel(deserialize_as = DbInstant)]
    pub at: DateTime<Utc>,
    /// Who; none for the system.
    pub actor_id: Option<DbUuid>,
    /// The request that did it.
    pub request_id: Option<String>,
    /// What was done.
    pub action: String,
    /// To what kind of thing.
    pub subject_kind: String,
    /// To which one.
    pub subject_id: Option<String>,
    /// The person whom it concerns.
    pub about_id: Option<DbUuid>,
    /// The thing before.
    pub before: Option<String>,
    /// The thing after.
    pub after: Option<String>,
}

/// Which entries to show. What is none does not narrow.
#[derive(Clone, Debug, Default)]
pub struct AuditFilter {
    /// By this person.
    pub actor: Option<PersonId>,
    /// Concerning this person.
    pub about: Option<PersonId>,
    /// Of this action.
    pub action: Option<String>,
    /// Of this kind of thing.
    pub subject_kind: Option<&'static str>,
    /// At or after this instant.
    pub from: Option<DateTime<Utc>>,
    /// Before this instant.
    pub until: Option<DateTime<Utc>>,
}

/// Entries by time, the newest first: the page and the total.
pub fn list_audit(
    conn: &mut DbConnection,
    filter: &AuditFilter,
    limit: i64,
    offset: i64,
) -> Result<(Vec<AuditRow>, i64), StoreError> {
    let matching = || {
        let mut query = audit_entries::table.into_boxed();
        if let Some(actor) = filter.actor {
            query = query.filter(audit_entries::actor_id.eq(Some(DbUuid::from(actor))));
        }
        if let Some(about) = filter.about {
            query = query.filter(audit_entries::about_id.eq(Some(DbUuid::from(about))));
        }
        if let Some(action) = &filter.action {
            query = query.filter(audit_entries::action.eq(action.clone()));
        }
        if let Some(kind) = filter.subject_kind {
            query = query.filter(audit_entries::subject_kind.eq(kind));
        }
        if let Some(from) = filter.from {
            query = query.filter(audit_entries::at.ge(DbInstant(from)));
        }
        if let Some(until) = filter.until {
            query = query.filter(audit_entries::at.lt(DbInstant(until)));
        }
        query
    };
    let total = matching().count().get_result(conn)?;
    let rows = matching()
        .order((audit_entries::at.desc(), audit_entries::id.desc()))
        .limit(limit)
        .offset(offset)
        .select(AuditRow::as_select())
        .load(conn)?;
    Ok((rows, total))
}
