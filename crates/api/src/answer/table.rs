use actix_web::HttpResponse;
use chrono::{DateTime, NaiveDate, Utc};
use documents::tables::CsvText;
use domain::civil::{london_day, london_time};

use super::form::csv;

/// A heading and how the cell below it is made.
pub(crate) type Column<T> = (&'static str, fn(&T) -> String);

/// A row of a list that can be saved as a table.
pub(crate) trait Tabular: Sized + 'static {
    /// The name of the file, without its ending.
    const FILE: &'static str;
    /// The columns from left to right.
    const COLUMNS: &'static [Column<Self>];
}

/// The headings.
pub(super) fn head<T: Tabular>(text: &mut CsvText) {
    text.row(T::COLUMNS.iter().map(|(heading, _)| *heading));
}

/// One row.
pub(super) fn row<T: Tabular>(text: &mut CsvText, item: &T) {
    text.row(T::COLUMNS.iter().map(|(_, cell)| cell(item)));
}

/// All the rows of a short list as a file.
pub(crate) fn table<T: Tabular>(items: &[T]) -> HttpResponse {
    let mut text = CsvText::with_mark();
    head::<T>(&mut text);
    for item in items {
        row(&mut text, item);
    }
    csv(text.take(), T::FILE)
}

/// A cell that may be empty.
pub(crate) fn or_empty<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// A cell of text that may be missing.
pub(crate) fn text(value: Option<&String>) -> String {
    value.cloned().unwrap_or_default()
}

/// A cell with a day that may be missing, as spreadsheet programs read it.
pub(crate) fn day(on: Option<NaiveDate>) -> String {
    or_empty(on)
}

/// A cell with a number.
pub(crate) fn count(how_many: impl ToString) -> String {
    how_many.to_string()
}

/// A cell with an instant on London's clocks, as spreadsheet programs read it: `2026-12-01 09:30`.
pub(crate) fn at(instant: DateTime<Utc>) -> String {
    format!(
        "{} {}",
        london_day(instant),
        london_time(instant).format("%H:%M")
    )
}
