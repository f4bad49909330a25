//! How many tests ran, from what the runners print.

use crate::steps::Counts;

/// From nextest's summary: `Summary [ 3.4s] 7 tests run: 4 passed (1 slow), 2 failed, 1 timed out,
/// 5 skipped`.
pub(super) fn of_nextest(output: &str) -> Option<Counts> {
    let line = output
        .lines()
        .rev()
        .find(|line| line.contains(" tests run: ") || line.contains(" test run: "))?;
    let (_, counted) = line.split_once(" run: ")?;
    let mut counts = Counts::default();
    for (number, word) in numbered(counted) {
        match word {
            "passed" => counts.passed += number,
            "failed" | "timed" | "exec" => counts.failed += number,
            "skipped" => counts.skipped += number,
            _ => {}
        }
    }
    Some(counts)
}

/// From the line that each binary of `cargo test` closes with: `test result: ok. 3 passed; 0
/// failed; 0 ignored; …`.
pub(super) fn of_cargo_test(output: &str) -> Option<Counts> {
    let mut counts = Counts::default();
    let mut seen = false;
    for line in output
        .lines()
        .filter_map(|line| line.strip_prefix("test result: "))
    {
        seen = true;
        for (number, word) in numbered(line) {
            match word {
                "passed" => counts.passed += number,
                "failed" => counts.failed += number,
                "ignored" => counts.skipped += number,
                _ => {}
            }
        }
    }
    seen.then_some(counts)
}

/// Every number with the word after it.
fn numbered(text: &str) -> impl Iterator<Item = (u64, &str)> {
    let words: Vec<&str> = text
        .split([' ', ',', ';', '(', ')'])
        .filter(|word| !word.is_empty())
        .collect();
    let pairs: Vec<(u64, &str)> = words
        .windows(2)
        .filter_map(|pair| match pair {
            [number, word] => Some((number.parse().ok()?, *word)),
            _ => None,
        })
        .collect();
    pairs.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nextest_says_what_passed_and_what_did_not() {
        let output = "     Summary [   3.481s] 12/14 tests run: 9 passed (1 slow, 1 leaky), 2 failed, 1 timed out, 3 skipped\n        FAIL [   0.1s] a b\n";
        assert_eq!(
            of_nextest(output),
            Some(Counts {
                passed: 9,
                failed: 3,
                skipped: 3
            })
        );
        assert_eq!(of_nextest("error: could not compile"), None);
    }

    #[test]
    fn cargo_test_is_summed_over_its_binaries() {
        let output = "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
                      test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n";
        assert_eq!(
            of_cargo_test(output),
            Some(Counts {
                passed: 4,
                failed: 2,
                skipped: 1
            })
        );
    }
}
