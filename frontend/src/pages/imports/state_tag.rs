use contract::imports::{CountView, ImportKind, ImportState};
use leptos::prelude::*;

use crate::govuk::{Tag, Tone};

/// What became of a file, as a tag.
#[component]
pub(super) fn StateTag(state: ImportState) -> impl IntoView {
    let (text, tone) = match state {
        ImportState::DryRun => ("Dry run", Tone::Plain),
        ImportState::Applying => ("Being recorded", Tone::Soon),
        ImportState::Applied => ("Recorded", Tone::Good),
        ImportState::Undone => ("Undone", Tone::Quiet),
        ImportState::Discarded => ("Thrown away", Tone::Quiet),
    };
    view! { <Tag text tone /> }
}

/// How pressing a result is: what stays out for want of something is red, what is simply not counted is grey.
pub(super) fn code_tone(code: &str, stays_out: bool) -> Tone {
    match code {
        "accepted" | "recorded" => Tone::Good,
        "duplicate" | "repeated_row" | "not_completed" | "unchanged" | "not_a_person" => {
            Tone::Quiet
        }
        "future_date" => Tone::Soon,
        _ if stays_out => Tone::Late,
        _ => Tone::Plain,
    }
}

/// The tone of a line of the table of results.
pub(super) fn count_tone(count: &CountView) -> Tone {
    code_tone(&count.code, count.stays_out)
}

/// "Staff list": what a kind is called at the beginning of a line.
pub(super) fn kind_title(kind: ImportKind) -> String {
    let title = kind.title();
    let mut letters = title.chars();
    match letters.next() {
        // "e-learning" and the like are written "E-learning" there, "ASYE" stays.
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
