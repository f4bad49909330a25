//! Tables that people send and take away: CSV and XLSX in, CSV out.

mod csv_in;
mod csv_out;
mod delimiter;
mod encoding;
mod sheet;
mod xlsx_in;

pub use csv_out::{CsvText, neutralised};
pub use sheet::{MAX_BYTES, ReadAs, Row, Sheet, Unreadable, read};
