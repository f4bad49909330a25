//! Where somebody stands, in the words that screens and mails use.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::milestone::{Milestone, MilestoneKind};
use super::outcome::Outcome;
use super::pause::Pause;
use crate::civil::days_between;
use crate::words;

/// The standing of an enrolment on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = AsyeStanding))]
pub enum Standing {
    /// The start lies ahead.
    NotStarted,
    /// Nothing late, nothing due soon.
    OnTrack,
    /// The next step is due within the programme's warning days.
    DueSoon,
    /// The next step is due today.
    DueToday,
    /// A step is late, or the panel was held and no outcome is recorded.
    Attention,
    /// The programme's last date is past and there is neither a panel nor an outcome.
    Overdue,
    /// The programme stands still.
    Paused,
    /// Passed.
    Passed,
    /// Did not pass.
    Failed,
    /// Left the programme.
    Withdrawn,
    /// Went on with it elsewhere.
    Transferred,
}

impl Standing {
    /// The word on the tag.
    pub fn word(self) -> &'static str {
        match self {
            Self::NotStarted => "Not started",
            Self::OnTrack => "On track",
            Self::DueSoon => "Due soon",
            Self::DueToday => "Due today",
            Self::Attention => "Attention",
            Self::Overdue => "Overdue",
            Self::Paused => "Paused",
            Self::Passed => "Passed",
            Self::Failed => "Failed",
            Self::Withdrawn => "Withdrawn",
            Self::Transferred => "Transferred",
        }
    }

    /// Whether the programme goes on or is about to begin.
    pub fn is_open(self) -> bool {
        !matches!(
            self,
            Self::Passed | Self::Failed | Self::Withdrawn | Self::Transferred
        )
    }

    /// Whether somebody must act now.
    pub fn needs_attention(self) -> bool {
        matches!(self, Self::Attention | Self::Overdue)
    }
}

/// What the standing is worked out from.
#[derive(Clone, Copy, Debug)]
pub struct StandingFacts<'a> {
    /// First day of the programme.
    pub start: NaiveDate,
    /// The milestones with their standing dates.
    pub milestones: &'a [Milestone],
    /// All pauses.
    pub pauses: &'a [Pause],
    /// The outcome, once there is one.
    pub outcome: Option<Outcome>,
    /// The programme's warning days.
    pub due_soon_days: u32,
}

impl StandingFacts<'_> {
    /// The standing on a day.
    pub fn standing(&self, as_of: NaiveDate) -> Standing {
        match self.outcome {
            Some(Outcome::Pass) => return Standing::Passed,
            Some(Outcome::Fail) => return Standing::Failed,
            Some(Outcome::Withdrawn) => return Standing::Withdrawn,
            Some(Outcome::Transferred) => return Standing::Transferred,
            Some(Outcome::Extended) | None => {}
        }
        if as_of < self.start {
            return Standing::NotStarted;
        }
        if self.pauses.iter().any(|pause| pause.covers(as_of)) {
            return Standing::Paused;
        }
        let panel = self
            .milestones
            .iter()
            .find(|m| m.kind == MilestoneKind::Panel);
        if panel.is_some_and(|panel| panel.is_late(as_of)) {
            return Standing::Overdue;
        }
        if self.late(as_of).next().is_some() || self.awaits_outcome() {
            return Standing::Attention;
        }
        match self
            .next(as_of)
            .map(|next| days_between(as_of, next.due_on))
        {
            Some(0) => Standing::DueToday,
            Some(days) if days <= i64::from(self.due_soon_days) => Standing::DueSoon,
            _ => Standing::OnTrack,
        }
    }

    /// Followed steps that are late on the day, earliest first.
    pub fn late(&self, as_of: NaiveDate) -> impl Iterator<Item = &Milestone> {
        let mut late: Vec<&Milestone> = self
            .milestones
            .iter()
            .filter(|m| m.followed && m.is_late(as_of))
            .collect();
        late.sort_by_key(|milestone| milestone.due_on);
        late.into_iter()
    }

    /// The earliest followed step without a date that is due on or after the day.
    pub fn next(&self, as_of: NaiveDate) -> Option<&Milestone> {
        self.milestones
            .iter()
            .filter(|m| m.followed && m.held_on.is_none() && m.due_on >= as_of)
            .min_by_key(|milestone| milestone.due_on)
    }

    /// What to do first: the earliest late step, else the next one.
    pub fn first_to_do(&self, as_of: NaiveDate) -> Option<&Milestone> {
        if self.outcome.is_some_and(Outcome::closes) {
            return None;
        }
        self.late(as_of).next().or_else(|| self.next(as_of))
    }

    /// Why somebody stands where they do, in a few words; empty where the tag says it all.
    pub fn reason(&self, as_of: NaiveDate) -> String {
        match self.standing(as_of) {
            Standing::Attention | Standing::Overdue => {
                let late: Vec<&str> = self.late(as_of).map(|m| m.title.as_str()).collect();
                match late.as_slice() {
                    [] => "Panel held, outcome not recorded".to_owned(),
                    [.., last] if late.len() > 1 => {
                        format!(
                            "{} and {last} late",
                            late.get(..late.len() - 1).unwrap_or(&[]).join(", ")
                        )
                    }
                    [one, ..] => format!("{one} late"),
                }
            }
            Standing::DueToday | Standing::DueSoon => self
                .next(as_of)
                .map_or_else(String::new, |next| next.title.clone()),
            Standing::Paused => self
                .pauses
                .iter()
                .find(|pause| pause.covers(as_of))
                .map_or_else(String::new, |pause| {
                    format!("Until {}", words::day(pause.to))
                }),
            _ => String::new(),
        }
    }

    fn awaits_outcome(&self) -> bool {
        self.outcome.is_none()
            && self
                .milestones
                .iter()
                .any(|m| m.kind == MilestoneKind::Panel && m.held_on.is_some())
    }
}

