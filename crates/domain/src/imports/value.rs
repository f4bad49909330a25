//! What a cell says: days, employee numbers, e-mail addresses, counts.

use chrono::{Days, NaiveDate};

/// A day, and whether it was written as a spreadsheet's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub day: NaiveDate,
    /// Written as an Excel serial number.
    pub is_serial: bool,
}

/// Reads a day: day first (`31/01/2026`, also with `-` or `.`), ISO, or a bare five-digit number
/// (days after 30 December 1899); each with or without a time, which is dropped. None for anything
/// else, for days that do not exist, and for years outside 1900 to 2199.
pub fn read_day(text: &str) -> Option<Day> {
    let text = text.trim();
    if let Some(serial) = serial(text) {
        let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(serial))?;
        return Some(Day {
            day,
            is_serial: true,
        });
    }
    let date_end = text.find([' ', 'T']).unwrap_or(text.len());
    let (date, time) = text.split_at_checked(date_end)?;
    if !is_time(time.trim_start_matches([' ', 'T'])) {
        return None;
    }
    let separator = ['/', '-', '.']
        .into_iter()
        .find(|&separator| date.contains(separator))?;
    let parts: Vec<&str> = date.split(separator).collect();
    let [first, month, last] = parts.as_slice() else {
        return None;
    };
    let (year, day) = match (first.len(), last.len()) {
        (4, 1..=2) => (first, last),
        (1..=2, 4) => (last, first),
        _ => return None,
    };
    if month.len() > 2 || ![year, month, day].iter().all(|part| is_digits(part)) {
        return None;
    }
    let year = year
        .parse()
        .ok()
        .filter(|year| (1900..2200).contains(year))?;
    let day = NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
    Some(Day {
        day,
        is_serial: false,
    })
}

fn serial(text: &str) -> Option<u64> {
    let (days, fraction) = text.split_once('.').unwrap_or((text, "0"));
    (days.len() == 5 && is_digits(days) && is_digits(fraction)).then(|| days.parse().ok())?
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_time(text: &str) -> bool {
    text.is_empty()
        || (text.contains(':')
            && text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || b":. +-ZAPMapm".contains(&byte)))
}

/// An employee number of six digits, and whether leading zeros were put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmployeeNo {
    /// Six digits.
    pub number: String,
    /// The file had fewer.
    pub zeros_put_back: bool,
}

/// Reads an employee number of one to six digits; none for anything else.
pub fn read_employee_no(text: &str) -> Option<EmployeeNo> {
    let text = text.trim();
    (is_digits(text) && text.len() <= 6).then(|| EmployeeNo {
        number: format!("{text:0>6}"),
        zeros_put_back: text.len() < 6,
    })
}

/// Reads an e-mail address into lower case; none for what is not one.
pub fn read_email(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let (name, host) = text.split_once('@')?;
    let is_one = !name.is_empty()
        && host.contains('.')
        && !host.contains('@')
        && !text.chars().any(char::is_whitespace);
    is_one.then_some(text)
}

/// Reads a full-time equivalent above 0 and at most 1, in thousandths; a decimal comma is read as a point.
pub fn read_fte(text: &str) -> Option<u16> {
    let number: f64 = text.trim().replace(',', ".").parse().ok()?;
    let thousandths = (number * 1000.0).round();
    if !(1.0..=1000.0).contains(&thousandths) || number > 1.0 {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 1 and 1000 as just checked"
    )]
    Some(thousandths as u16)
}

/// Reads a count from 0 to 999.
pub fn read_count(text: &str) -> Option<u16> {
    let text = text.trim();
    text.parse()
        .ok()
        .filter(|count| *count < 1000 && is_digits(text))
}

/// Reads hours such as `7` or `1.5` into minutes, up to 1,000 hours.
pub fn read_hours(text: &str) -> Option<u32> {
    let hours: f64 = text.trim().replace(',', ".").parse().ok()?;
    let minutes = (hours * 60.0).round();
    if !(0.0..=60_000.0).contains(&minutes) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 60,000 as just checked"
    )]
    Some(minutes as u32)
}

/// Reads a list parted by `|`, without blanks and repeats, in the file's order.
pub fn read_list(text: &str) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    for item in text
        .split('|')
        .map(str::trim)
        .filter(|item| !item.is_empty())
    {
        if !list.iter().any(|other| other == item) {
            list.push(item.to_owned());
        }
    }
    list
}

