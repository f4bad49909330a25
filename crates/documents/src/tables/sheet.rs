//! A file as rows of text.

use csv::StringRecord;

use super::{csv_in, xlsx_in};

/// The largest file that is read: 20 MB.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;

/// How the bytes were read, in words for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadAs(pub String);

/// One row of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Line of the file on which the row begins, counted from 1.
    pub line: u32,
    cells: StringRecord,
}

impl Row {
    /// A row of these cells.
    pub fn new<T: AsRef<str>>(line: u32, cells: impl IntoIterator<Item = T>) -> Self {
        Self {
            line,
            cells: cells.into_iter().collect::<Vec<_>>().into(),
        }
    }

    pub(super) fn of_record(line: u32, cells: StringRecord) -> Self {
        Self { line, cells }
    }

    /// The cell in this column, trimmed; empty where the row is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default().trim()
    }

    /// All cells, trimmed.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(str::trim)
    }

    /// Whether no cell says anything.
    pub fn is_blank(&self) -> bool {
        self.cells().all(str::is_empty)
    }
}

impl domain::imports::Cells for Row {
    fn line(&self) -> u32 {
        self.line
    }

    fn width(&self) -> usize {
        self.cells.len()
    }

    fn cell(&self, index: usize) -> &str {
        Self::cell(self, index)
    }
}

/// A file as rows of text, blank rows left out, the header still among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The rows, at least one.
    pub rows: Vec<Row>,
    /// Encoding and delimiter, or that it is a spreadsheet.
    pub read_as: ReadAs,
}

/// Why a file is refused as a whole; each is a sentence for the person who sent it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// No bytes, or no row that says anything.
    #[error("The file is empty.")]
    Empty,
    /// More than [`MAX_BYTES`].
    #[error("The file is larger than 20 MB.")]
    TooLarge,
    /// Neither text nor a spreadsheet.
    #[error("The file is neither CSV nor XLSX.")]
    NotATable,
    /// A spreadsheet of before 2007.
    #[error("The file is an old Excel workbook (.xls); save it as .xlsx or CSV and send that.")]
    OldExcel,
    /// A spreadsheet that cannot be opened.
    #[error(
        "The file is called a spreadsheet but cannot be opened as one; save it as .xlsx or CSV again."
    )]
    Damaged,
}

/// Reads a file, by what it holds and not by its name. Never panics, whatever the bytes.
pub fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge);
    }
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    let sheet = if bytes.starts_with(b"PK\x03\x04") {
        xlsx_in::read(bytes)?
    } else if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Unreadable::OldExcel);
    } else {
        csv_in::read(bytes)?
    };
    if sheet.rows.is_empty() {
        Err(Unreadable::Empty)
    } else {
        Ok(sheet)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_no_table_is_refused_with_a_sentence() {
        assert_eq!(read(b""), Err(Unreadable::Empty));
        assert_eq!(read(b" \r\n,,\r\n"), Err(Unreadable::Empty));
        assert_eq!(read(b"\xEF\xBB\xBF"), Err(Unreadable::Empty));
        assert_eq!(read(&vec![b'a'; MAX_BYTES + 1]), Err(Unreadable::TooLarge));
        assert_eq!(
            read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
            Err(Unreadable::NotATable)
        );
        assert_eq!(read(b"%PDF-1.7\n1 0 obj"), Err(Unreadable::NotATable));
        assert_eq!(
            read(b"PK\x03\x04 and nothing more"),
            Err(Unreadable::Damaged)
        );
        assert_eq!(
            read(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
            Err(Unreadable::OldExcel)
        );
    }

    proptest! {
        #[test]
        fn reading_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            let _ = read(&bytes);
        }

        #[test]
        fn reading_what_begins_like_a_spreadsheet_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            let mut file = b"PK\x03\x04".to_vec();
            file.extend(bytes);
            let _ = read(&file);
        }
    }
}
