//! A row, whatever it was read from.

/// One row of a file as text.
pub trait Cells {
    /// Line of the file on which the row begins, counted from 1.
    fn line(&self) -> u32;
    /// How many cells it has.
    fn width(&self) -> usize;
    /// The cell, trimmed; empty beyond the row's end.
    fn cell(&self, index: usize) -> &str;
}

/// A row of plain strings, for made-up files and tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainRow {
    /// Line of the file.
    pub line: u32,
    /// The cells.
    pub cells: Vec<String>,
}

impl Cells for PlainRow {
    fn line(&self) -> u32 {
        self.line
    }

    fn width(&self) -> usize {
        self.cells.len()
    }

    fn cell(&self, index: usize) -> &str {
        self.cells.get(index).map_or("", |cell| cell.trim())
    }
}
