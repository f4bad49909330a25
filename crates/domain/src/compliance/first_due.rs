//! How absence moves the end of the time allowed.

use crate::civil::{DayRange, days_after, days_between, next_day};
use chrono::NaiveDate;

/// The end of the time allowed, with the days that absence added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstDue {
    /// The last day of the time allowed; none while an absence without an end contains it.
    pub on: Option<NaiveDate>,
    /// Days by which absence has moved it.
    pub days_absent: u32,
}

/// Extends the time allowed until the days moved equal the days absent in (anchor, first due day].
///
/// `absences` are sorted and do not overlap, so each either begins after the day reached so far and
/// moves nothing, or moves it by its whole length: whatever part of it lies before the day pushes the
/// day on, until the absence is over.
pub fn first_due(anchor: NaiveDate, base: NaiveDate, absences: &[DayRange]) -> FirstDue {
    let mut due = base;
    let mut days_absent = 0;
    for absence in absences.iter().filter(|absence| absence.last() > anchor) {
        if absence.from > due {
            break;
        }
        let Some(to) = absence.to else {
            return FirstDue {
                on: None,
                days_absent,
            };
        };
        let from = absence.from.max(next_day(anchor));
        if from > due {
            break;
        }
        let days = u32::try_from(days_between(from, to) + 1).unwrap_or(0);
        due = days_after(due, days);
        days_absent += days;
    }
    FirstDue {
        on: Some(due),
        days_absent,
    }
}
