//! XLSX in: the first sheet.

use std::io::Cursor;

use calamine::{Data, ExcelDateTime, Reader, Xlsx};
use chrono::{Days, NaiveDate};

use super::Unreadable;
use super::sheet::{ReadAs, Row, Sheet};

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let range = book
        .worksheet_range_at(0)
        .ok_or(Unreadable::Empty)?
        .map_err(|_| Unreadable::Damaged)?;
    let (first_line, first_column) = range.start().unwrap_or_default();
    let rows = range
        .rows()
        .zip(first_line.saturating_add(1)..)
        .map(|(cells, line)| {
            let before = (0..first_column).map(|_| String::new());
            Row::new(line, before.chain(cells.iter().map(text)))
        })
        .filter(|row| !row.is_blank())
        .collect();
    Ok(Sheet {
        rows,
        read_as: ReadAs("XLSX, first sheet".to_owned()),
    })
}

fn text(cell: &Data) -> String {
    match cell {
        Data::Int(number) => number.to_string(),
        // Display writes a whole number without a point, as the sheet shows it.
        Data::Float(number) => number.to_string(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(moment) => day(moment),
        Data::Empty | Data::Error(_) => String::new(),
    }
}

/// The day of a date cell in ISO; the sheet's number where it is no day.
fn day(moment: &ExcelDateTime) -> String {
    let serial = moment.as_f64();
    let days = serial.floor();
    if !moment.is_datetime() || !(1.0..3_000_000.0).contains(&days) {
        return serial.to_string();
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "within 1 and 3,000,000 as just checked"
    )]
    let days = days as u64;
    NaiveDate::from_ymd_opt(1899, 12, 30)
        .and_then(|zero| zero.checked_add_days(Days::new(days)))
        .map_or_else(|| serial.to_string(), |day| day.to_string())
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

    use super::super::read;

    #[test]
    fn the_first_sheet_is_read_with_its_line_numbers() {
        let mut book = Workbook::new();
        let date = Format::new().set_num_format("dd/mm/yyyy");
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "Staff list of November").unwrap();
        for (column, heading) in ["Employee No", "Start", "FTE", "Name"]
            .into_iter()
            .enumerate()
        {
            sheet
                .write(2, u16::try_from(column).unwrap(), heading)
                .unwrap();
        }
        sheet.write(3, 0, 4004).unwrap();
        sheet
            .write_with_format(3, 1, ExcelDateTime::from_ymd(2021, 1, 31).unwrap(), &date)
            .unwrap();
        sheet.write(3, 2, 0.6).unwrap();
        sheet.write(3, 3, " O’Neill ").unwrap();
        book.add_worksheet().write(0, 0, "another").unwrap();
        let read = read(&book.save_to_buffer().unwrap()).unwrap();
        let rows: Vec<_> = read
            .rows
            .iter()
            .map(|row| (row.line, row.cells().collect::<Vec<_>>()))
            .collect();
        assert_eq!(
            rows,
            [
                (1, vec!["Staff list of November", "", "", ""]),
                (3, vec!["Employee No", "Start", "FTE", "Name"]),
                (4, vec!["4004", "2021-01-31", "0.6", "O’Neill"]),
            ]
        );
        assert_eq!(read.read_as.0, "XLSX, first sheet");
    }
}