/// The week of the programme: whole weeks since the start + 1, none before it.
pub fn week(start: NaiveDate, as_of: NaiveDate) -> Option<u32> {
    u32::try_from(days_between(start, as_of))
        .ok()
        .map(|days| days / 7 + 1)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::asye::{PauseReason, shipped_programmes};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[rstest]
    #[case::not_started("2026-02-18", &[], None, Standing::NotStarted, "")]
    #[case::first_day("2026-02-19", &[], None, Standing::OnTrack, "")]
    #[case::soon("2026-05-10", &[], None, Standing::DueSoon, "3 month review")]
    #[case::today("2026-05-19", &["observation_1"], None, Standing::DueToday, "3 month review")]
    #[case::late("2026-05-20", &["review_3"], None, Standing::Attention, "Observation 1 late")]
    #[case::two_late("2026-05-20", &[], None, Standing::Attention, "3 month review and Observation 1 late")]
    #[case::paused("2026-09-02", &[], None, Standing::Paused, "Until 10 September 2026")]
    #[case::over("2027-03-01", &[], None, Standing::Overdue,
        "3 month review, Observation 1, Observation 2, 6 month review, 9 month review, Observation 3 and Panel late")]
    #[case::panel_held("2027-02-01", &["panel", "review_3", "review_6", "review_9", "observation_1", "observation_2", "observation_3"],
        None, Standing::Attention, "Panel held, outcome not recorded")]
    #[case::passed("2027-03-01", &[], Some(Outcome::Pass), Standing::Passed, "")]
    #[case::withdrawn("2026-03-01", &[], Some(Outcome::Withdrawn), Standing::Withdrawn, "")]
    fn standings(
        #[case] as_of: &str,
        #[case] held: &[&str],
        #[case] outcome: Option<Outcome>,
        #[case] expected: Standing,
        #[case] reason: &str,
    ) {
        let programme = shipped_programmes().unwrap().remove(0);
        let start = day("2026-02-19");
        let mut milestones = programme.milestones(start);
        for milestone in &mut milestones {
            if held.contains(&milestone.code.as_str()) {
                milestone.held_on = Some(milestone.due_on);
            }
        }
        let pauses = [Pause {
            from: day("2026-09-01"),
            to: day("2026-09-10"),
            reason: PauseReason::Bereavement,
        }];
        let facts = StandingFacts {
            start,
            milestones: &milestones,
            pauses: &pauses,
            outcome,
            due_soon_days: programme.settings.due_soon_days,
        };
        assert_eq!(facts.standing(day(as_of)), expected);
        assert_eq!(facts.reason(day(as_of)), reason);
    }

    #[rstest]
    #[case("2026-02-18", None)]
    #[case("2026-02-19", Some(1))]
    #[case("2026-02-25", Some(1))]
    #[case("2026-02-26", Some(2))]
    #[case("2026-11-20", Some(40))]
    fn weeks(#[case] as_of: &str, #[case] expected: Option<u32>) {
        assert_eq!(week(day("2026-02-19"), day(as_of)), expected);
    }
}
