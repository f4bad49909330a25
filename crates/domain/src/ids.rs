//! Distinct types for the ids of distinct things, so that a person's id cannot be passed for a session's.
//!
//! All are UUIDs (version 7 when Spires makes them), written as strings on the wire.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = Uuid))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

ids! {
    /// Somebody whom the council trains: staff, agency, carer or partner.
    PersonId,
    /// One post of one person, from a first to a last day.
    PostId,
    /// A node of the org tree: directorate, service or team.
    UnitId,
    /// What a person signs in with.
    AccountId,
    /// One signed-in browser or client, from sign-in to sign-out.
    SignInId,
    /// A role given to an account, with scope and dates.
    GrantId,
    /// Somebody who answers in a manager's stead from a day to a day.
    DeputyId,
    /// One line of the audit log.
    AuditId,
    /// A message waiting in, or sent from, the outbox.
    MessageId,
    /// A course of the catalogue.
    CourseId,
    /// One run of a course, on one or more days.
    SessionId,
    /// One day (or half) of a session.
    PartId,
    /// One person's claim on a place of a session.
    BookingId,
    /// One attendance mark.
    AttendanceId,
    /// A rule that names who must hold what.
    RequirementId,
    /// One dated wording of a requirement.
    RequirementVersionId,
    /// One thing done by a person that may meet a requirement.
    EvidenceId,
    /// A dated release of a person from a requirement.
    ExemptionId,
    /// A dated absence of a person.
    AbsenceId,
    /// One uploaded file and what became of it.
    ImportId,
    /// A framework of standards, in one version.
    FrameworkId,
    /// One statement or domain of a framework.
    StandardId,
    /// One NQSW's enrolment on an ASYE programme.
    EnrolmentId,
    /// One dated step of an enrolment: a review, an observation, the panel.
    MilestoneId,
    /// One piece of ASYE evidence: observation, feedback, report or reflection.
    PieceId,
}
