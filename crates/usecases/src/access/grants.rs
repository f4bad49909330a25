//! Giving roles and taking them back.

use chrono::NaiveDate;
use domain::access::{Action, Actor, Role, Scope};
use domain::ids::{GrantId, PersonId};
use serde::Serialize;
use serde_json::json;
use store::access::{self as accounts, NewGrant};
use store::people;

use super::require;
use crate::audit::{self, Entry};
use crate::idempotency::Once;
use crate::{Failure, Spires};

/// A role to be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GrantOf {
    /// The role.
    pub role: Role,
    /// What it covers.
    pub scope: Scope,
    /// First day; today when none.
    pub from_on: Option<NaiveDate>,
    /// Last day; none while it stands.
    pub to_on: Option<NaiveDate>,
}

/// Gives `person` a role. The same key again gives the grant that the first made.
///
/// # Errors
/// [`Failure::Invalid`] for a role that follows from facts, a scope that does not fit the role, or
/// days in the wrong order; [`Failure::Refused`] when somebody grants to themselves.
pub fn grant_role(
    spires: &Spires,
    actor: &Actor,
    person: PersonId,
    grant: &GrantOf,
    key: Option<&str>,
) -> Result<GrantId, Failure> {
    require(actor, Action::ManageAccounts)?;
    if actor.person() == Some(person) {
        return Err(Failure::refused(
            "own-role",
            "You cannot give a role to yourself. Ask another administrator.",
        ));
    }
    if !grant.role.is_granted() {
        return Err(Failure::invalid(
            "/role",
            format!(
                "{} follows from the staff list and the records, and cannot be granted",
                grant.role.label()
            ),
        ));
    }
    let from_on = grant.from_on.unwrap_or_else(|| spires.today());
    if grant.to_on.is_some_and(|to_on| to_on < from_on) {
        return Err(Failure::invalid(
            "/to",
            "The last day must not be before the first",
        ));
    }
    check_scope(grant)?;
    let once = Once::of(key, "grant_role", &(person, grant))?;
    spires.store.write(|conn| {
        if let Some(made) = once.made_before(conn, actor)? {
            return Ok(GrantId(made));
        }
        people::find_person(conn, person).map_err(Failure::or_missing("person"))?;
        let id = spires.new_id();
        accounts::insert_grant(
            conn,
            &NewGrant {
                id,
                person,
                role: grant.role,
                scope: &grant.scope,
                from_on,
                to_on: grant.to_on,
                granted_by: actor.person(),
                at: spires.now(),
            },
        )?;
        let after =
            json!({"role": grant.role, "scope": grant.scope, "from": from_on, "to": grant.to_on});
        let entry = Entry::of("grant_role", "grant")
            .subject(id)
            .about(person)
            .after(&after);
        audit::record(conn, spires, actor, entry)?;
        once.keep(conn, spires, actor, id)?;
        Ok(id)
    })
}

fn check_scope(grant: &GrantOf) -> Result<(), Failure> {
    let fits = match grant.role {
        Role::AsyeCoordinator => matches!(
            grant.scope,
            Scope::Service | Scope::Unit(_) | Scope::Cohort(_) | Scope::People(_)
        ),
        Role::PanelMember | Role::ExternalModerator => matches!(grant.scope, Scope::Panel(_)),
        Role::PartnerCoordinator => matches!(grant.scope, Scope::Partner(_)),
        // What these carry, they carry to everyone; a narrower grant would promise what is not kept.
        _ => grant.scope == Scope::Service,
    };
    if fits {
        Ok(())
    } else {
        Err(Failure::invalid(
            "/scope",
            format!("{} cannot be granted for that", grant.role.label()),
        ))
    }
}

/// Takes a granted role back, from now on.
pub fn withdraw_grant(
    spires: &Spires,
    actor: &Actor,
    person: PersonId,
    grant: GrantId,
) -> Result<(), Failure> {
    require(actor, Action::ManageAccounts)?;
    spires.store.write(|conn| {
        let standing = accounts::list_grants(conn, &[person])?;
        if !standing.values().flatten().any(|row| row.id == grant) {
            return Err(Failure::NotFound("role of this person"));
        }
        accounts::void_grant(conn, grant, actor.person(), spires.now())?;
        let entry = Entry::of("withdraw_grant", "grant")
            .subject(grant)
            .about(person);
        Ok(audit::record(conn, spires, actor, entry)?)
    })
}
