//! Every case of `tests/data/worked_examples.json`.

use crate::build::{course, day, days, person, post, requirement_id};
use chrono::{DateTime, Utc};
use domain::civil::union_of_days;
use domain::compliance::{
    Allowance, Audience, Evidence, Exemption, Facts, Flaw, Requirement, Told, Version, assess,
};
use domain::ids::{EvidenceId, RequirementVersionId};
use serde::Deserialize;
use uuid::Uuid;

const CASES: &str = include_str!("../../../../tests/data/worked_examples.json");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    requirement: RuleCase,
    posts: Vec<PostCase>,
    evidence: Vec<EvidenceCase>,
    #[serde(default)]
    exemptions: Vec<RangeCase>,
    #[serde(default)]
    absences: Vec<RangeCase>,
    as_at: String,
    known_at: Option<DateTime<Utc>>,
    expect: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleCase {
    rule_start: String,
    versions: Vec<VersionCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VersionCase {
    from: String,
    audience: Vec<String>,
    accepted: Vec<String>,
    first_due_months: u32,
    renew_months: Option<u32>,
    absence_pauses: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PostCase {
    from: String,
    to: Option<String>,
    groups: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EvidenceCase {
    course: String,
    on: String,
    attended: Option<String>,
    recorded_at: Option<DateTime<Utc>>,
    voided_at: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RangeCase {
    from: String,
    to: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    status: String,
    due_on: Option<String>,
    expires_on: Option<String>,
}

fn rule(case: &RuleCase) -> Requirement {
    let versions = case.versions.iter().map(|version| Version {
        id: RequirementVersionId(Uuid::nil()),
        days: days(&version.from, None),
        audience: Audience::of_role_groups(version.audience.iter().cloned()),
        accepts: version.accepted.iter().map(|code| course(code)).collect(),
        first_due: Allowance::Months(version.first_due_months),
        renew_months: version.renew_months,
        absence_pauses: version.absence_pauses,
    });
    Requirement::new(
        requirement_id(),
        days(&case.rule_start, None),
        versions.collect(),
    )
}

fn facts(case: &Case) -> Facts {
    let posts = case.posts.iter().map(|row| {
        let groups: Vec<&str> = row.groups.iter().map(String::as_str).collect();
        post(days(&row.from, row.to.as_deref()), &groups)
    });
    let known = |row: &&EvidenceCase| {
        let told = Told {
            recorded_at: row.recorded_at.unwrap_or(DateTime::UNIX_EPOCH),
            voided_at: row.voided_at,
        };
        told.is_known_at(case.known_at.unwrap_or(DateTime::<Utc>::MAX_UTC))
    };
    let evidence = case
        .evidence
        .iter()
        .filter(known)
        .zip(1_u128..)
        .map(|(row, n)| Evidence {
            id: EvidenceId(Uuid::from_u128(n)),
            item: course(&row.course),
            done_on: day(&row.on),
            flaw: row.attended.as_deref().map(|_| Flaw::AttendedInPart),
        });
    Facts {
        evidence: evidence.collect(),
        exemptions: case
            .exemptions
            .iter()
            .map(|row| Exemption {
                requirement: requirement_id(),
                days: days(&row.from, row.to.as_deref()),
                is_approved: true,
            })
            .collect(),
        absences: union_of_days(
            case.absences
                .iter()
                .map(|row| days(&row.from, row.to.as_deref()))
                .collect(),
        ),
        ..person(posts.collect())
    }
}

#[test]
fn every_worked_example_holds() {
    let cases: Vec<Case> = serde_json::from_str(CASES).unwrap();
    assert!(cases.len() >= 43, "the file has {} cases", cases.len());
    for case in &cases {
        let found = assess(&facts(case), &rule(&case.requirement), day(&case.as_at), 60);
        assert_eq!(found.status.code(), case.expect.status, "{}", case.name);
        if let Some(due_on) = &case.expect.due_on {
            assert_eq!(found.due_on, Some(day(due_on)), "{}", case.name);
        }
        if let Some(expires_on) = &case.expect.expires_on {
            assert_eq!(found.expires_on, Some(day(expires_on)), "{}", case.name);
        }
    }
}
