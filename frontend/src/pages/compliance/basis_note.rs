use contract::compliance::{BasisView, DataSource, DataToView};
use domain::words;
use leptos::prelude::*;

use crate::govuk::{Note, NoteKind};
use crate::london;

/// "As at 20 November 2026. Data to: registers 20 November 2026, …"
pub(super) fn basis_sentence(basis: &BasisView) -> String {
    let mut text = format!("As at {}", words::day(basis.as_at));
    if let Some(known) = basis.known_at {
        text.push_str(&format!(", as known on {}", london::day_and_clock(known)));
    }
    if !basis.data_to.is_empty() {
        let sources: Vec<String> = basis.data_to.iter().map(source_words).collect();
        text.push_str(&format!(". Data to: {}", sources.join(", ")));
    }
    text.push('.');
    text
}

fn source_words(to: &DataToView) -> String {
    let source = match to.source {
        DataSource::Registers => "registers",
        DataSource::AttendanceHistory => "attendance history",
        DataSource::Elearning => "e-learning",
        DataSource::StaffList => "staff list",
    };
    format!("{source} {}", words::day(to.on))
}

/// What limits the figures, where something does.
#[component]
pub(crate) fn BasisNotes(notes: Vec<String>) -> impl IntoView {
    (!notes.is_empty()).then(|| {
        let notes = notes
            .into_iter()
            .map(|note| view! { <p>{note}</p> })
            .collect_view();
        view! {
            <Note kind=NoteKind::Info slim=true>
                {notes}
            </Note>
        }
    })
}
