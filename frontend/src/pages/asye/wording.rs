//! Words and colours of the ASYE, the same on every page.

use contract::asye::{MoveReason, NqswRow, Party, PauseReason, PieceKind, Standing};
use domain::words;

use crate::govuk::Tone;

/// The colour of a standing.
pub(super) fn standing_tone(standing: Standing) -> Tone {
    match standing {
        Standing::Attention | Standing::Overdue => Tone::Late,
        Standing::DueSoon | Standing::DueToday => Tone::Soon,
        Standing::OnTrack | Standing::Passed => Tone::Good,
        Standing::Paused => Tone::Plain,
        Standing::NotStarted | Standing::Failed | Standing::Withdrawn | Standing::Transferred => {
            Tone::Quiet
        }
    }
}

/// "In 6 days", "Today", "130 days late".
pub(super) fn distance(days: i64) -> String {
    match days {
        0 => "Today".to_owned(),
        days if days < 0 => format!("{} late", words::count(-days, "day", "days")),
        days => format!("In {}", words::count(days, "day", "days")),
    }
}

/// "0.6 FTE", "full time".
pub(super) fn working_time(row: &NqswRow) -> String {
    if row.fte.is_part_time() {
        format!("{} FTE", row.fte)
    } else {
        "full time".to_owned()
    }
}

/// Those of the parts that say something, joined.
pub(super) fn joined(parts: &[Option<&str>], with: &str) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .flatten()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(with)
}

/// As whom somebody agrees, in a sentence.
pub(super) fn party(party: Party) -> &'static str {
    match party {
        Party::Nqsw => "the newly qualified social worker",
        Party::Assessor => "the assessor",
        Party::LineManager => "the line manager",
        Party::Coordinator => "the co-ordinator",
    }
}

/// Why a programme is paused.
pub(super) fn pause_reason(reason: PauseReason) -> &'static str {
    match reason {
        PauseReason::Maternity => "Maternity, paternity, adoption or shared parental leave",
        PauseReason::Sickness => "Long sickness",
        PauseReason::Bereavement => "Bereavement",
        PauseReason::SupportNotGiven => "The support that was agreed was not given",
    }
}

/// Why a date moved.
pub(super) fn move_reason(reason: MoveReason) -> &'static str {
    match reason {
        MoveReason::PartTimeStart => "Part-time dates agreed",
        MoveReason::FteChange => "Change of FTE agreed",
        MoveReason::Pause => "Pause",
        MoveReason::Extension => "Extension",
    }
}

/// The heading of a column or measure for a kind of evidence.
pub(super) fn kind_heading(kind: PieceKind) -> &'static str {
    match kind {
        PieceKind::Observation => "Direct observations",
        PieceKind::FamilyFeedback => "Feedback from families",
        PieceKind::ProfessionalFeedback => "Feedback from professionals",
        PieceKind::Report => "Assessed reports",
        PieceKind::Reflection => "Critical reflections",
    }
}

/// What is recorded, as in "Record an observation".
pub(super) fn kind_article(kind: PieceKind) -> &'static str {
    match kind {
        PieceKind::Observation => "a direct observation",
        PieceKind::FamilyFeedback => "feedback from a family",
        PieceKind::ProfessionalFeedback => "feedback from a professional",
        PieceKind::Report => "an assessed report",
        PieceKind::Reflection => "a critical reflection",
    }
}
