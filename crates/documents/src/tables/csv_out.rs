//! CSV out.

use std::borrow::Cow;

/// The cell as text for a spreadsheet program: one that begins with `=`, `+`, `-`, `@`, a tab or a
/// carriage return gets an apostrophe before it, so that nothing that people typed is run as a formula.
pub fn neutralised(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// CSV text that grows row by row: UTF-8, commas, CR LF, cells [`neutralised`].
#[derive(Debug, Default)]
pub struct CsvText {
    text: String,
}

impl CsvText {
    /// Begins with a byte order mark, by which spreadsheet programs know UTF-8.
    pub fn with_mark() -> Self {
        Self {
            text: "\u{feff}".to_owned(),
        }
    }

    /// Adds a row.
    pub fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            let cell = neutralised(cell.as_ref());
            if cell.contains(['"', ',', '\n', '\r', ';']) {
                self.text.push('"');
                self.text.push_str(&cell.replace('"', "\"\""));
                self.text.push('"');
            } else {
                self.text.push_str(&cell);
            }
        }
        self.text.push_str("\r\n");
    }

    /// What was written since the last call, so that a long list can be streamed.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::super::read;
    use super::*;

    #[rstest]
    #[case("Ann", "Ann")]
    #[case("=1+1", "'=1+1")]
    #[case("+44", "'+44")]
    #[case("-", "'-")]
    #[case("@SUM(A1)", "'@SUM(A1)")]
    #[case("1-2", "1-2")]
    fn formulas_are_made_text(#[case] cell: &str, #[case] written: &str) {
        assert_eq!(neutralised(cell), written);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(cells in proptest::collection::vec("[a-zA-Z0-9\",;\n ’é]{0,12}", 2..6)) {
            let mut out = CsvText::with_mark();
            out.row(["first", "second"]);
            out.row(&cells);
            let sheet = read(out.take().as_bytes()).unwrap();
            if let Some(row) = sheet.rows.get(1) {
                prop_assert_eq!(row.cells().collect::<Vec<_>>(), cells.iter().map(|c| c.trim()).collect::<Vec<_>>());
            }
        }
    }
}
