//! When a session is, in a few words for lists.

use contract::catalogue::SessionSummary;
use domain::catalogue::{self, PartForm};
use domain::words;

fn forms(session: &SessionSummary) -> Vec<PartForm> {
    session
        .parts
        .iter()
        .map(|part| PartForm {
            on: part.on,
            from: part.from,
            to: part.to,
        })
        .collect()
}

/// "9:30am to 4:30pm", of every part.
pub(crate) fn hours(session: &SessionSummary) -> String {
    catalogue::hours_words(&forms(session))
}

/// "Day", or "Part" where a day of the session has several.
pub(crate) fn part_word(session: &SessionSummary) -> &'static str {
    catalogue::part_word(&forms(session))
}

/// "2 days, " before the hours; nothing where it is one day.
pub(crate) fn several_days(session: &SessionSummary) -> String {
    match catalogue::number_of_days(&forms(session)) {
        0 | 1 => String::new(),
        days => format!("{}, ", words::count(days as u64, "day", "days")),
    }
}

/// "Tue 1 and Wed 2 December 2026" and "9:30am to 4:30pm".
pub(crate) fn short_when(session: &SessionSummary) -> (String, String) {
    (short_days(session), hours(session))
}

/// "12 and 13 January", for a button.
pub(crate) fn button_days(session: &SessionSummary) -> String {
    match days(session).as_slice() {
        [] => String::new(),
        [only] => words::day_of_month(*only),
        [first, last] if words::month(*first) == words::month(*last) => {
            format!(
                "{} and {}",
                chrono::Datelike::day(first),
                words::day_of_month(*last)
            )
        }
        [first, .., last] => format!(
            "{} to {}",
            words::day_of_month(*first),
            words::day_of_month(*last)
        ),
    }
}

fn days(session: &SessionSummary) -> Vec<chrono::NaiveDate> {
    let mut days: Vec<_> = session.parts.iter().map(|part| part.on).collect();
    days.dedup();
    days
}

fn short_days(session: &SessionSummary) -> String {
    let days = days(session);
    match days.as_slice() {
        [] => session.when.clone(),
        [only] => words::short_weekday_and_day(*only),
        [first, last] if words::month(*first) == words::month(*last) => format!(
            "{} {} and {}",
            words::short_weekday(*first),
            chrono::Datelike::day(first),
            words::short_weekday_and_day(*last)
        ),
        [first, .., last] => {
            format!(
                "{} days from {} to {}",
                days.len(),
                words::short_weekday_and_day(*first),
                words::day(*last)
            )
        }
    }
}
