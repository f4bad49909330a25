//! Roles: those granted, and those that follow from facts.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::dsl::exists;
use diesel::prelude::*;
use domain::access::{HeldRole, Role, Scope};
use domain::ids::{GrantId, PersonId};

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::{deputies, enrolments, grants, manager_links, session_trainers};
use crate::sql_types::{DbInstant, DbUuid};

/// A grant as the database holds it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = grants)]
pub struct GrantRow {
    /// Its id.
    #[diesel(deserialize_as = DbUuid)]
    pub id: GrantId,
    /// Who holds the role.
    #[diesel(deserialize_as = DbUuid)]
    pub person_id: PersonId,
    role: String,
    scope_kind: String,
    scope_id: Option<String>,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day; none while it stands.
    pub to_on: Option<NaiveDate>,
    granted_by: Option<DbUuid>,
    /// When it was recorded.
    #[diesel(deserialize_as = DbInstant)]
    pub recorded_at: DateTime<Utc>,
}

impl GrantRow {
    /// The role that is granted.
    pub fn role(&self) -> Result<Role, StoreError> {
        self.role
            .parse()
            .map_err(|_| StoreError::corrupt("role of a grant", &self.role))
    }

    /// Who granted it; none for the command line.
    pub fn granted_by(&self) -> Option<PersonId> {
        self.granted_by.map(DbUuid::id)
    }

    /// What it covers.
    pub fn scope(&self) -> Result<Scope, StoreError> {
        let id = self.scope_id.clone().unwrap_or_default();
        let unreadable = || StoreError::corrupt("scope of a grant", &id);
        Ok(match self.scope_kind.as_str() {
            "service" => Scope::Service,
            "unit" => Scope::Unit(id.parse().map_err(|_| unreadable())?),
            "cohort" => Scope::Cohort(id),
            "panel" => Scope::Panel(id),
            "partner" => Scope::Partner(id),
            "people" => Scope::People(
                id.split(',')
                    .map(str::parse)
                    .collect::<Result<_, _>>()
                    .map_err(|_| unreadable())?,
            ),
            _ => {
                return Err(StoreError::corrupt(
                    "scope kind of a grant",
                    &self.scope_kind,
                ));
            }
        })
    }
}

fn scope_columns(scope: &Scope) -> (&'static str, Option<String>) {
    match scope {
        Scope::Service => ("service", None),
        Scope::Unit(unit) => ("unit", Some(unit.to_string())),
        Scope::Cohort(cohort) => ("cohort", Some(cohort.clone())),
        Scope::Panel(panel) => ("panel", Some(panel.clone())),
        Scope::Partner(partner) => ("partner", Some(partner.clone())),
        Scope::People(people) => (
            "people",
            Some(
                people
                    .iter()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join(","),
            ),
        ),
    }
}

/// A grant about to be recorded.
#[derive(Clone, Debug)]
pub struct NewGrant<'a> {
    /// Its id.
    pub id: GrantId,
    /// Who gets the role.
    pub person: PersonId,
    /// The role.
    pub role: Role,
    /// What it covers.
    pub scope: &'a Scope,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day, if it has one.
    pub to_on: Option<NaiveDate>,
    /// Who grants it; none for the command line.
    pub granted_by: Option<PersonId>,
    /// Now.
    pub at: DateTime<Utc>,
}

