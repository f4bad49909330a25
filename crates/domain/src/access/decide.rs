//! One decision: may this actor do this to that subject?

use super::{Action, Actor, HeldRole, Reach, Scope, policy};
use crate::ids::{PersonId, UnitId};

/// How the actor stands to the subject of an act, as the facts of today say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one way of standing to a person, and they hold in any combination"
)]
pub struct Relation {
    /// The person whom the act concerns, when it concerns one.
    pub person: Option<PersonId>,
    /// The actor is that person.
    pub is_self: bool,
    /// The HR line puts that person below the actor, directly or through others.
    pub is_in_team: bool,
    /// The HR line puts that person below a manager in whose stead the actor answers today.
    pub is_in_deputised_team: bool,
    /// The actor gives the session that the act concerns, or one on which that person is booked.
    pub gives_session: bool,
    /// The actor is the ASYE assessor of that person.
    pub assesses: bool,
    /// The actor is the ASYE line manager of that person.
    pub hosts: bool,
    /// The org units of that person's posts, each with all above it.
    pub units: Vec<UnitId>,
    /// The ASYE cohorts of that person.
    pub cohorts: Vec<String>,
}

/// What the policy says of one act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Do it.
    Permitted,
    /// A role of the actor holds the action, but not for this subject: answered as if it were not there.
    OutOfScope,
    /// No role of the actor holds the action at all.
    NotHeld,
}

/// Whether `actor` may do `action` to the subject to whom they stand in `relation`.
pub fn decide(actor: &Actor, action: Action, relation: &Relation) -> Decision {
    if matches!(actor, Actor::System) {
        return Decision::Permitted;
    }
    if actor
        .roles()
        .iter()
        .any(|held| covers(held, action, relation))
    {
        Decision::Permitted
    } else if actor.may_sometimes(action) {
        Decision::OutOfScope
    } else {
        Decision::NotHeld
    }
}

fn covers(held: &HeldRole, action: Action, relation: &Relation) -> bool {
    match policy::reach(held.role, action) {
        Reach::Nobody => false,
        Reach::Own => relation.is_self,
        Reach::Team => relation.is_in_team,
        Reach::DeputisedTeam => relation.is_in_deputised_team && !relation.is_self,
        Reach::OwnSessions => relation.gives_session,
        Reach::OwnNqsws => relation.assesses,
        Reach::HostedNqsws => relation.hosts,
        Reach::Everyone => true,
        Reach::GrantScope => match &held.scope {
            Scope::Service => true,
            Scope::Unit(unit) => relation.units.contains(unit),
            Scope::Cohort(cohort) => relation.cohorts.contains(cohort),
            Scope::People(people) => relation
                .person
                .is_some_and(|person| people.contains(&person)),
            Scope::Panel(_) | Scope::Partner(_) => false,
        },
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use uuid::Uuid;

    use super::*;
    use crate::access::Role;
    use crate::ids::{AccountId, SignInId};

    fn holding(role: Role, scope: Scope) -> Actor {
        Actor::Person {
            person: PersonId(Uuid::from_u128(1)),
            account: AccountId(Uuid::from_u128(2)),
            sign_in: SignInId(Uuid::from_u128(3)),
            roles: vec![HeldRole { role, scope }],
        }
    }

    #[rstest]
    #[case::own_record(Role::Practitioner, Action::ReadCompliance, Relation { is_self: true, ..Relation::default() }, Decision::Permitted)]
    #[case::another_record(
        Role::Practitioner,
        Action::ReadCompliance,
        Relation::default(),
        Decision::OutOfScope
    )]
    #[case::no_such_operation(
        Role::Practitioner,
        Action::RunImports,
        Relation::default(),
        Decision::NotHeld
    )]
    #[case::own_team(Role::LineManager, Action::ReadCompliance, Relation { is_in_team: true, ..Relation::default() }, Decision::Permitted)]
    #[case::another_team(
        Role::LineManager,
        Action::ReadCompliance,
        Relation::default(),
        Decision::OutOfScope
    )]
    #[case::a_deputy_answers(Role::Deputy, Action::ApproveBooking, Relation { is_in_deputised_team: true, ..Relation::default() }, Decision::Permitted)]
    #[case::a_deputy_answers_not_for_themselves(Role::Deputy, Action::ApproveBooking, Relation { is_in_deputised_team: true, is_self: true, ..Relation::default() }, Decision::OutOfScope)]
    #[case::a_deputy_answers_for_no_other_team(
        Role::Deputy,
        Action::ApproveBooking,
        Relation::default(),
        Decision::OutOfScope
    )]
    #[case::a_deputy_reads_no_record(Role::Deputy, Action::ReadRecord, Relation { is_in_deputised_team: true, ..Relation::default() }, Decision::NotHeld)]
    #[case::ld_reads_no_asye_text(
        Role::LdOfficer,
        Action::ReadAsyeRecord,
        Relation::default(),
        Decision::NotHeld
    )]
    #[case::admin_reads_no_record(
        Role::Admin,
        Action::ReadRecord,
        Relation::default(),
        Decision::NotHeld
    )]
    fn the_table_is_kept(
        #[case] role: Role,
        #[case] action: Action,
        #[case] relation: Relation,
        #[case] expected: Decision,
    ) {
        assert_eq!(
            decide(&holding(role, Scope::Service), action, &relation),
            expected
        );
    }

    #[test]
    fn a_grant_for_a_cohort_covers_that_cohort_alone() {
        let coordinator = holding(Role::AsyeCoordinator, Scope::Cohort("Cohort 20".to_owned()));
        let of = |cohort: &str| Relation {
            cohorts: vec![cohort.to_owned()],
            ..Relation::default()
        };
        assert_eq!(
            decide(&coordinator, Action::WriteAsyeRecord, &of("Cohort 20")),
            Decision::Permitted
        );
        assert_eq!(
            decide(&coordinator, Action::WriteAsyeRecord, &of("Cohort 21")),
            Decision::OutOfScope
        );
    }

    #[test]
    fn the_system_needs_no_role() {
        assert_eq!(
            decide(&Actor::System, Action::RunImports, &Relation::default()),
            Decision::Permitted
        );
    }
}
