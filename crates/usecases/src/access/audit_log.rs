//! Searching the audit log; seeing who read one's own record.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Action, Actor};
use domain::civil::{london_midnight, next_day};
use domain::ids::PersonId;
use store::access::{AuditFilter, AuditRow};
use store::sql_types::DbUuid;
use store::{DbConnection, StoreError, access, people};

use super::require;
use crate::{Failure, PageOf, PageRequest, Spires};

/// Which entries to show. What is none does not narrow.
#[derive(Clone, Debug, Default)]
pub struct AuditSearch {
    /// By this person.
    pub actor: Option<PersonId>,
    /// Concerning this person.
    pub about: Option<PersonId>,
    /// Of this operation.
    pub action: Option<String>,
    /// On or after this day.
    pub from: Option<NaiveDate>,
    /// On or before this day.
    pub to: Option<NaiveDate>,
    /// Written before this instant: the log grows at its head, and a long search that is read piece by
    /// piece must not move.
    pub before: Option<DateTime<Utc>>,
}

/// An entry with the names of those whom it speaks of.
#[derive(Clone, Debug)]
pub struct AuditLine {
    /// The entry.
    pub entry: AuditRow,
    /// Who did it.
    pub actor: String,
    /// Whom it concerns.
    pub about: Option<String>,
}

/// The audit log, the newest first.
pub fn list_audit(
    spires: &Spires,
    actor: &Actor,
    search: &AuditSearch,
    page: PageRequest,
) -> Result<PageOf<AuditLine>, Failure> {
    require(actor, Action::ReadAudit)?;
    let filter = AuditFilter {
        actor: search.actor,
        about: search.about,
        action: search.action.clone(),
        subject_kind: None,
        from: search.from.map(london_midnight),
        until: search
            .to
            .map(|day| london_midnight(next_day(day)))
            .into_iter()
            .chain(search.before)
            .min(),
    };
    list(spires, &filter, page)
}

/// Who read the actor's own ASYE record and other confidential parts.
pub fn list_my_reads(
    spires: &Spires,
    actor: &Actor,
    page: PageRequest,
) -> Result<PageOf<AuditLine>, Failure> {
    let Some(me) = actor.person() else {
        return Err(Failure::NotPermitted);
    };
    let filter = AuditFilter {
        about: Some(me),
        subject_kind: Some("asye_record"),
        ..AuditFilter::default()
    };
    list(spires, &filter, page)
}

fn list(
    spires: &Spires,
    filter: &AuditFilter,
    page: PageRequest,
) -> Result<PageOf<AuditLine>, Failure> {
    spires.store.read(|conn| {
        let (rows, total) = access::list_audit(conn, filter, page.limit, page.offset)?;
        let names = names_of(conn, &rows)?;
        let name = |id: Option<DbUuid>| id.and_then(|id| names.get(&id.id::<PersonId>()).cloned());
        let lines = rows
            .into_iter()
            .map(|entry| AuditLine {
                actor: name(entry.actor_id).unwrap_or_else(|| "Spires".to_owned()),
                about: name(entry.about_id),
                entry,
            })
            .collect();
        Ok(PageOf::of(lines, total, page))
    })
}

fn names_of(
    conn: &mut DbConnection,
    rows: &[AuditRow],
) -> Result<BTreeMap<PersonId, String>, StoreError> {
    let ids = rows
        .iter()
        .flat_map(|row| [row.actor_id, row.about_id])
        .flatten()
        .map(DbUuid::id)
        .collect();
    people::names_of(conn, &ids)
}
