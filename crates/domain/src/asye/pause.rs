//! Pauses: for maternity, sickness, bereavement or support not given; never for capability.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::civil::days_between;

/// Why a programme is paused. Capability is not among them: it runs under its own procedure, apart
/// from the ASYE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum PauseReason {
    /// Maternity, paternity, adoption or shared parental leave.
    Maternity,
    /// Long sickness.
    Sickness,
    /// Bereavement.
    Bereavement,
    /// The support that the agreement promises was not given.
    SupportNotGiven,
}

impl PauseReason {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Maternity,
        Self::Sickness,
        Self::Bereavement,
        Self::SupportNotGiven,
    ];

    /// The stable word, as stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Maternity => "maternity",
            Self::Sickness => "sickness",
            Self::Bereavement => "bereavement",
            Self::SupportNotGiven => "support_not_given",
        }
    }
}

impl std::str::FromStr for PauseReason {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|reason| reason.as_str() == text)
            .ok_or(())
    }
}

/// A pause, from its first to its last day, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Pause {
    /// First day of the pause.
    pub from: NaiveDate,
    /// Last day of the pause.
    pub to: NaiveDate,
    /// Why.
    pub reason: PauseReason,
}

/// Why a pause is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PauseRefusal {
    /// The last day lies before the first.
    #[error("The last day of the pause must not be before its first day.")]
    EndsBeforeItBegins,
    /// A programme that has not begun is not paused; its start is moved.
    #[error("The pause must begin on or after the start of the programme.")]
    BeforeTheStart,
    /// Two pauses must not overlap: the same days would move the dates twice.
    #[error("The pause overlaps another, from {0} to {1}.")]
    Overlaps(NaiveDate, NaiveDate),
    /// The programme has an outcome.
    #[error("The programme has an outcome and can no longer be paused.")]
    Closed,
}

impl Pause {
    /// Its length in days: those on which the programme stands still.
    pub fn days(&self) -> u32 {
        u32::try_from(days_between(self.from, self.to) + 1).unwrap_or(0)
    }

    /// Whether the programme stands still on that day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether the pause may be added to a programme that began on `start` and has been paused before.
    pub fn check(&self, start: NaiveDate, others: &[Self]) -> Result<(), PauseRefusal> {
        if self.to < self.from {
            return Err(PauseRefusal::EndsBeforeItBegins);
        }
        if self.from < start {
            return Err(PauseRefusal::BeforeTheStart);
        }
        match others
            .iter()
            .find(|other| other.from <= self.to && self.from <= other.to)
        {
            Some(other) => Err(PauseRefusal::Overlaps(other.from, other.to)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn pause(from: &str, to: &str) -> Pause {
        Pause {
            from: day(from),
            to: day(to),
            reason: PauseReason::Sickness,
        }
    }

    #[rstest]
    #[case::good("2026-06-01", "2026-08-09", Ok(()))]
    #[case::one_day("2026-06-01", "2026-06-01", Ok(()))]
    #[case::next_to_another("2026-05-01", "2026-08-31", Ok(()))]
    #[case::backwards("2026-06-01", "2026-05-31", Err(PauseRefusal::EndsBeforeItBegins))]
    #[case::too_early("2026-01-01", "2026-03-01", Err(PauseRefusal::BeforeTheStart))]
    #[case::overlap(
        "2026-09-15",
        "2026-10-15",
        Err(PauseRefusal::Overlaps(day("2026-09-01"), day("2026-09-30")))
    )]
    fn pauses_are_checked(
        #[case] from: &str,
        #[case] to: &str,
        #[case] expected: Result<(), PauseRefusal>,
    ) {
        let others = [
            pause("2026-04-01", "2026-04-30"),
            pause("2026-09-01", "2026-09-30"),
        ];
        assert_eq!(pause(from, to).check(day("2026-02-19"), &others), expected);
    }

    #[test]
    fn ten_weeks_are_seventy_days() {
        assert_eq!(pause("2026-06-01", "2026-08-09").days(), 70);
    }

    #[test]
    fn capability_is_no_reason_to_pause() {
        assert!("capability".parse::<PauseReason>().is_err());
    }
}
