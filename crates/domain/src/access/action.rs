//! What can be done, as far as permission tells things apart.

/// A kind of act. Each use case names the one that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// See a person's own bookings, training and CPD record.
    ReadRecord,
    /// See courses and open sessions.
    ReadCatalogue,
    /// Create and change courses and sessions.
    EditCatalogue,
    /// See who is booked on a session, and its waiting list.
    ReadBookings,
    /// Book a place for a person, join a waiting list, or give the place back.
    PlaceBooking,
    /// Approve or decline a person's request for a place.
    ApproveBooking,
    /// Name somebody who answers requests in one's stead, see whom one named, and end it.
    NameDeputy,
    /// Book beyond capacity, with a reason.
    OverrideCapacity,
    /// See the register of a session.
    ReadRegister,
    /// Mark, close and reopen the register of a session.
    MarkRegister,
    /// See what a person must hold and whether they do.
    ReadCompliance,
    /// See the figures of the whole service.
    ReadBoard,
    /// See the rules of mandatory training.
    ReadRules,
    /// Change the rules of mandatory training.
    EditRules,
    /// See uploaded files and their results.
    ReadImports,
    /// Upload, apply and undo files.
    RunImports,
    /// Ask that a person be exempted.
    ProposeExemption,
    /// Exempt a person, and record absences with their kind.
    DecideExemption,
    /// See the dates of a person's absences, without the kind.
    ReadAbsenceDates,
    /// See frameworks of standards and how courses map to them.
    ReadFrameworks,
    /// Change frameworks and mappings.
    EditFrameworks,
    /// Read the ASYE record of an NQSW: pieces, reviews, matrix. Audited.
    ReadAsyeRecord,
    /// Write to the ASYE record of an NQSW.
    WriteAsyeRecord,
    /// Write one's own reflections in one's own ASYE record.
    WriteAsyeReflection,
    /// See the dates and the status of an NQSW, without any assessment.
    ReadAsyeStatus,
    /// Enrol NQSWs, agree and move their dates.
    RunAsye,
    /// See counts and outcomes of the ASYE by cohort and route.
    ReadAsyeCounts,
    /// See the list of people and a person's posts.
    ReadPeople,
    /// See and change accounts, grants and settings.
    ManageAccounts,
    /// Search the audit log.
    ReadAudit,
    /// See messages waiting, sent and parked, and send them again.
    ManageOutbox,
    /// Choose how Spires counts and what it asks for.
    ManageSettings,
}

impl Action {
    /// Every action, in the order of the permission table.
    pub const ALL: [Self; 32] = [
        Self::ReadRecord,
        Self::ReadCatalogue,
        Self::EditCatalogue,
        Self::ReadBookings,
        Self::PlaceBooking,
        Self::ApproveBooking,
        Self::NameDeputy,
        Self::OverrideCapacity,
        Self::ReadRegister,
        Self::MarkRegister,
        Self::ReadCompliance,
        Self::ReadBoard,
        Self::ReadRules,
        Self::EditRules,
        Self::ReadImports,
        Self::RunImports,
        Self::ProposeExemption,
        Self::DecideExemption,
        Self::ReadAbsenceDates,
        Self::ReadFrameworks,
        Self::EditFrameworks,
        Self::ReadAsyeRecord,
        Self::WriteAsyeRecord,
        Self::WriteAsyeReflection,
        Self::ReadAsyeStatus,
        Self::RunAsye,
        Self::ReadAsyeCounts,
        Self::ReadPeople,
        Self::ManageAccounts,
        Self::ReadAudit,
        Self::ManageOutbox,
        Self::ManageSettings,
    ];
}
