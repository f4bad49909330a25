use chrono::{Datelike, NaiveDate};
use contract::compliance::{Band, CellView, DueBecause, Headline};
use domain::words;

/// "19 days", "3 months": how long after the due day.
pub(crate) fn overdue_by(due_on: NaiveDate, as_at: NaiveDate) -> String {
    let days = (as_at - due_on).num_days();
    let months = i64::from(as_at.year() - due_on.year()) * 12 + i64::from(as_at.month())
        - i64::from(due_on.month());
    let whole = if as_at.day() < due_on.day() {
        months - 1
    } else {
        months
    };
    if whole < 1 {
        words::count(days, "day", "days")
    } else {
        words::count(whole, "month", "months")
    }
}

/// Why a due day is what it is, seen from a day: "Ran out", "Runs out", "Not done yet".
pub(crate) fn because(cell: &CellView, as_at: NaiveDate) -> &'static str {
    match (cell.due_because, cell.due_on) {
        (Some(DueBecause::RanOut), Some(due)) if due < as_at => "Ran out",
        (Some(DueBecause::RanOut), _) => "Runs out",
        (Some(DueBecause::NotDoneYet), _) => "Not done yet",
        (None, _) => "",
    }
}

/// What the council puts first, as a label.
pub(super) fn headline_label(headline: Headline) -> &'static str {
    match headline {
        Headline::UpToDatePct => "Up to date",
        Headline::CoveredPct => "Covered",
    }
}

/// What its denominator counts.
pub(super) fn denominator_words(headline: Headline) -> &'static str {
    match headline {
        Headline::UpToDatePct => "that are due",
        Headline::CoveredPct => "that are required",
    }
}

/// A percentage with one decimal, never rounded up into a better band or to 100.
pub(super) fn one_decimal(percent: f64) -> f64 {
    let rounded = (percent * 10.0).round() / 10.0;
    if crosses(percent, rounded) {
        (percent * 10.0).floor() / 10.0
    } else {
        rounded
    }
}

/// The same without decimals.
pub(super) fn whole(percent: f64) -> f64 {
    let rounded = percent.round();
    if crosses(percent, rounded) {
        percent.floor()
    } else {
        rounded
    }
}

fn crosses(exact: f64, rounded: f64) -> bool {
    [75.0, 85.0, 95.0, 100.0]
        .into_iter()
        .any(|edge| exact < edge && rounded >= edge)
}

/// The word of a band.
pub(super) fn band_word(band: Band) -> &'static str {
    match band {
        Band::Met => "Met",
        Band::Close => "Close",
        Band::Low => "Low",
        Band::Poor => "Poor",
        Band::Few => "Few",
        Band::Nobody => "Does not apply",
    }
}

/// "two" up to "twelve", then digits.
pub(super) fn counted(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS
        .get(number)
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn lateness_in_days_then_months() {
        assert_eq!(overdue_by(on("2026-11-01"), on("2026-11-20")), "19 days");
        assert_eq!(overdue_by(on("2026-10-17"), on("2026-11-20")), "1 month");
        assert_eq!(overdue_by(on("2025-10-06"), on("2026-11-20")), "13 months");
    }

    #[test]
    fn no_figure_is_rounded_over_a_threshold() {
        assert_eq!(one_decimal(94.96), 94.9);
        assert_eq!(one_decimal(82.74), 82.7);
        assert_eq!(whole(94.6), 94.0);
        assert_eq!(whole(99.7), 99.0);
        assert_eq!(whole(79.33), 79.0);
    }
}
