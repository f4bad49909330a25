//! Counts of statuses and the two percentages made of them.

use super::status::Status;
use serde::{Deserialize, Serialize};

/// How many cells have each status. Those not applicable are left out altogether.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tally {
    /// Covered for longer than the due-soon days.
    pub compliant: u32,
    /// Covered, ending soon.
    pub due_soon: u32,
    /// Required, inside the time allowed.
    pub not_yet_due: u32,
    /// Required and late.
    pub overdue: u32,
    /// Left out of every percentage, shown apart.
    pub exempt: u32,
}

impl Tally {
    /// Counts one more cell.
    pub const fn add(&mut self, status: Status) {
        match status {
            Status::Compliant => self.compliant += 1,
            Status::DueSoon => self.due_soon += 1,
            Status::NotYetDue => self.not_yet_due += 1,
            Status::Overdue => self.overdue += 1,
            Status::Exempt => self.exempt += 1,
            Status::NotApplicable => {}
        }
    }

    /// Counts all of another's cells.
    pub const fn merge(&mut self, other: &Self) {
        self.compliant += other.compliant;
        self.due_soon += other.due_soon;
        self.not_yet_due += other.not_yet_due;
        self.overdue += other.overdue;
        self.exempt += other.exempt;
    }

    /// Compliant and due soon.
    pub const fn covered(&self) -> u32 {
        self.compliant + self.due_soon
    }

    /// Covered, not yet due and overdue.
    pub const fn required(&self) -> u32 {
        self.covered() + self.not_yet_due + self.overdue
    }

    /// What is due: covered and overdue.
    pub const fn due(&self) -> u32 {
        self.covered() + self.overdue
    }

    /// Covered ÷ required in per cent, two decimals half up; none when nothing is required.
    pub fn covered_pct(&self) -> Option<f64> {
        percentage(self.covered(), self.required())
    }

    /// Covered ÷ (covered + overdue) in per cent, two decimals half up; none when nothing is due.
    pub fn up_to_date_pct(&self) -> Option<f64> {
        percentage(self.covered(), self.due())
    }
}

/// A percentage of two decimals, rounded half up in whole numbers; none when the denominator is 0.
pub fn percentage(numerator: u32, denominator: u32) -> Option<f64> {
    if denominator == 0 {
        return None;
    }
    let (n, d) = (u64::from(numerator), u64::from(denominator));
    let hundredths = (n * 20_000 + d) / (2 * d);
    u32::try_from(hundredths).ok().map(|h| f64::from(h) / 100.0)
}

/// Which of the two percentages a council puts first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Headline {
    /// What is due and done.
    #[default]
    UpToDatePct,
    /// What is required and done.
    CoveredPct,
}

impl Headline {
    /// The numerator and denominator that stand beside the percentage.
    pub const fn fraction(self, tally: &Tally) -> (u32, u32) {
        match self {
            Self::UpToDatePct => (tally.covered(), tally.due()),
            Self::CoveredPct => (tally.covered(), tally.required()),
        }
    }
}

/// The word that stands with a percentage, so that colour never says it alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// 95 % or more.
    Met,
    /// 85 to 94 %.
    Close,
    /// 75 to 84 %.
    Low,
    /// Under 75 %.
    Poor,
    /// Under five people: a percentage would mislead.
    Few,
    /// Nobody.
    Nobody,
}

impl Band {
    /// The band of a fraction. The percentage is cut, not rounded, so that 94.9 % is not called met.
    pub const fn of(numerator: u32, denominator: u32) -> Self {
        if denominator == 0 {
            return Self::Nobody;
        }
        if denominator < 5 {
            return Self::Few;
        }
        Self::of_whole(numerator as u64 * 100 / denominator as u64)
    }

    const fn of_whole(percent: u64) -> Self {
        match percent {
            95.. => Self::Met,
            85..=94 => Self::Close,
            75..=84 => Self::Low,
            _ => Self::Poor,
        }
    }
}

/// The percentage without decimals for a cell of a board: rounded half up, but never up into a better
/// band or to 100 that it has not reached. None when the denominator is 0.
pub fn whole_percentage(numerator: u32, denominator: u32) -> Option<u32> {
    if denominator == 0 {
        return None;
    }
    let (n, d) = (u64::from(numerator), u64::from(denominator));
    let (cut, rounded) = (n * 100 / d, (n * 200 + d) / (2 * d));
    let overstates = Band::of_whole(cut) != Band::of_whole(rounded) || (n < d && rounded >= 100);
    u32::try_from(if overstates { cut } else { rounded }).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(0, 0, None)]
    #[case(0, 7, Some(0.0))]
    #[case(7, 7, Some(100.0))]
    #[case(1, 3, Some(33.33))]
    #[case(2, 3, Some(66.67))]
    #[case(8486, 10256, Some(82.74))]
    #[case::half_goes_up(1, 800, Some(0.13))]
    #[case::less_than_half_goes_down(1, 801, Some(0.12))]
    fn percentages_have_two_decimals_half_up(
        #[case] n: u32,
        #[case] d: u32,
        #[case] pct: Option<f64>,
    ) {
        assert_eq!(percentage(n, d), pct);
    }

    #[rstest]
    #[case(0, 0, Band::Nobody)]
    #[case(4, 4, Band::Few)]
    #[case(19, 20, Band::Met)]
    #[case(189, 200, Band::Close)]
    #[case(17, 20, Band::Close)]
    #[case(15, 20, Band::Low)]
    #[case(14, 20, Band::Poor)]
    fn bands(#[case] n: u32, #[case] d: u32, #[case] band: Band) {
        assert_eq!(Band::of(n, d), band);
    }

    #[rstest]
    #[case(118, 139, 84)]
    #[case(94, 112, 84)]
    #[case(244, 323, 76)]
    #[case(189, 200, 94)]
    #[case(999, 1000, 99)]
    #[case(7, 7, 100)]
    fn a_whole_percentage_never_flatters(#[case] n: u32, #[case] d: u32, #[case] whole: u32) {
        assert_eq!(whole_percentage(n, d), Some(whole));
    }

    #[test]
    fn the_denominators_differ_by_those_not_yet_due() {
        let mut tally = Tally::default();
        for status in Status::ALL {
            tally.add(status);
        }
        assert_eq!((tally.covered(), tally.required(), tally.due()), (2, 4, 3));
        assert_eq!(tally.exempt, 1);
    }
}
