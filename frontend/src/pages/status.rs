use domain::compliance::Status;

use crate::govuk::Tone;

/// What a status means for the person whom it is about; its word is `status.label()`.
pub(crate) fn status_tone(status: Status) -> Tone {
    match status {
        Status::Overdue => Tone::Late,
        Status::DueSoon => Tone::Soon,
        Status::NotYetDue => Tone::Plain,
        Status::Compliant => Tone::Good,
        Status::Exempt | Status::NotApplicable => Tone::Quiet,
    }
}
