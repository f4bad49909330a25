//! Who is acting.

use serde::{Deserialize, Serialize};

use super::{Action, Reach, Role, policy};
use crate::ids::{AccountId, PersonId, SignInId, UnitId};

/// What a grant covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Scope {
    /// Everyone in the service.
    Service,
    /// An org unit with all below it.
    Unit(UnitId),
    /// An ASYE cohort, by its name.
    Cohort(String),
    /// A moderation panel, by its name.
    Panel(String),
    /// A partner agency, by its name.
    Partner(String),
    /// Named people.
    People(Vec<PersonId>),
}

/// One role that the actor holds now, and how far it was granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRole {
    /// The role.
    pub role: Role,
    /// What the grant covers; the whole service for roles that follow from facts.
    pub scope: Scope,
}

/// Who does a thing: a signed-in person, or the system itself (command line, worker).
///
/// Roles are read at each request, so a lost role or a sign-out works at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A person who is signed in.
    Person {
        /// The person.
        person: PersonId,
        /// What they signed in with.
        account: AccountId,
        /// The sign-in that carries this request.
        sign_in: SignInId,
        /// Their roles today, those that follow from facts included.
        roles: Vec<HeldRole>,
    },
    /// Whoever can run the binary on the council's machine may do anything there.
    System,
}

impl Actor {
    /// The person who acts; `None` for the system.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person { person, .. } => Some(*person),
            Self::System => None,
        }
    }

    /// The roles that the actor holds; none for the system, which needs none.
    pub fn roles(&self) -> &[HeldRole] {
        match self {
            Self::Person { roles, .. } => roles,
            Self::System => &[],
        }
    }

    /// Whether the actor holds `role` in any scope.
    pub fn holds(&self, role: Role) -> bool {
        self.roles().iter().any(|held| held.role == role)
    }

    /// Whether some role of the actor carries `action` to somebody at all.
    pub fn may_sometimes(&self, action: Action) -> bool {
        matches!(self, Self::System)
            || self
                .roles()
                .iter()
                .any(|held| policy::reach(held.role, action) != Reach::Nobody)
    }

    /// Whether some role of the actor carries `action` to everyone, so that no subject need be asked.
    pub fn may_for_everyone(&self, action: Action) -> bool {
        matches!(self, Self::System)
            || self
                .roles()
                .iter()
                .any(|held| match policy::reach(held.role, action) {
                    Reach::Everyone => true,
                    Reach::GrantScope => held.scope == Scope::Service,
                    _ => false,
                })
    }
}
