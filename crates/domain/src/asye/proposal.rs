//! Proposed dates that wait until all four have agreed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fte::Fte;
use super::milestone::Milestone;
use super::parties::Party;
use super::pause::Pause;
use super::programme::Programme;
use super::schedule::{plain_date, rescaled_date, shifted_by_pause};

/// Why dates moved, or are proposed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = DateMoveReason))]
pub enum MoveReason {
    /// The NQSW starts part-time.
    PartTimeStart,
    /// The NQSW's FTE changed during the programme.
    FteChange,
    /// The programme was paused.
    Pause,
    /// The panel or the four gave more time.
    Extension,
}

impl MoveReason {
    /// The stable word, as stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PartTimeStart => "part_time_start",
            Self::FteChange => "fte_change",
            Self::Pause => "pause",
            Self::Extension => "extension",
        }
    }
}

impl std::str::FromStr for MoveReason {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        [
            Self::PartTimeStart,
            Self::FteChange,
            Self::Pause,
            Self::Extension,
        ]
        .into_iter()
        .find(|reason| reason.as_str() == text)
        .ok_or(())
    }
}

/// One date, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMove {
    /// Which milestone, by code.
    pub milestone: String,
    /// The date that stood.
    pub from: NaiveDate,
    /// The date that takes its place.
    pub to: NaiveDate,
}

/// What is proposed for somebody who starts part-time: every date not yet held whose proposal differs
/// from what stands. Pauses so far move the proposed dates as they moved those that stand. Empty for
/// somebody full-time.
pub fn part_time_moves(
    programme: &Programme,
    start: NaiveDate,
    fte: Fte,
    pauses: &[Pause],
    standing: &[Milestone],
) -> Vec<DateMove> {
    let mut proposed = programme.proposed_milestones(start, fte);
    for pause in pauses {
        proposed = shifted_by_pause(&proposed, pause.from, pause.days());
    }
    moves(standing, &proposed)
}

/// What a change of FTE on `changed_on` proposes for the dates that remain. `before` is the FTE for
/// which the standing dates were made: full-time while no part-time proposal was agreed. `paused_days`
/// lengthen the cap, since a pause is not time on the programme.
pub fn rescale_moves(
    programme: &Programme,
    start: NaiveDate,
    changed_on: NaiveDate,
    (before, now): (Fte, Fte),
    paused_days: u32,
    standing: &[Milestone],
) -> Vec<DateMove> {
    let latest = plain_date(start, programme.settings.cap_months)
        + chrono::Days::new(u64::from(paused_days));
    let rescaled: Vec<Milestone> = standing
        .iter()
        .map(|milestone| Milestone {
            due_on: rescaled_date(milestone.due_on, changed_on, before, now, latest),
            ..milestone.clone()
        })
        .collect();
    moves(standing, &rescaled)
}

/// The dates that differ between two states of a schedule, leaving out what was held.
pub fn moves(before: &[Milestone], after: &[Milestone]) -> Vec<DateMove> {
    before
        .iter()
        .filter(|milestone| milestone.held_on.is_none())
        .filter_map(|milestone| {
            let to = after
                .iter()
                .find(|other| other.code == milestone.code)?
                .due_on;
            (to != milestone.due_on).then(|| DateMove {
                milestone: milestone.code.clone(),
                from: milestone.due_on,
                to,
            })
        })
        .collect()
}

/// Names a set of dates, so that nobody agrees to dates other than those that they read. The same dates
/// have the same tag; it is no secret.
pub fn tag(moves: &[DateMove]) -> String {
    // FNV-1a: short, stable between versions and machines.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for date in moves {
        for byte in format!("{}:{};", date.milestone, date.to).bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

/// Who has still to agree. The dates are taken over when nobody is left.
pub fn still_to_agree(agreed: &[Party]) -> Vec<Party> {
    Party::ALL
        .into_iter()
        .filter(|party| !agreed.contains(party))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asye::shipped_programmes;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_part_time_start_proposes_what_is_not_yet_held() {
        let programme = shipped_programmes().unwrap().remove(0);
        let start = day("2026-02-19");
        let mut standing = programme.milestones(start);
        for milestone in &mut standing {
            if milestone.month <= 3 {
                milestone.held_on = Some(milestone.due_on);
            }
        }
        let moves = part_time_moves(&programme, start, "0.6".parse().unwrap(), &[], &standing);
        let to = |code: &str| moves.iter().find(|m| m.milestone == code).map(|m| m.to);
        assert_eq!(to("review_3"), None);
        assert_eq!(to("review_6"), Some(day("2026-12-20")));
        assert_eq!(to("review_9"), Some(day("2027-05-22")));
        assert_eq!(to("panel"), Some(day("2027-10-21")));
    }

    #[test]
    fn somebody_full_time_is_asked_nothing() {
        let programme = shipped_programmes().unwrap().remove(0);
        let standing = programme.milestones(day("2026-02-19"));
        assert!(
            part_time_moves(&programme, day("2026-02-19"), Fte::FULL, &[], &standing).is_empty()
        );
    }

    #[test]
    fn going_part_time_halfway_moves_what_remains() {
        let programme = shipped_programmes().unwrap().remove(0);
        let start = day("2026-01-01");
        let standing = programme.milestones(start);
        let moves = rescale_moves(
            &programme,
            start,
            day("2026-07-01"),
            (Fte::FULL, "0.5".parse().unwrap()),
            0,
            &standing,
        );
        let panel = moves.iter().find(|m| m.milestone == "panel").unwrap();
        assert_eq!(
            (panel.from, panel.to),
            (day("2027-01-01"), day("2027-07-04"))
        );
        assert!(moves.iter().all(|m| m.from > day("2026-07-01")));
    }

    #[test]
    fn other_dates_have_another_tag() {
        let one = |to: &str| {
            tag(&[DateMove {
                milestone: "panel".into(),
                from: day("2027-02-19"),
                to: day(to),
            }])
        };
        assert_eq!(one("2027-10-21"), one("2027-10-21"));
        assert_ne!(one("2027-10-21"), one("2027-10-22"));
        assert_eq!(one("2027-10-21").len(), 16);
    }

    #[test]
    fn all_four_must_agree() {
        assert_eq!(
            still_to_agree(&[Party::Nqsw, Party::Coordinator]),
            [Party::Assessor, Party::LineManager]
        );
        assert!(still_to_agree(&Party::ALL).is_empty());
    }
}
