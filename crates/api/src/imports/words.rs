//! Sentences about imports.

use chrono::NaiveDate;
use contract::imports::FindingCode;
use domain::imports::value::in_words;
use domain::imports::{ImportKind, Note};
use usecases::imports::Import;

/// A number with commas: 8,037.
pub(super) fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// The tag of a count and what it means.
pub(super) fn title_and_meaning(
    code: &str,
    finding: Option<FindingCode>,
    on: NaiveDate,
) -> (String, String) {
    if finding == Some(FindingCode::FutureDate) {
        return ("Future date".to_owned(), format!("After {}", in_words(on)));
    }
    if let Some(finding) = finding {
        return (finding.title().to_owned(), finding.meaning().to_owned());
    }
    let (title, meaning) = match code {
        "accepted" => ("Accepted", "Can be recorded"),
        "recorded" => ("New", "Not in Spires yet"),
        "changed" => ("Changed", "In Spires, and worded otherwise by the file"),
        "unchanged" => ("Unchanged", "In Spires already, as the file says it"),
        "people" => ("People", "People in the file"),
        "new_people" => ("New people", "Not on the staff list yet"),
        "changed_post" => (
            "Changed posts",
            "Another job, team or FTE from the day of the file, or one post more",
        ),
        "changed_manager" => (
            "Changed managers",
            "Another line manager from the day of the file",
        ),
        "left" => ("Leavers", "A leave date is told for the first time"),
        "corrected" => (
            "Corrected dates",
            "A start or leave date is told otherwise than before",
        ),
        other => (other, ""),
    };
    (title.to_owned(), meaning.to_owned())
}

/// What was put right while reading, as title and text.
pub(super) fn reading(note: Note, count: u64) -> (&'static str, String) {
    let count = thousands(count);
    match note {
        Note::ExcelSerialDate => ("Dates", format!("{count} Excel serial numbers read")),
        Note::ZerosPutBack => (
            "Employee numbers",
            format!("{count} with leading zeros put back"),
        ),
        Note::MatchedByEmail => ("Matched by email", format!("{count} rows without a number")),
        Note::VersionDropped => ("Titles", format!("{count} with a version dropped")),
    }
}

/// What applying does, in one or two sentences.
pub(super) fn effect(import: &Import) -> String {
    let count = |code: &str| import.counts.counts.get(code).copied().unwrap_or_default();
    let first = match import.kind {
        ImportKind::People => format!(
            "Records {} new people, {} leavers, {} changed posts and {} who came back.",
            thousands(count("new_people")),
            thousands(count("left")),
            thousands(count("changed_post")),
            thousands(count("returned"))
        ),
        ImportKind::Elearning => format!("Records {} completions.", thousands(count("recorded"))),
        ImportKind::Attendance => format!(
            "Records {} marks of attendance.",
            thousands(count("recorded"))
        ),
        kind => format!(
            "Records {} and changes {} of the {}.",
            thousands(count("recorded")),
            thousands(count("changed")),
            kind.title()
        ),
    };
    match import.counts.stay_out {
        0 => first,
        1 => format!("{first} The other row stays out and can be sent again."),
        out => format!(
            "{first} The other {} rows stay out and can be sent again.",
            thousands(out)
        ),
    }
}
