//! Which character parts the cells.

/// The candidates and what they are called.
const CANDIDATES: [(u8, &str); 3] = [(b',', "commas"), (b';', "semicolons"), (b'\t', "tabs")];

/// How many records are looked at.
const SAMPLE: usize = 40;

/// The candidate that parts most of the first records into the same number of cells; the comma when
/// none parts anything.
pub(super) fn detect(text: &str) -> (u8, &'static str) {
    let mut best = CANDIDATES[0];
    let mut best_score = (0, 0);
    for candidate in CANDIDATES {
        let counts = counts(text, candidate.0);
        let score = counts
            .iter()
            .filter(|&&count| count > 0)
            .map(|&count| {
                (
                    counts.iter().filter(|&&other| other == count).count(),
                    count,
                )
            })
            .max()
            .unwrap_or_default();
        if score > best_score {
            (best, best_score) = (candidate, score);
        }
    }
    best
}

/// How often the delimiter stands outside quotes, for each of the first records.
fn counts(text: &str, delimiter: u8) -> Vec<usize> {
    let mut counts = Vec::new();
    let (mut count, mut is_quoted, mut is_blank) = (0, false, true);
    for byte in text.bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted => {
                if !is_blank {
                    counts.push(count);
                }
                (count, is_blank) = (0, true);
                if counts.len() == SAMPLE {
                    return counts;
                }
                continue;
            }
            _ if byte == delimiter && !is_quoted => count += 1,
            _ => {}
        }
        is_blank = false;
    }
    if !is_blank {
        counts.push(count);
    }
    counts
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::comma("a,b\n1,2\n", "commas")]
    #[case::semicolon_with_decimal_commas("FTE;Name\n0,6;Ann\n1;Bo\n0,8;Cy\n", "semicolons")]
    #[case::tab("a\tb, c\n1\t2\n", "tabs")]
    #[case::commas_in_quotes("a;b\n\"1,2,3\";4\n\"1,2,3\";5\n", "semicolons")]
    #[case::title_line("Staff list; as of 1 May\na,b,c\n1,2,3\n4,5,6\n", "commas")]
    #[case::one_column("Name\nAnn\n", "commas")]
    #[case::nothing("", "commas")]
    fn the_delimiter_is_found(#[case] text: &str, #[case] name: &str) {
        assert_eq!(detect(text).1, name);
    }
}