/// A day as sentences write it: 20 November 2026.
pub fn in_words(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::day_first("31/01/2026", Some("2026-01-31"))]
    #[case::single_digits("1/2/2026", Some("2026-02-01"))]
    #[case::with_time("26/12/2019 12:12", Some("2019-12-26"))]
    #[case::with_seconds("26/12/2019 12:12:59", Some("2019-12-26"))]
    #[case::with_am("26/12/2019 9:12 AM", Some("2019-12-26"))]
    #[case::hyphens("31-01-2026", Some("2026-01-31"))]
    #[case::dots("31.01.2026", Some("2026-01-31"))]
    #[case::iso("2026-01-31", Some("2026-01-31"))]
    #[case::iso_with_time("2026-01-31T09:00:00Z", Some("2026-01-31"))]
    #[case::serial("46053", Some("2026-01-31"))]
    #[case::serial_with_time("46053.75", Some("2026-01-31"))]
    #[case::spaces("  31/01/2026 ", Some("2026-01-31"))]
    #[case::leap("29/02/2024", Some("2024-02-29"))]
    #[case::no_leap("29/02/2023", None)]
    #[case::impossible("31/02/2024", None)]
    #[case::month_first("01/31/2026", None)]
    #[case::short_year("31/01/26", None)]
    #[case::four_digits("4605", None)]
    #[case::six_digits("460530", None)]
    #[case::long_ago("01/01/0226", None)]
    #[case::words("last May", None)]
    #[case::rest("31/01/2026 approx", None)]
    #[case::empty("", None)]
    fn days(#[case] text: &str, #[case] day: Option<&str>) {
        assert_eq!(read_day(text).map(|d| d.day.to_string()).as_deref(), day);
    }

    #[rstest]
    #[case("004004", Some(("004004", false)))]
    #[case("4004", Some(("004004", true)))]
    #[case(" 7 ", Some(("000007", true)))]
    #[case("123004004", None)]
    #[case("Total", None)]
    #[case("", None)]
    #[case("40-04", None)]
    #[case("٤٠٠٤", None)]
    fn employee_numbers(#[case] text: &str, #[case] number: Option<(&str, bool)>) {
        let read = read_employee_no(text);
        assert_eq!(
            read.as_ref().map(|e| (e.number.as_str(), e.zeros_put_back)),
            number
        );
    }

    #[rstest]
    #[case("1", Some(1000))]
    #[case("0.6", Some(600))]
    #[case("0,6", Some(600))]
    #[case("1.0", Some(1000))]
    #[case("0", None)]
    #[case("-0.5", None)]
    #[case("1.0001", None)]
    #[case("37", None)]
    #[case("", None)]
    #[case("NaN", None)]
    #[case("inf", None)]
    fn ftes(#[case] text: &str, #[case] fte: Option<u16>) {
        assert_eq!(read_fte(text), fte);
    }

    #[rstest]
    #[case("GRACE.MORGAN@Coventry.example", Some("grace.morgan@coventry.example"))]
    #[case("n/a", None)]
    #[case("@x.y", None)]
    #[case("a b@x.y", None)]
    #[case("a@x", None)]
    fn emails(#[case] text: &str, #[case] email: Option<&str>) {
        assert_eq!(read_email(text).as_deref(), email);
    }

    #[rstest]
    #[case("7", Some(420))]
    #[case("1.5", Some(90))]
    #[case("-1", None)]
    #[case("a day", None)]
    fn hours(#[case] text: &str, #[case] minutes: Option<u32>) {
        assert_eq!(read_hours(text), minutes);
    }

    #[test]
    fn lists_lose_blanks_and_repeats() {
        assert_eq!(read_list(" SW | SUP||SW "), ["SW", "SUP"]);
        assert!(read_list(" | ").is_empty());
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in any::<String>()) {
            let _ = (read_day(&text), read_employee_no(&text), read_email(&text), read_fte(&text), read_count(&text), read_hours(&text), read_list(&text));
        }

        #[test]
        fn every_spelling_of_a_day_is_that_day(days in 0_u64..80_000) {
            let zero = NaiveDate::from_ymd_opt(1960, 1, 1).unwrap();
            let day = zero + Days::new(days);
            let serial = (day - NaiveDate::from_ymd_opt(1899, 12, 30).unwrap()).num_days().to_string();
            for text in [day.to_string(), day.format("%d/%m/%Y").to_string(), day.format("%-d/%-m/%Y 09:30").to_string(), serial] {
                if text.len() == 5 || text.contains(['/', '-']) {
                    prop_assert_eq!(read_day(&text).map(|d| d.day), Some(day), "{}", text);
                }
            }
        }
    }
}
