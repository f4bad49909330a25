//! CSV in.

use csv::{ReaderBuilder, StringRecord};

use super::sheet::{ReadAs, Row, Sheet};
use super::{Unreadable, delimiter, encoding};

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let (text, encoding) = encoding::decode(bytes)?;
    let (delimiter, delimiter_name) = delimiter::detect(&text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut lines = Lines {
        text: text.as_bytes(),
        at: 0,
        line: 1,
    };
    let mut rows = Vec::new();
    let mut record = StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {
                let start = record.position().map_or(0, csv::Position::byte);
                let row = Row::of_record(lines.at_byte(start), record.clone());
                if !row.is_blank() {
                    rows.push(row);
                }
            }
            Err(_) => return Err(Unreadable::NotATable),
        }
    }
    Ok(Sheet {
        rows,
        read_as: ReadAs(format!("{encoding}, {delimiter_name}")),
    })
}

/// Counts lines itself: the reader's own count lags behind where lines end with CR LF or are blank.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line of the record that begins at or after this byte, line ends before it skipped.
    fn at_byte(&mut self, byte: u64) -> u32 {
        let target = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(&current) = self.text.get(self.at) {
            let is_line_end = matches!(current, b'\n' | b'\r');
            if self.at >= target && !is_line_end {
                break;
            }
            let is_half_of_pair = current == b'\r' && self.text.get(self.at + 1) == Some(&b'\n');
            if is_line_end && !is_half_of_pair {
                self.line = self.line.saturating_add(1);
            }
            self.at += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        read(text.as_bytes())
            .unwrap()
            .rows
            .iter()
            .map(|row| (row.line, row.cells().map(str::to_owned).collect()))
            .collect()
    }

    #[rstest]
    #[case::unix("a,b\n1,2\n3,4", &[1, 2, 3])]
    #[case::windows("a,b\r\n1,2\r\n3,4\r\n", &[1, 2, 3])]
    #[case::old_mac("a,b\r1,2\r3,4", &[1, 2, 3])]
    #[case::blank_lines("\n\na,b\n\n1,2\r\n\r\n\r\n3,4", &[3, 5, 8])]
    #[case::blank_cells("a,b\n,\n3,4", &[1, 3])]
    #[case::line_end_in_quotes("a,b\n\"1\n1\",2\n3,4", &[1, 2, 4])]
    #[case::windows_line_end_in_quotes("a,b\r\n\"1\r\n1\",2\r\n3,4\r\n", &[1, 2, 4])]
    fn lines_are_those_of_the_file(#[case] text: &str, #[case] lines: &[u32]) {
        assert_eq!(
            rows(text).iter().map(|(line, _)| *line).collect::<Vec<_>>(),
            lines
        );
    }

    #[test]
    fn cells_are_unquoted_and_trimmed_and_rows_may_differ_in_length() {
        assert_eq!(
            rows("Staff list\nName , Team\n\"O\"\"Neill, Ann\",\" East \",extra\n"),
            [
                (1, vec!["Staff list".to_owned()]),
                (2, vec!["Name".to_owned(), "Team".to_owned()]),
                (
                    3,
                    vec![
                        "O\"Neill, Ann".to_owned(),
                        "East".to_owned(),
                        "extra".to_owned()
                    ]
                ),
            ]
        );
    }

    #[test]
    fn what_it_was_read_as_is_told() {
        let sheet = read(b"\xEF\xBB\xBFa;b\n1;2").unwrap();
        assert_eq!(sheet.read_as.0, "UTF-8 with BOM, semicolons");
    }
}
