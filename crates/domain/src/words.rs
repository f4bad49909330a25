//! Dates, times and counts as people read them: "4 June 2026", "9:30am", "1,240", "2nd".
//!
//! Written out by hand and not through `strftime`, which alone would be a tenth of what the browser loads.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

/// "4 June 2026".
pub fn day(on: NaiveDate) -> String {
    format!("{} {} {}", on.day(), month(on), on.year())
}

/// "4 June", where the year is said elsewhere.
pub fn day_of_month(on: NaiveDate) -> String {
    format!("{} {}", on.day(), month(on))
}

/// "Thursday 4 June 2026".
pub fn weekday_and_day(on: NaiveDate) -> String {
    format!("{} {}", weekday(on), day(on))
}

/// "Thu 4 June 2026", for lists.
pub fn short_weekday_and_day(on: NaiveDate) -> String {
    format!("{} {}", short_weekday(on), day(on))
}

/// "Thursday".
pub fn weekday(on: NaiveDate) -> &'static str {
    match on.weekday() {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// "Thu".
pub fn short_weekday(on: NaiveDate) -> &'static str {
    weekday(on).get(..3).unwrap_or_default()
}

/// "June".
pub fn month(on: NaiveDate) -> &'static str {
    match on.month() {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

/// "Jun".
pub fn short_month(on: NaiveDate) -> &'static str {
    month(on).get(..3).unwrap_or_default()
}

/// "9:30am", "12pm", "midnight" as "12am".
pub fn clock(at: NaiveTime) -> String {
    let (is_afternoon, hour) = at.hour12();
    let half = if is_afternoon { "pm" } else { "am" };
    match at.minute() {
        0 => format!("{hour}{half}"),
        minute => format!("{hour}:{minute:02}{half}"),
    }
}

/// "1,240".
pub fn number(count: impl Into<i128>) -> String {
    let count: i128 = count.into();
    let digits = count.unsigned_abs().to_string();
    let mut words = String::new();
    if count < 0 {
        words.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            words.push(',');
        }
        words.push(digit);
    }
    words
}

/// "1 place", "3 places", "no places" as "0 places".
pub fn count(how_many: impl Into<i128>, one: &str, many: &str) -> String {
    let how_many: i128 = how_many.into();
    format!(
        "{} {}",
        number(how_many),
        if how_many == 1 { one } else { many }
    )
}

/// "1st", "2nd", "3rd", "11th".
pub fn ordinal(place: u64) -> String {
    let ending = match (place % 10, place % 100) {
        (1, rest) if rest != 11 => "st",
        (2, rest) if rest != 12 => "nd",
        (3, rest) if rest != 13 => "rd",
        _ => "th",
    };
    format!("{}{ending}", number(place))
}

/// A day as people type it: "4 June 2026", "4 jun 26", "04/06/2026", "4.6.2026", "2026-06-04". The day comes
/// before the month; a year of two digits is of this century.
pub fn read_day(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '.' | '-' | ','))
        .filter(|part| !part.is_empty())
        .collect();
    let &[first, second, third] = parts.as_slice() else {
        return None;
    };
    let (year, middle, day) = if first.len() == 4 {
        (first, second, third)
    } else {
        (third, second, first)
    };
    let year: i32 = year
        .parse()
        .ok()
        .map(|year| if year < 100 { year + 2000 } else { year })?;
    NaiveDate::from_ymd_opt(year, read_month(middle)?, day.parse().ok()?)
}

fn read_month(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let text = text.to_lowercase();
    if text.len() < 3 {
        return None;
    }
    (1..=12).find(|&number| {
        NaiveDate::from_ymd_opt(2000, number, 1)
            .is_some_and(|first| month(first).to_lowercase().starts_with(&text))
    })
}

/// A time of day as people type it: "9:30am", "9.30", "14:00", "2pm".
pub fn read_clock(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_lowercase().replace(' ', "");
    let (digits, half) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(digits), _) => (digits, Some(0)),
        (_, Some(digits)) => (digits, Some(12)),
        _ => (text.as_str(), None),
    };
    let (hour, minute) = digits.split_once([':', '.']).unwrap_or((digits, "0"));
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(noon) => hour % 12 + noon,
        None => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_in_words() {
        assert_eq!(day(on("2026-06-04")), "4 June 2026");
        assert_eq!(weekday_and_day(on("2026-06-04")), "Thursday 4 June 2026");
        assert_eq!(
            short_weekday_and_day(on("2026-12-01")),
            "Tue 1 December 2026"
        );
        assert_eq!(short_month(on("2026-09-01")), "Sep");
    }

    #[rstest]
    #[case("09:30:00", "9:30am")]
    #[case("12:00:00", "12pm")]
    #[case("00:00:00", "12am")]
    #[case("16:05:00", "4:05pm")]
    fn times_in_words(#[case] at: &str, #[case] words: &str) {
        assert_eq!(clock(at.parse().unwrap()), words);
        assert_eq!(read_clock(words), Some(at.parse().unwrap()));
    }

    #[rstest]
    #[case("9.30", Some("09:30:00"))]
    #[case("14:00", Some("14:00:00"))]
    #[case(" 2 pm ", Some("14:00:00"))]
    #[case("13pm", None)]
    #[case("25:00", None)]
    #[case("noon", None)]
    fn times_read(#[case] text: &str, #[case] at: Option<&str>) {
        assert_eq!(read_clock(text), at.map(|at| at.parse().unwrap()));
    }

    #[rstest]
    #[case("4 June 2026", Some("2026-06-04"))]
    #[case("4 jun 26", Some("2026-06-04"))]
    #[case("04/06/2026", Some("2026-06-04"))]
    #[case("4.6.2026", Some("2026-06-04"))]
    #[case("2026-06-04", Some("2026-06-04"))]
    #[case("31 February 2026", None)]
    #[case("June 2026", None)]
    #[case("4 J 2026", None)]
    fn days_read(#[case] text: &str, #[case] day: Option<&str>) {
        assert_eq!(read_day(text), day.map(on));
    }

    #[rstest]
    #[case(0, "0")]
    #[case(999, "999")]
    #[case(1240, "1,240")]
    #[case(1_234_567, "1,234,567")]
    #[case(-1000, "−1,000")]
    fn numbers(#[case] value: i64, #[case] words: &str) {
        assert_eq!(number(value), words);
    }

    #[rstest]
    #[case(1, "1st")]
    #[case(2, "2nd")]
    #[case(3, "3rd")]
    #[case(11, "11th")]
    #[case(112, "112th")]
    #[case(22, "22nd")]
    fn ordinals(#[case] place: u64, #[case] words: &str) {
        assert_eq!(ordinal(place), words);
    }

    #[test]
    fn one_and_many() {
        assert_eq!(count(1, "place", "places"), "1 place");
        assert_eq!(count(0, "place", "places"), "0 places");
    }
}
