//! The permission table of the product: how far each role carries each action.
//!
//! Source: the council's permission table in the product description. What is not written here is
//! not held.

use super::{Action, Role};

/// How far a role carries an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Not at all: the operation is refused (403).
    Nobody,
    /// To oneself.
    Own,
    /// To the people whom the HR line puts below the actor.
    Team,
    /// To the people below a manager in whose stead the actor answers today; never to oneself.
    DeputisedTeam,
    /// To the sessions that the actor gives, and the people booked on them.
    OwnSessions,
    /// To the NQSWs whom the actor assesses.
    OwnNqsws,
    /// To the NQSWs whose ASYE line manager the actor is.
    HostedNqsws,
    /// To what the grant names: a unit with all below it, a cohort, an agency, named people.
    GrantScope,
    /// To everyone and everything.
    Everyone,
}

/// How far `role` carries `action`.
pub fn reach(role: Role, action: Action) -> Reach {
    match role {
        Role::Practitioner => practitioner(action),
        Role::LineManager => line_manager(action),
        Role::Deputy => deputy(action),
        Role::Trainer => trainer(action),
        Role::AsyeAssessor => asye_assessor(action),
        Role::AsyeCoordinator => asye_coordinator(action),
        Role::PanelMember | Role::ExternalModerator | Role::PartnerCoordinator => Reach::Nobody,
        Role::SeniorManager => senior_manager(action),
        Role::LdOfficer => ld_officer(action),
        Role::Auditor => auditor(action),
        Role::Admin => admin(action),
    }
}

// Everybody is a practitioner, so what is given here is given to all.
fn practitioner(action: Action) -> Reach {
    match action {
        Action::ReadRecord
        | Action::PlaceBooking
        | Action::ReadCompliance
        | Action::ReadAbsenceDates
        | Action::ReadAsyeRecord
        | Action::WriteAsyeReflection
        | Action::ReadAsyeStatus => Reach::Own,
        Action::ReadCatalogue | Action::ReadFrameworks => Reach::Everyone,
        _ => Reach::Nobody,
    }
}

fn line_manager(action: Action) -> Reach {
    match action {
        Action::ReadRecord
        | Action::ReadBookings
        | Action::PlaceBooking
        | Action::ApproveBooking
        | Action::ReadCompliance
        | Action::ProposeExemption
        | Action::ReadAbsenceDates
        | Action::ReadAsyeStatus
        | Action::ReadPeople => Reach::Team,
        Action::NameDeputy => Reach::Own,
        // As the ASYE line manager (host team), who may differ from the HR manager.
        Action::ReadAsyeRecord | Action::WriteAsyeRecord => Reach::HostedNqsws,
        _ => Reach::Nobody,
    }
}

// Answering, and nothing else of the manager's: what the page of a request shows comes with it.
fn deputy(action: Action) -> Reach {
    match action {
        Action::ApproveBooking => Reach::DeputisedTeam,
        _ => Reach::Nobody,
    }
}

fn trainer(action: Action) -> Reach {
    match action {
        Action::ReadBookings | Action::ReadRegister | Action::MarkRegister => Reach::OwnSessions,
        _ => Reach::Nobody,
    }
}

fn asye_assessor(action: Action) -> Reach {
    match action {
        Action::ReadRecord
        | Action::ReadBookings
        | Action::PlaceBooking
        | Action::ReadCompliance
        | Action::ReadAsyeRecord
        | Action::WriteAsyeRecord
        | Action::ReadAsyeStatus => Reach::OwnNqsws,
        _ => Reach::Nobody,
    }
}

fn asye_coordinator(action: Action) -> Reach {
    match action {
        Action::ReadRecord
        | Action::ReadBookings
        | Action::PlaceBooking
        | Action::ReadCompliance
        | Action::ReadAsyeRecord
        | Action::WriteAsyeRecord
        | Action::ReadAsyeStatus
        | Action::RunAsye
        | Action::ReadAsyeCounts => Reach::GrantScope,
        Action::EditFrameworks => Reach::Everyone,
        _ => Reach::Nobody,
    }
}

fn senior_manager(action: Action) -> Reach {
    match action {
        Action::ReadBoard | Action::ReadAsyeCounts => Reach::Everyone,
        _ => Reach::Nobody,
    }
}

fn ld_officer(action: Action) -> Reach {
    match action {
        Action::ReadRecord
        | Action::EditCatalogue
        | Action::ReadBookings
        | Action::PlaceBooking
        | Action::ApproveBooking
        | Action::OverrideCapacity
        | Action::ReadRegister
        | Action::MarkRegister
        | Action::ReadCompliance
        | Action::ReadBoard
        | Action::ReadRules
        | Action::EditRules
        | Action::ReadImports
        | Action::RunImports
        | Action::ProposeExemption
        | Action::DecideExemption
        | Action::ReadAbsenceDates
        | Action::EditFrameworks
        | Action::ReadAsyeCounts
        | Action::ReadPeople
        | Action::ManageOutbox => Reach::Everyone,
        _ => Reach::Nobody,
    }
}

fn auditor(action: Action) -> Reach {
    match action {
        Action::ReadBookings
        | Action::ReadRegister
        | Action::ReadCompliance
        | Action::ReadBoard
        | Action::ReadRules
        | Action::ReadImports
        | Action::ReadAbsenceDates
        | Action::ReadAsyeRecord
        | Action::ReadAsyeStatus
        | Action::ReadAsyeCounts
        | Action::ReadPeople
        | Action::ReadAudit => Reach::Everyone,
        _ => Reach::Nobody,
    }
}

fn admin(action: Action) -> Reach {
    match action {
        Action::ManageAccounts
        | Action::ReadAudit
        | Action::ManageOutbox
        | Action::ManageSettings => Reach::Everyone,
        _ => Reach::Nobody,
    }
}