/// Records a grant.
pub fn insert_grant(conn: &mut DbConnection, grant: &NewGrant<'_>) -> Result<(), StoreError> {
    let (scope_kind, scope_id) = scope_columns(grant.scope);
    diesel::insert_into(grants::table)
        .values((
            grants::id.eq(DbUuid::from(grant.id)),
            grants::person_id.eq(DbUuid::from(grant.person)),
            grants::role.eq(grant.role.name()),
            grants::scope_kind.eq(scope_kind),
            grants::scope_id.eq(scope_id),
            grants::from_on.eq(grant.from_on),
            grants::to_on.eq(grant.to_on),
            grants::granted_by.eq(DbUuid::some(grant.granted_by)),
            grants::recorded_at.eq(DbInstant(grant.at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// The grants of these people that were not taken back, the newest first.
pub fn list_grants(
    conn: &mut DbConnection,
    people: &[PersonId],
) -> Result<BTreeMap<PersonId, Vec<GrantRow>>, StoreError> {
    let ids: Vec<DbUuid> = people.iter().copied().map(DbUuid::from).collect();
    let rows: Vec<GrantRow> = grants::table
        .filter(grants::person_id.eq_any(ids))
        .filter(grants::voided_at.is_null())
        .order((grants::recorded_at.desc(), grants::id.desc()))
        .select(GrantRow::as_select())
        .load(conn)?;
    let mut by_person: BTreeMap<PersonId, Vec<GrantRow>> = BTreeMap::new();
    for row in rows {
        by_person.entry(row.person_id).or_default().push(row);
    }
    Ok(by_person)
}

/// Who holds `role` for the whole service on `day`. One statement.
pub fn holders_of(
    conn: &mut DbConnection,
    role: Role,
    day: NaiveDate,
) -> Result<Vec<PersonId>, StoreError> {
    let holders: Vec<DbUuid> = grants::table
        .filter(grants::role.eq(role.name()))
        .filter(grants::scope_kind.eq(scope_columns(&Scope::Service).0))
        .filter(grants::voided_at.is_null())
        .filter(grants::from_on.le(day))
        .filter(grants::to_on.is_null().or(grants::to_on.ge(day)))
        .select(grants::person_id)
        .distinct()
        .load(conn)?;
    Ok(holders.into_iter().map(DbUuid::id).collect())
}

/// Takes a grant back.
///
/// # Errors
/// [`StoreError::NotFound`] when it is not there or was taken back already.
pub fn void_grant(
    conn: &mut DbConnection,
    id: GrantId,
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let voided = diesel::update(
        grants::table
            .filter(grants::id.eq(DbUuid::from(id)))
            .filter(grants::voided_at.is_null()),
    )
    .set((
        grants::voided_at.eq(Some(DbInstant(at))),
        grants::voided_by.eq(DbUuid::some(by)),
    ))
    .execute(conn)?;
    if voided == 0 {
        Err(StoreError::NotFound)
    } else {
        Ok(())
    }
}

/// The roles that `person` holds on `day`: practitioner always, what the facts give, what was granted.
pub fn held_roles(
    conn: &mut DbConnection,
    person: PersonId,
    day: NaiveDate,
) -> Result<Vec<HeldRole>, StoreError> {
    let who = DbUuid::from(person);
    let from_facts = |role| HeldRole {
        role,
        scope: Scope::Service,
    };
    let mut roles = vec![from_facts(Role::Practitioner)];

    let manages = manager_links::table
        .filter(manager_links::manager_id.eq(Some(who)))
        .filter(manager_links::voided_at.is_null())
        .filter(manager_links::from_on.le(day))
        .filter(
            manager_links::to_on
                .is_null()
                .or(manager_links::to_on.ge(day)),
        );
    let hosts = enrolments::table
        .filter(enrolments::line_manager_id.eq(Some(who)))
        .filter(enrolments::voided_at.is_null());
    let trains = session_trainers::table.filter(session_trainers::person_id.eq(Some(who)));
    let assesses = enrolments::table
        .filter(enrolments::assessor_id.eq(Some(who)))
        .filter(enrolments::voided_at.is_null());
    let stands_in = deputies::table
        .filter(deputies::deputy_id.eq(who))
        .filter(deputies::voided_at.is_null())
        .filter(deputies::from_on.le(day))
        .filter(deputies::to_on.ge(day));
    let (manages, hosts, stands_in, trains, assesses): (bool, bool, bool, bool, bool) =
        diesel::select((
            exists(manages),
            exists(hosts),
            exists(stands_in),
            exists(trains),
            exists(assesses),
        ))
        .get_result(conn)?;
    if manages || hosts {
        roles.push(from_facts(Role::LineManager));
    }
    if stands_in {
        roles.push(from_facts(Role::Deputy));
    }
    if trains {
        roles.push(from_facts(Role::Trainer));
    }
    if assesses {
        roles.push(from_facts(Role::AsyeAssessor));
    }

    let granted: Vec<GrantRow> = grants::table
        .filter(grants::person_id.eq(who))
        .filter(grants::voided_at.is_null())
        .filter(grants::from_on.le(day))
        .filter(grants::to_on.is_null().or(grants::to_on.ge(day)))
        .select(GrantRow::as_select())
        .load(conn)?;
    for grant in &granted {
        roles.push(HeldRole {
            role: grant.role()?,
            scope: grant.scope()?,
        });
    }
    Ok(roles)
}
