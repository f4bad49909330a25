use contract::catalogue::{NeedStatus, NeedView};
use leptos::prelude::*;

use crate::govuk::{Tag, Tone};

/// What a need means for the viewer.
pub(crate) fn need_tone(status: NeedStatus) -> Tone {
    match status {
        NeedStatus::Overdue => Tone::Late,
        NeedStatus::DueSoon => Tone::Soon,
        NeedStatus::NotYetDue => Tone::Plain,
        NeedStatus::Met => Tone::Good,
        NeedStatus::Exempt | NeedStatus::Done => Tone::Quiet,
    }
}

/// The word alone, where the dates stand beside it.
pub(crate) fn need_word(status: NeedStatus) -> &'static str {
    match status {
        NeedStatus::Overdue => "Overdue",
        NeedStatus::DueSoon => "Due soon",
        NeedStatus::NotYetDue => "To do",
        NeedStatus::Met => "Met",
        NeedStatus::Exempt => "Exempt",
        NeedStatus::Done => "Done",
    }
}

/// How the viewer stands to a course.
#[component]
pub(crate) fn NeedTag(need: NeedView) -> impl IntoView {
    view! { <Tag text=need.words tone=need_tone(need.status) /> }
}
