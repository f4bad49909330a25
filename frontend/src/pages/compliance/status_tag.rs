use contract::compliance::Status;
use leptos::prelude::*;

use crate::govuk::{Tag, Tone};

/// How pressing a status is.
fn tone(status: Status) -> Tone {
    match status {
        Status::Overdue => Tone::Late,
        Status::DueSoon => Tone::Soon,
        Status::Compliant => Tone::Good,
        Status::NotYetDue => Tone::Plain,
        Status::Exempt | Status::NotApplicable => Tone::Quiet,
    }
}

/// A status as a tag.
#[component]
pub(crate) fn StatusTag(status: Status) -> impl IntoView {
    view! { <Tag text=status.label() tone=tone(status) /> }
}
