//! How an actor stands to a person, and whom an action reaches.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use diesel::dsl::exists;
use diesel::prelude::*;
use domain::access::{Action, Actor, HeldRole, Reach, Relation, Role, Scope as GrantScope, policy};
use domain::ids::PersonId;

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::people::{self, Scope};
use crate::schema::{bookings, enrolments, posts, session_trainers};
use crate::sql_types::DbUuid;

/// How `actor` stands to `person` on `day`. Asks only what some role of the actor needs.
pub fn relation_to(
    conn: &mut DbConnection,
    actor: &Actor,
    person: PersonId,
    day: NaiveDate,
) -> Result<Relation, StoreError> {
    let Some(me) = actor.person() else {
        return Ok(Relation {
            person: Some(person),
            ..Relation::default()
        });
    };
    let mut relation = Relation {
        person: Some(person),
        is_self: me == person,
        ..Relation::default()
    };
    if actor.holds(Role::LineManager) {
        relation.is_in_team = people::is_in_team(conn, me, person, day)?;
        relation.hosts = is_named(
            conn,
            person,
            enrolments::line_manager_id.eq(Some(DbUuid::from(me))),
        )?;
    }
    if actor.holds(Role::Deputy) {
        relation.is_in_deputised_team = people::deputised_teams(conn, me, day)?.contains(&person);
    }
    if actor.holds(Role::AsyeAssessor) {
        relation.assesses = is_named(
            conn,
            person,
            enrolments::assessor_id.eq(Some(DbUuid::from(me))),
        )?;
    }
    if actor.holds(Role::Trainer) {
        relation.gives_session = diesel::select(exists(
            bookings::table
                .inner_join(
                    session_trainers::table
                        .on(session_trainers::session_id.eq(bookings::session_id)),
                )
                .filter(bookings::person_id.eq(DbUuid::from(person)))
                .filter(session_trainers::person_id.eq(Some(DbUuid::from(me)))),
        ))
        .get_result(conn)?;
    }
    if actor
        .roles()
        .iter()
        .any(|held| matches!(held.scope, GrantScope::Unit(_)))
    {
        let tree = people::unit_tree(conn)?;
        relation.units = people::posts_held_on(conn, person, day)?
            .into_iter()
            .flat_map(|unit| people::with_all_above(&tree, unit))
            .collect();
    }
    if actor
        .roles()
        .iter()
        .any(|held| matches!(held.scope, GrantScope::Cohort(_)))
    {
        relation.cohorts = enrolments::table
            .filter(enrolments::person_id.eq(DbUuid::from(person)))
            .filter(enrolments::voided_at.is_null())
            .select(enrolments::cohort)
            .load(conn)?;
    }
    Ok(relation)
}

fn is_named<P>(conn: &mut DbConnection, person: PersonId, named: P) -> Result<bool, StoreError>
where
    P: diesel::BoxableExpression<
            enrolments::table,
            crate::MultiBackend,
            SqlType = diesel::sql_types::Nullable<diesel::sql_types::Bool>,
        > + 'static,
{
    let found: Vec<DbUuid> = enrolments::table
        .filter(enrolments::person_id.eq(DbUuid::from(person)))
        .filter(enrolments::voided_at.is_null())
        .filter(Box::new(named) as Box<dyn diesel::BoxableExpression<_, _, SqlType = _>>)
        .select(enrolments::id)
        .limit(1)
        .load(conn)?;
    Ok(!found.is_empty())
}

/// The people to whom `actor` may do `action` on `day`: the union over the actor's roles.
pub fn people_within(
    conn: &mut DbConnection,
    actor: &Actor,
    action: Action,
    day: NaiveDate,
) -> Result<Scope, StoreError> {
    let Some(me) = actor.person() else {
        return Ok(Scope::Everyone);
    };
    if actor.may_for_everyone(action) {
        return Ok(Scope::Everyone);
    }
    let mut within = BTreeSet::new();
    for held in actor.roles() {
        within.extend(within_role(conn, me, held, action, day)?);
    }
    Ok(Scope::People(within))
}

fn within_role(
    conn: &mut DbConnection,
    me: PersonId,
    held: &HeldRole,
    action: Action,
    day: NaiveDate,
) -> Result<BTreeSet<PersonId>, StoreError> {
    let me_column = Some(DbUuid::from(me));
    let found: Vec<DbUuid> = match policy::reach(held.role, action) {
        Reach::Nobody | Reach::Everyone => Vec::new(),
        Reach::Own => return Ok(BTreeSet::from([me])),
        Reach::Team => return people::team_of(conn, me, day),
        Reach::DeputisedTeam => return people::deputised_teams(conn, me, day),
        Reach::OwnSessions => bookings::table
            .inner_join(
                session_trainers::table.on(session_trainers::session_id.eq(bookings::session_id)),
            )
            .filter(session_trainers::person_id.eq(me_column))
            .select(bookings::person_id)
            .load(conn)?,
        Reach::OwnNqsws => enrolments::table
            .filter(enrolments::assessor_id.eq(me_column))
            .filter(enrolments::voided_at.is_null())
            .select(enrolments::person_id)
            .load(conn)?,
        Reach::HostedNqsws => enrolments::table
            .filter(enrolments::line_manager_id.eq(me_column))
            .filter(enrolments::voided_at.is_null())
            .select(enrolments::person_id)
            .load(conn)?,
        Reach::GrantScope => match &held.scope {
            GrantScope::People(people) => return Ok(people.iter().copied().collect()),
            GrantScope::Cohort(cohort) => enrolments::table
                .filter(enrolments::cohort.eq(cohort))
                .filter(enrolments::voided_at.is_null())
                .select(enrolments::person_id)
                .load(conn)?,
            GrantScope::Unit(unit) => {
                let tree = people::unit_tree(conn)?;
                let below: Vec<DbUuid> = people::with_all_below(&tree, *unit)
                    .into_iter()
                    .map(DbUuid::from)
                    .collect();
                posts::table
                    .filter(posts::unit_id.eq_any(below))
                    .filter(posts::voided_at.is_null())
                    .filter(posts::from_on.le(day))
                    .filter(posts::to_on.is_null().or(posts::to_on.ge(day)))
                    .select(posts::person_id)
                    .load(conn)?
            }
            GrantScope::Service | GrantScope::Panel(_) | GrantScope::Partner(_) => Vec::new(),
        },
    };
    Ok(found.into_iter().map(DbUuid::id).collect())
}
