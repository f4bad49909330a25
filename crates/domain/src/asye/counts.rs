//! Evidence counted against the programme's minimum.

use serde::{Deserialize, Serialize};

use super::milestone::{Milestone, MilestoneKind};
use super::piece::{Piece, PieceKind};
use super::programme::Minimum;

/// Undated totals that a tracker file gave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrackerTotals {
    /// Pieces of feedback from families.
    pub family_feedback: u32,
    /// Pieces of feedback from professionals.
    pub professional_feedback: u32,
    /// Reports.
    pub reports: u32,
}

/// How far one kind of evidence has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KindCount {
    /// Which kind.
    pub kind: PieceKind,
    /// All there are.
    pub have: u32,
    /// The minimum.
    pub minimum: u32,
    /// How many of them stand on the tracker alone, without a piece in the record.
    pub from_tracker: u32,
}

impl KindCount {
    /// How many are still to come.
    pub fn missing(&self) -> u32 {
        self.minimum.saturating_sub(self.have)
    }
}

/// All kinds, and who observed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceCounts {
    /// One entry a kind, in the order of the programme.
    pub kinds: Vec<KindCount>,
    /// Observations in the record that the assessor made. Those on the tracker do not say who observed.
    pub observed_by_assessor: u32,
}

impl EvidenceCounts {
    /// The entry of a kind: how many there are.
    pub fn have(&self, kind: PieceKind) -> u32 {
        self.kinds
            .iter()
            .find(|count| count.kind == kind)
            .map_or(0, |count| count.have)
    }

    /// Whether every minimum is met.
    pub fn is_complete(&self) -> bool {
        self.kinds.iter().all(|count| count.missing() == 0)
    }
}

/// Counts the record. An observation that the tracker dates and somebody wrote up later is one
/// observation; a piece marked as counted on the tracker does not count again, but for those above the
/// tracker's total.
pub fn count_evidence(
    minimum: Minimum,
    tracker: TrackerTotals,
    milestones: &[Milestone],
    pieces: &[Piece],
) -> EvidenceCounts {
    let of = |kind: PieceKind| pieces.iter().filter(move |piece| piece.kind == kind);
    let dated_alone = |step: MilestoneKind| {
        number(milestones.iter().filter(|milestone| {
            milestone.kind == step
                && milestone.held_on.is_some()
                && !pieces
                    .iter()
                    .any(|piece| piece.milestone.as_deref() == Some(milestone.code.as_str()))
        }))
    };
    let undated = |kind: PieceKind, total: u32| {
        total.saturating_sub(number(of(kind).filter(|piece| piece.on_tracker)))
    };
    let count = |kind: PieceKind, minimum: u32, from_tracker: u32| KindCount {
        kind,
        have: number(of(kind)) + from_tracker,
        minimum,
        from_tracker,
    };
    EvidenceCounts {
        kinds: vec![
            count(
                PieceKind::Observation,
                minimum.observations,
                dated_alone(MilestoneKind::Observation),
            ),
            count(
                PieceKind::FamilyFeedback,
                minimum.family_feedback,
                undated(PieceKind::FamilyFeedback, tracker.family_feedback),
            ),
            count(
                PieceKind::ProfessionalFeedback,
                minimum.professional_feedback,
                undated(
                    PieceKind::ProfessionalFeedback,
                    tracker.professional_feedback,
                ),
            ),
            count(
                PieceKind::Report,
                minimum.reports,
                undated(PieceKind::Report, tracker.reports),
            ),
            count(
                PieceKind::Reflection,
                minimum.reflections,
                dated_alone(MilestoneKind::Reflection),
            ),
        ],
        observed_by_assessor: number(
            of(PieceKind::Observation)
                .filter(|piece| piece.observer.as_ref().is_some_and(|who| who.is_assessor)),
        ),
    }
}

fn number(of: impl Iterator) -> u32 {
    u32::try_from(of.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::asye::shipped_programmes;
    use crate::ids::PieceId;

    fn piece(kind: PieceKind, milestone: Option<&str>, on_tracker: bool) -> Piece {
        Piece {
            id: PieceId(uuid::Uuid::nil()),
            kind,
            dated_on: "2026-06-01".parse().unwrap(),
            milestone: milestone.map(str::to_owned),
            on_tracker,
            observer: None,
            tags: vec![],
        }
    }

    #[rstest]
    #[case::tracker_alone(&[], &["observation_1"], 1, 2)]
    #[case::written_up_later(
        &[piece(PieceKind::Observation, Some("observation_1"), false)], &["observation_1"], 1, 2
    )]
    #[case::one_more_observation(
        &[piece(PieceKind::Observation, Some("observation_2"), false)],
        &["observation_1", "observation_2"], 2, 2
    )]
    #[case::a_fourth_without_milestone(
        &[piece(PieceKind::Observation, None, false)],
        &["observation_1", "observation_2", "observation_3"], 4, 2
    )]
    #[case::new_feedback(&[piece(PieceKind::FamilyFeedback, None, false)], &[], 0, 3)]
    #[case::feedback_already_on_the_tracker(&[piece(PieceKind::FamilyFeedback, None, true)], &[], 0, 2)]
    #[case::more_than_the_tracker_counts(
        &[piece(PieceKind::FamilyFeedback, None, true), piece(PieceKind::FamilyFeedback, None, true),
          piece(PieceKind::FamilyFeedback, None, true)], &[], 0, 3
    )]
    fn counts(
        #[case] pieces: &[Piece],
        #[case] held: &[&str],
        #[case] observations: u32,
        #[case] family: u32,
    ) {
        let programme = shipped_programmes().unwrap().remove(0);
        let mut milestones = programme.milestones("2026-02-19".parse().unwrap());
        for milestone in &mut milestones {
            if held.contains(&milestone.code.as_str()) {
                milestone.held_on = Some(milestone.due_on);
            }
        }
        let tracker = TrackerTotals {
            family_feedback: 2,
            professional_feedback: 3,
            reports: 0,
        };
        let counts = count_evidence(programme.minimum, tracker, &milestones, pieces);
        assert_eq!(counts.have(PieceKind::Observation), observations);
        assert_eq!(counts.have(PieceKind::FamilyFeedback), family);
        assert_eq!(counts.have(PieceKind::ProfessionalFeedback), 3);
        assert_eq!(counts.have(PieceKind::Report), 0);
    }
}
