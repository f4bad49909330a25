//! Who can sign in to the demo council.

use chrono::Months;
use domain::access::{Actor, Role, Scope};
use domain::ids::{AccountId, PersonId};
use secrecy::SecretString;

use super::load_demo::Loading;
use super::staff::{Member, before};
use crate::Failure;
use crate::access::{GrantOf, grant_role, set_password_directly};

/// The password of every demo account. Everybody knows it, so these accounts are refused wherever others
/// than this machine can reach the server.
pub const DEMO_PASSWORD: &str = "lantern willow ferry seven";

/// Somebody who can sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoSignIn {
    /// The role that they are there to show.
    pub role: Role,
    /// Their name.
    pub name: String,
    /// What they sign in with.
    pub email: String,
}

/// Gives every part an account with the demo's password, and the roles that are granted. In the order of
/// the parts.
pub(super) fn open(loading: &Loading<'_>) -> Result<Vec<DemoSignIn>, Failure> {
    let mut cast: Vec<(super::plan::Part, &Member, PersonId)> = loading
        .council
        .members
        .iter()
        .zip(&loading.people)
        .filter_map(|(member, person)| Some((member.part?, member, *person)))
        .collect();
    cast.sort_by_key(|(part, ..)| *part);
    let mut sign_ins = Vec::new();
    for (part, member, person) in cast {
        let role = part.role();
        let spires = loading.spires;
        let id: AccountId = spires.new_id();
        spires.store.write(|conn| {
            store::access::create_account(conn, id, person, &member.email, true, spires.now())
        })?;
        set_password_directly(spires, &member.email, &SecretString::from(DEMO_PASSWORD))?;
        if role.is_granted() {
            let grant = GrantOf {
                role,
                scope: Scope::Service,
                from_on: Some(before(loading.council.on, 365)),
                to_on: (role == Role::Auditor)
                    .then(|| loading.council.on.checked_add_months(Months::new(12)))
                    .flatten(),
            };
            grant_role(spires, &Actor::System, person, &grant, None)?;
        }
        sign_ins.push(DemoSignIn {
            role,
            name: member.name(),
            email: member.email.clone(),
        });
    }
    Ok(sign_ins)
}
