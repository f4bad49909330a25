use chrono::NaiveDate;

use crate::catalogue::FieldFault;
use crate::civil::{DayRange, days_between};
use crate::ids::PersonId;
use crate::words::day;

/// The most days for which a deputy is named at once: a leave, not a change of manager, which is the
/// staff list's to tell.
pub const LONGEST_DEPUTY_DAYS: i64 = 366;

/// Somebody is to answer in a manager's stead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeputyWish {
    /// In whose stead.
    pub manager: PersonId,
    /// Who is to answer.
    pub deputy: PersonId,
    /// Whether that person is in post and has an account.
    pub can_answer: bool,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The days for which the manager has named somebody already.
    pub standing: Vec<DayRange>,
}

/// Whether the deputy can be named.
///
/// # Errors
/// What is wrong, each beside its field: `/email`, `/from`, `/to`.
pub fn can_name_deputy(wish: &DeputyWish, today: NaiveDate) -> Result<(), Vec<FieldFault>> {
    let mut faults = Vec::new();
    let mut fault = |pointer: &str, message: String| {
        faults.push(FieldFault {
            pointer: pointer.to_owned(),
            message,
        });
    };
    if wish.deputy == wish.manager {
        fault("/email", "Name somebody other than yourself".to_owned());
    } else if !wish.can_answer {
        fault(
            "/email",
            "They cannot answer requests, since they have no account or have left. Name somebody \
             who signs in to Spires."
                .to_owned(),
        );
    }
    if wish.from < today {
        fault("/from", "The first day must be today or later".to_owned());
    }
    if wish.to < wish.from {
        fault(
            "/to",
            "The last day must not be before the first".to_owned(),
        );
    } else if days_between(wish.from, wish.to) >= LONGEST_DEPUTY_DAYS {
        fault("/to", "Name a deputy for a year at most".to_owned());
    }
    let days = DayRange::new(wish.from, Some(wish.to));
    if let Some(other) = wish.standing.iter().find(|other| other.overlaps(&days)) {
        fault(
            "/from",
            format!(
                "You have named somebody from {} to {}. End that first, or choose other days.",
                day(other.from),
                day(other.last())
            ),
        );
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use uuid::Uuid;

    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn wish(from: &str, to: &str) -> DeputyWish {
        DeputyWish {
            manager: PersonId(Uuid::from_u128(1)),
            deputy: PersonId(Uuid::from_u128(2)),
            can_answer: true,
            from: on(from),
            to: on(to),
            standing: vec![DayRange::new(on("2026-12-10"), Some(on("2026-12-20")))],
        }
    }

    fn pointers(wish: &DeputyWish) -> Vec<String> {
        can_name_deputy(wish, on("2026-11-20"))
            .err()
            .unwrap_or_default()
            .into_iter()
            .map(|fault| fault.pointer)
            .collect()
    }

    #[rstest]
    #[case::today_alone("2026-11-20", "2026-11-20", &[])]
    #[case::yesterday("2026-11-19", "2026-11-21", &["/from"])]
    #[case::backwards("2026-11-25", "2026-11-24", &["/to"])]
    #[case::a_year("2026-12-21", "2027-12-21", &[])]
    #[case::longer("2026-12-21", "2027-12-22", &["/to"])]
    #[case::up_to_the_next("2026-12-01", "2026-12-09", &[])]
    #[case::into_the_next("2026-12-01", "2026-12-10", &["/from"])]
    #[case::after_it("2026-12-21", "2026-12-24", &[])]
    #[case::inside_it("2026-12-12", "2026-12-13", &["/from"])]
    fn days(#[case] from: &str, #[case] to: &str, #[case] faults: &[&str]) {
        assert_eq!(pointers(&wish(from, to)), faults);
    }

    #[test]
    fn a_deputy_is_somebody_else_who_can_answer() {
        let days = wish("2026-11-23", "2026-11-27");
        let oneself = DeputyWish {
            deputy: days.manager,
            ..days.clone()
        };
        assert_eq!(pointers(&oneself), ["/email"]);
        let without_account = DeputyWish {
            can_answer: false,
            ..days
        };
        assert_eq!(pointers(&without_account), ["/email"]);
    }
}
