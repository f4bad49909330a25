use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{BookingState, Mark, MarkKind, Refusal};
use crate::catalogue::{Part, SessionState, SessionTimes};
use crate::civil::london_day;
use crate::ids::{BookingId, PartId};

/// What the register says about one person over all parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Came to every part in full: a completion, and the only outcome that is evidence.
    Attended,
    /// Came to some of it.
    AttendedPart,
    /// Came to no part.
    DidNotAttend,
}

impl Outcome {
    /// The state of the booking once the register is closed.
    pub const fn state(self) -> BookingState {
        match self {
            Self::Attended => BookingState::Attended,
            Self::AttendedPart => BookingState::AttendedPart,
            Self::DidNotAttend => BookingState::DidNotAttend,
        }
    }

    /// The words on screens.
    pub const fn label(self) -> &'static str {
        self.state().label()
    }
}

/// The outcome of the marks of all parts; `None` while one is missing.
pub fn outcome(parts: &[PartId], marks: &BTreeMap<PartId, MarkKind>) -> Option<Outcome> {
    let kinds: Vec<MarkKind> = parts
        .iter()
        .map(|part| marks.get(part).copied())
        .collect::<Option<_>>()?;
    Some(if kinds.iter().all(|kind| *kind == MarkKind::Attended) {
        Outcome::Attended
    } else if kinds.iter().all(|kind| *kind == MarkKind::DidNotAttend) {
        Outcome::DidNotAttend
    } else {
        Outcome::AttendedPart
    })
}

/// Whether a mark for `part` can be taken: the register is open and the part's day has come.
pub fn can_mark(state: SessionState, part: &Part, now: DateTime<Utc>) -> Result<(), Refusal> {
    match state {
        SessionState::Cancelled => Err(Refusal::SessionCancelled),
        SessionState::Closed => Err(Refusal::RegisterClosed),
        SessionState::Scheduled if london_day(now) < part.on => {
            Err(Refusal::TooEarlyToMark { on: part.on })
        }
        SessionState::Scheduled => Ok(()),
    }
}

/// The marks in force out of all that were ever made: for each person and part the one that was
/// made last by the marker's clock, and of two at the same instant the one that arrived last.
/// `marks` are in the order of arrival. So two people can mark at once and a phone can send late;
/// nothing is lost, and the order of arrival of different instants does not matter.
pub fn merge<'a>(
    marks: impl IntoIterator<Item = &'a Mark>,
) -> BTreeMap<(BookingId, PartId), &'a Mark> {
    let mut in_force: BTreeMap<(BookingId, PartId), &Mark> = BTreeMap::new();
    for mark in marks {
        let slot = in_force.entry((mark.booking, mark.part)).or_insert(mark);
        if mark.marked_at >= slot.marked_at {
            *slot = mark;
        }
    }
    in_force
}

/// Everything that decides about closing a register.
#[derive(Clone, Debug)]
pub struct CloseFacts<'a> {
    /// When the session is.
    pub times: SessionTimes,
    /// Its parts.
    pub parts: &'a [Part],
    /// Those who hold a place.
    pub bookings: &'a [BookingId],
    /// Every mark ever made, in the order of arrival.
    pub marks: &'a [Mark],
}

/// Whether a register can be closed, once everybody is marked: it is open and the last part has
/// ended. Until then nobody has come to all of it, and a completion would not be true.
pub fn can_close(times: &SessionTimes, now: DateTime<Utc>) -> Result<(), Refusal> {
    match times.state {
        SessionState::Cancelled => Err(Refusal::SessionCancelled),
        SessionState::Closed => Err(Refusal::RegisterClosed),
        SessionState::Scheduled if now < times.ends_at => Err(Refusal::TooEarlyToClose {
            ends_at: times.ends_at,
        }),
        SessionState::Scheduled => Ok(()),
    }
}

/// Closes a register: the outcome of each who holds a place. Refused before the last part has ended
/// and while somebody is not marked for every part.
pub fn close(
    facts: &CloseFacts<'_>,
    now: DateTime<Utc>,
) -> Result<Vec<(BookingId, Outcome)>, Refusal> {
    can_close(&facts.times, now)?;
    let in_force = merge(facts.marks);
    let parts: Vec<PartId> = facts.parts.iter().map(|part| part.id).collect();
    let outcomes: Vec<(BookingId, Option<Outcome>)> = facts
        .bookings
        .iter()
        .map(|booking| {
            let kinds = in_force
                .iter()
                .filter(|((whose, _), _)| whose == booking)
                .map(|((_, part), mark)| (*part, mark.kind))
                .collect();
            (*booking, outcome(&parts, &kinds))
        })
        .collect();
    let people = outcomes.iter().filter(|(_, known)| known.is_none()).count();
    if people > 0 {
        return Err(Refusal::Unmarked { people });
    }
    Ok(outcomes
        .into_iter()
        .filter_map(|(booking, known)| known.map(|outcome| (booking, outcome)))
        .collect())
}

