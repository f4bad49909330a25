use chrono::NaiveDate;
use contract::compliance::{BasisView, DataSource, DataToView};
use domain::words;
use leptos::prelude::*;

use crate::govuk::{Note, NoteKind};
use crate::london;

/// "As at 20 November 2026. Data to: registers 20 November 2026, …"
pub(super) fn basis_sentence(basis: &BasisView) -> String {
    let mut text = format!("As at {}", words::day(basis.as_at));
    if let Some(known) = basis.known_at {
        text.push_str(", as known on ");
        text.push_str(&london::day_and_clock(known));
    }
    if !basis.data_to.is_empty() {
        text.push_str(". Data to: ");
        text.push_str(&sources_by_day(&basis.data_to));
    }
    text.push('.');
    text
}

/// "registers and e-learning 20 November 2026, staff list 18 November 2026".
fn sources_by_day(data_to: &[DataToView]) -> String {
    let mut days: Vec<(NaiveDate, Vec<&str>)> = Vec::new();
    for to in data_to {
        match days.iter_mut().find(|(on, _)| *on == to.on) {
            Some((_, sources)) => sources.push(source_words(to.source)),
            None => days.push((to.on, vec![source_words(to.source)])),
        }
    }
    days.iter()
        .map(|(on, sources)| match sources.split_last() {
            Some((last, [])) => format!("{last} {}", words::day(*on)),
            Some((last, before)) => format!("{} and {last} {}", before.join(", "), words::day(*on)),
            None => String::new(),
        })
        .collect::<Vec<_>>()
        .join("; ")
}

fn source_words(source: DataSource) -> &'static str {
    match source {
        DataSource::Registers => "registers",
        DataSource::AttendanceHistory => "attendance history",
        DataSource::Elearning => "e-learning",
        DataSource::StaffList => "staff list",
    }
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
