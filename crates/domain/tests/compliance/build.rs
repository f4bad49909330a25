//! Facts in few words.

use chrono::NaiveDate;
use domain::civil::DayRange;
use domain::compliance::{
    Allowance, Audience, Evidence, Facts, Item, PostSegment, Requirement, Version,
};
use domain::ids::{CourseId, EvidenceId, PersonId, PostId, RequirementId, RequirementVersionId};
use domain::people::EmploymentType;
use uuid::Uuid;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn days(from: &str, to: Option<&str>) -> DayRange {
    DayRange::new(day(from), to.map(day))
}

/// A course by its letter.
pub(crate) fn course(code: &str) -> Item {
    let number = code
        .bytes()
        .fold(0_u128, |n, byte| n * 256 + u128::from(byte));
    Item::Course(CourseId(Uuid::from_u128(number)))
}

pub(crate) fn requirement_id() -> RequirementId {
    RequirementId(Uuid::from_u128(1))
}

pub(crate) fn post(range: DayRange, groups: &[&str]) -> PostSegment {
    PostSegment {
        post: PostId(Uuid::from_u128(1)),
        days: range,
        unit_path: Vec::new(),
        role_groups: groups.iter().map(ToString::to_string).collect(),
        employment_type: EmploymentType::Permanent,
    }
}

pub(crate) fn done(number: u128, code: &str, on: &str) -> Evidence {
    Evidence {
        id: EvidenceId(Uuid::from_u128(number)),
        item: course(code),
        done_on: day(on),
        flaw: None,
    }
}

pub(crate) fn version(
    from: &str,
    groups: &[&str],
    first_due: Allowance,
    renew_months: Option<u32>,
) -> Version {
    Version {
        id: RequirementVersionId(Uuid::nil()),
        days: days(from, None),
        audience: Audience::of_role_groups(groups.iter().copied()),
        accepts: vec![course("A")],
        first_due,
        renew_months,
        absence_pauses: true,
    }
}

/// Everybody, course A within a month and every 36 months, since 2020.
pub(crate) fn usual_rule() -> Requirement {
    Requirement::new(
        requirement_id(),
        days("2020-01-01", None),
        vec![version(
            "2020-01-01",
            &["ALL"],
            Allowance::Months(1),
            Some(36),
        )],
    )
}

pub(crate) fn person(posts: Vec<PostSegment>) -> Facts {
    Facts {
        posts,
        ..Facts::of(PersonId(Uuid::from_u128(1)))
    }
}
