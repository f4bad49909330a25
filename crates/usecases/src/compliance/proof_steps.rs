//! How the date of a cell comes about, step by step.

use chrono::NaiveDate;
use domain::civil::{days_between, next_day};
use domain::compliance::{SetAside, Status, StepKind, Version};
use domain::words;
use store::compliance::UnitTree;

use super::explain_cell::Case;
use super::proof_words::{days, set_aside_in_words, source_in_words};
use super::rule_words::months_in_words;

/// One step of how the date comes about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The day.
    pub on: NaiveDate,
    /// What it is about.
    pub kind: StepKind,
    /// In a sentence.
    pub text: String,
    /// The arithmetic.
    pub sum: Option<String>,
}

/// The steps of a cell in the order of their days; none where the rule does not apply.
pub(super) fn steps(case: &Case<'_>, units: &UnitTree) -> Vec<Step> {
    let Some(anchor) = case.assessment.anchor else {
        return Vec::new();
    };
    let Some((_, version)) = case.rule.requirement.version_on(case.as_at) else {
        return Vec::new();
    };
    let mut steps = vec![anchor_step(case, units, anchor)];
    steps.extend(done_step(case, version));
    steps.extend(first_due_step(case, version, anchor));
    steps.extend(set_aside_steps(case));
    steps.extend(exempt_step(case));
    steps.extend(last_step(case));
    steps.sort_by_key(|step| step.on);
    steps
}

fn anchor_step(case: &Case<'_>, units: &UnitTree, anchor: NaiveDate) -> Step {
    let requirement = &case.rule.requirement;
    let began = case
        .member
        .posts
        .iter()
        .find(|post| post.days.from == anchor);
    let by_version = requirement
        .versions()
        .iter()
        .skip(1)
        .any(|version| version.days.from == anchor);
    let text = if let Some(post) = began {
        format!(
            "The rule began to apply: first day as {} in {}. The rule itself started {}.",
            post.job_title,
            units.name(post.unit),
            words::day(requirement.days.from),
        )
    } else if anchor == requirement.days.from {
        "The rule began to apply: its own first day, already in post.".to_owned()
    } else if by_version {
        "The rule began to apply: a new version of it took this post in.".to_owned()
    } else {
        "The rule began to apply: the post came into its audience.".to_owned()
    };
    Step {
        on: anchor,
        kind: StepKind::Anchor,
        text,
        sum: None,
    }
}

fn done_step(case: &Case<'_>, version: &Version) -> Option<Step> {
    let used = case
        .evidence
        .iter()
        .find(|weighed| weighed.set_aside.is_none())?;
    let on = used.piece.evidence.done_on;
    let sum = case
        .assessment
        .expires_on
        .zip(version.renew_months)
        .map(|(expires, months)| {
            format!(
                "{} + {} = {}",
                words::day(on),
                months_in_words(months),
                words::day(expires)
            )
        });
    let for_ever = if sum.is_none() {
        " It does not lapse."
    } else {
        ""
    };
    Some(Step {
        on,
        kind: StepKind::Done,
        text: format!("Done in full. {}.{for_ever}", source_in_words(used)),
        sum,
    })
}

fn first_due_step(case: &Case<'_>, version: &Version, anchor: NaiveDate) -> Option<Step> {
    let found = case.assessment;
    let Some(due) = found.first_due_on else {
        let held = case
            .absences()
            .into_iter()
            .find(|absence| absence.to.is_none())?;
        return Some(Step {
            on: held.from.max(anchor),
            kind: StepKind::Absent,
            text: "Absent, and no return is known: the time allowed stands still.".to_owned(),
            sum: None,
        });
    };
    let absent = match found.days_absent {
        0 => "no days of absence to add".to_owned(),
        more => format!("{} of absence added", days(i64::from(more))),
    };
    let met = match found.evidence {
        Some((_, done)) if done < due => format!(" Met {} before.", days(days_between(done, due))),
        Some((_, done)) if done == due => " Met on the day.".to_owned(),
        _ => String::new(),
    };
    let added = match found.days_absent {
        0 => String::new(),
        more => format!(" + {}", days(i64::from(more))),
    };
    Some(Step {
        on: due,
        kind: StepKind::FirstDue,
        text: format!("First due, {absent}.{met}"),
        sum: Some(format!(
            "{} + {}{added} = {}",
            words::day(anchor),
            version.first_due,
            words::day(due)
        )),
    })
}

/// Older evidence that was overtaken stands in the table alone: on the line it would hide the rest.
fn set_aside_steps(case: &Case<'_>) -> impl Iterator<Item = Step> {
    case.evidence
        .iter()
        .filter(|weighed| {
            let after_use = case
                .assessment
                .evidence
                .is_none_or(|(_, used)| used <= weighed.piece.evidence.done_on);
            after_use && !matches!(weighed.set_aside, None | Some(SetAside::Superseded))
        })
        .filter_map(|weighed| {
            Some(Step {
                on: weighed.piece.evidence.done_on,
                kind: StepKind::SetAside,
                text: set_aside_in_words(weighed)?,
                sum: None,
            })
        })
}

fn exempt_step(case: &Case<'_>) -> Option<Step> {
    if case.assessment.status != Status::Exempt {
        return None;
    }
    let exemption = case.member.facts.exemptions.iter().find(|exemption| {
        exemption.is_approved
            && exemption.requirement == case.rule.requirement.id
            && exemption.days.contains(case.as_at)
            && exemption.days.to == case.assessment.exempt_until
    })?;
    let until = exemption.days.to.map_or("without an end".to_owned(), |to| {
        format!("until {}", words::day(to))
    });
    Some(Step {
        on: exemption.days.from,
        kind: StepKind::Exempt,
        text: format!("Exempt {until}."),
        sum: None,
    })
}

fn last_step(case: &Case<'_>) -> Option<Step> {
    let found = case.assessment;
    match found.status {
        Status::Overdue => {
            let due = found.due_on?;
            let sum = found
                .first_due_on
                .zip(found.expires_on)
                .map(|(first, expires)| {
                    format!(
                        "later of {} and {} = {}",
                        words::day(first),
                        words::day(expires),
                        words::day(due)
                    )
                });
            let text = if sum.is_some() {
                "Overdue. The later of first due and run-out has passed."
            } else {
                "Overdue. The time allowed has passed, and nothing that counts has been done."
            };
            Some(Step {
                on: next_day(due),
                kind: StepKind::Overdue,
                text: text.to_owned(),
                sum,
            })
        }
        Status::Compliant | Status::DueSoon => Some(Step {
            on: found.expires_on?,
            kind: StepKind::Expires,
            text: "The last day covered.".to_owned(),
            sum: None,
        }),
        _ => None,
    }
}