/// Opens a closed register again; a reason is needed, for it takes completions back.
pub fn reopen(state: SessionState, reason: &str) -> Result<String, Refusal> {
    if state != SessionState::Closed {
        return Err(Refusal::RegisterNotClosed);
    }
    match reason.trim() {
        "" => Err(Refusal::ReasonNeeded),
        reason => Ok(reason.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PersonId;
    use proptest::prelude::*;
    use rstest::rstest;
    use uuid::Uuid;

    fn part(n: i32, on: &str) -> Part {
        Part {
            id: PartId(Uuid::from_u128(u128::try_from(n).unwrap())),
            number: n,
            on: on.parse().unwrap(),
            from: "09:30:00".parse().unwrap(),
            to: "16:30:00".parse().unwrap(),
        }
    }

    fn mark(booking: u128, part: u128, kind: MarkKind, second: i64) -> Mark {
        Mark {
            booking: BookingId(Uuid::from_u128(booking)),
            part: PartId(Uuid::from_u128(part)),
            kind,
            reason: None,
            marked_at: DateTime::from_timestamp(1_796_000_000 + second, 0).unwrap(),
            marked_by: PersonId(Uuid::nil()),
        }
    }

    #[rstest]
    #[case(&[MarkKind::Attended, MarkKind::Attended], Some(Outcome::Attended))]
    #[case(&[MarkKind::Attended, MarkKind::AttendedPart], Some(Outcome::AttendedPart))]
    #[case(&[MarkKind::Attended, MarkKind::DidNotAttend], Some(Outcome::AttendedPart))]
    #[case(&[MarkKind::DidNotAttend, MarkKind::DidNotAttend], Some(Outcome::DidNotAttend))]
    #[case(&[MarkKind::Attended], None)]
    fn outcomes(#[case] kinds: &[MarkKind], #[case] expected: Option<Outcome>) {
        let parts = [part(1, "2026-12-01").id, part(2, "2026-12-02").id];
        let marks = parts.iter().copied().zip(kinds.iter().copied()).collect();
        assert_eq!(outcome(&parts, &marks), expected);
    }

    #[test]
    fn a_late_arrival_does_not_undo_a_later_mark() {
        let newer = mark(1, 1, MarkKind::Attended, 60);
        let older = mark(1, 1, MarkKind::DidNotAttend, 0);
        let marks = [newer.clone(), older];
        assert_eq!(merge(&marks).into_values().collect::<Vec<_>>(), [&newer]);
    }

    #[test]
    fn closing_waits_for_the_end_and_for_everybody() {
        let parts = [part(1, "2026-12-01"), part(2, "2026-12-02")];
        let times = SessionTimes::of(SessionState::Scheduled, None, None, &parts).unwrap();
        let bookings = [BookingId(Uuid::from_u128(1)), BookingId(Uuid::from_u128(2))];
        let marks = [
            mark(1, 1, MarkKind::Attended, 0),
            mark(1, 2, MarkKind::Attended, 0),
            mark(2, 1, MarkKind::Attended, 0),
        ];
        let facts = CloseFacts {
            times,
            parts: &parts,
            bookings: &bookings,
            marks: &marks,
        };
        for early in [
            "2026-12-01T17:00:00Z",
            "2026-12-02T09:00:00Z",
            "2026-12-02T16:29:59Z",
        ] {
            let refusal = close(&facts, early.parse().unwrap()).unwrap_err();
            assert_eq!(refusal.code(), "too-early-to-close");
            assert_eq!(
                refusal.sentence(),
                "The session ends on 2 December 2026 at 4:30pm. Close the register after that."
            );
        }
        assert_eq!(
            close(&facts, "2026-12-02T16:30:00Z".parse().unwrap()),
            Err(Refusal::Unmarked { people: 1 })
        );
    }

    proptest! {
        #[test]
        fn merging_forgets_nobody_and_ignores_arrival(
            marks in proptest::collection::vec((0_u128..4, 0_u128..3, 0_usize..3, 0_i64..1_000), 0..40)
        ) {
            let mut marks: Vec<Mark> = marks
                .into_iter()
                .map(|(booking, part, kind, at)| mark(booking, part, MarkKind::ALL[kind], at))
                .collect();
            marks.sort_by_key(|mark| mark.marked_at);
            marks.dedup_by_key(|mark| mark.marked_at);
            let in_order: Vec<Mark> = merge(&marks).into_values().cloned().collect();
            let reversed: Vec<Mark> = marks.iter().rev().cloned().collect();
            let from_reversed: Vec<Mark> = merge(&reversed).into_values().cloned().collect();
            prop_assert_eq!(&in_order, &from_reversed);
            for mark in &marks {
                prop_assert!(in_order.iter().any(|kept| (kept.booking, kept.part) == (mark.booking, mark.part)));
            }
        }
    }
}
