//! The sentences of a proof.

use domain::civil::days_between;
use domain::compliance::{DueBecause, Flaw, SetAside, Status};
use domain::words;

use super::explain_cell::{Case, Weighed};
use super::rule_words::Names;

/// The status in a sentence.
pub(super) fn summary(case: &Case<'_>) -> String {
    let found = case.assessment;
    match found.status {
        Status::Overdue => overdue(case),
        Status::DueSoon => found.expires_on.map_or_else(String::new, |expires| {
            let left = days_between(case.as_at, expires);
            format!(
                "Due soon: covered to {}, {} from then.",
                words::day(expires),
                days(left)
            )
        }),
        Status::Compliant => match (found.expires_on, found.evidence) {
            (Some(expires), _) => format!("Up to date: covered to {}.", words::day(expires)),
            (None, Some((_, done))) => {
                format!(
                    "Up to date: done on {}, and it does not lapse.",
                    words::day(done)
                )
            }
            (None, None) => String::new(),
        },
        Status::NotYetDue => match found.due_on {
            Some(due) => format!("Not yet due: to be done by {}.", words::day(due)),
            None => "Not yet due: absent, and no return is known.".to_owned(),
        },
        Status::Exempt => match found.exempt_until {
            Some(until) => format!("Exempt until {}.", words::day(until)),
            None => "Exempt, without an end.".to_owned(),
        },
        Status::NotApplicable => not_applicable(case),
    }
}

fn overdue(case: &Case<'_>) -> String {
    let Some(due) = case.assessment.due_on else {
        return String::new();
    };
    let late = days(days_between(due, case.as_at));
    match case.assessment.due_because() {
        Some(DueBecause::RanOut) => {
            format!(
                "Overdue by {late}: the cover ran out on {}.",
                words::day(due)
            )
        }
        _ => format!(
            "Overdue by {late}: it was to be done by {}.",
            words::day(due)
        ),
    }
}

fn not_applicable(case: &Case<'_>) -> String {
    let day = words::day(case.as_at);
    if !case.member.facts.is_in_post(case.as_at) {
        format!("Not required: not in post on {day}.")
    } else if case.rule.requirement.version_on(case.as_at).is_none() {
        format!("Not required: the rule was not in force on {day}.")
    } else {
        format!("Not required: no post held on {day} is in the rule’s audience.")
    }
}

/// Why the audience takes the person in, or why it does not.
pub(super) fn audience(case: &Case<'_>, names: &Names<'_>) -> Vec<String> {
    let facts = &case.member.facts;
    let Some((_, version)) = case.rule.requirement.version_on(case.as_at) else {
        return vec![not_applicable(case)];
    };
    let mut reasons: Vec<String> = Vec::new();
    for post in facts
        .posts
        .iter()
        .filter(|post| post.days.contains(case.as_at))
    {
        let matches = version.audience.matches(facts.person, post);
        let title = case.member.posts.iter().find(|line| line.id == post.post);
        let title = title.map_or("", |line| line.job_title.as_str());
        let sentences = matches
            .iter()
            .map(|reason| format!("{title}: {}.", lower_first(&names.matched(reason))));
        reasons.extend(sentences);
    }
    if reasons.is_empty() {
        reasons.push(not_applicable(case));
    }
    reasons.dedup();
    reasons
}

/// Why a piece of evidence is set aside.
pub fn set_aside_in_words(weighed: &Weighed) -> Option<String> {
    let reason = weighed
        .piece
        .reason
        .as_deref()
        .map(str::trim)
        .filter(|reason| !reason.is_empty());
    let with_reason = |sentence: &str| match reason {
        Some(reason) => format!("{sentence} Reason given: {reason}."),
        None => sentence.to_owned(),
    };
    Some(match weighed.set_aside? {
        SetAside::Flawed(Flaw::AttendedInPart) => {
            with_reason("Attended in part. Only attendance in full counts.")
        }
        SetAside::Flawed(Flaw::NotAttended) => with_reason("Booked, and did not come."),
        SetAside::Flawed(Flaw::Voided) => with_reason("Voided, so it does not count."),
        SetAside::NotAccepted => "The version of the rule in force does not accept it.".to_owned(),
        SetAside::AfterTheDay => "Done after the day that is asked about.".to_owned(),
        SetAside::Superseded => "Later evidence is used.".to_owned(),
    })
}

/// Course code and what was done, such as `SG03, attended in full`.
pub fn what_in_words(weighed: &Weighed) -> String {
    use domain::compliance::EvidenceKind;
    let done = match (weighed.piece.evidence.flaw, weighed.piece.kind) {
        (Some(Flaw::AttendedInPart), _) => "attended in part",
        (Some(Flaw::NotAttended), _) => "did not attend",
        (_, EvidenceKind::Completion) if weighed.piece.source.contains("learning") => "completed",
        (_, EvidenceKind::Completion) => "attended in full",
        (_, EvidenceKind::Certificate) => "certificate accepted",
        (_, EvidenceKind::PriorLearning) => "prior learning recognised",
        (_, EvidenceKind::PolicyConfirmed) => "policy read and confirmed",
        (_, EvidenceKind::Qualification) => "qualification held",
        (_, EvidenceKind::Appraisal) => "appraisal submitted",
    };
    match &weighed.course {
        Some(course) => format!("{}, {done}", course.code),
        None => done.to_owned(),
    }
}

/// Where a piece comes from, such as `Attendance history, line 6,988`.
pub fn source_in_words(weighed: &Weighed) -> String {
    let piece = &weighed.piece;
    let source = match piece.source.as_str() {
        "elearning" => "E-learning file",
        "attendance" | "attendance_history" => "Attendance history",
        "register" => "Register",
        other => other,
    };
    let line = piece.line.map_or(String::new(), |line| {
        format!(", line {}", words::number(line))
    });
    let by = match (&piece.recorded_by, piece.line) {
        (Some(by), None) => format!(", recorded by {by}"),
        _ => String::new(),
    };
    format!("{}{line}{by}", upper_first(source))
}

/// `19 days`.
pub(super) fn days(number: i64) -> String {
    words::count(number, "day", "days")
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}
