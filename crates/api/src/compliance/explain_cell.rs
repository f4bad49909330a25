//! `explainCell`

use actix_web::{get, web::Json};
use chrono::NaiveDate;
use contract::compliance::{
    AbsenceView, ActionView, AsAtQuery, EvidenceView, ExemptionView, ProofStepView, ProofView,
    Weighed as WeighedView,
};
use contract::problem::Problem as ProblemView;
use domain::civil::DayRange;
use domain::ids::{PersonId, RequirementId};
use domain::words;
use usecases::compliance::{
    Advice, Asked, Proof, Release, Weighed, explain_cell as explain, set_aside_in_words,
    source_in_words, what_in_words,
};

use super::{list_requirements, views};
use crate::extract::{Params, Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Explain why one cell is as it is
///
/// Rule and version, audience, anchor, evidence used and set aside with the reason, the arithmetic with
/// dates, exemptions, absence without its kind, and the one action that would turn it green.
#[utoipa::path(
    operation_id = "explainCell",
    tag = "compliance",
    security(("bearer" = []), ("cookie" = [])),
    params(
        ("person_id" = PersonId, Path, description = "Whose cell"),
        ("requirement_id" = RequirementId, Path, description = "Under which requirement"),
        AsAtQuery,
    ),
    responses(
        (status = 200, description = "The proof", body = ProofView),
        (status = 401, description = "Not signed in", body = ProblemView, content_type = "application/problem+json"),
        (status = 403, description = "Not permitted", body = ProblemView, content_type = "application/problem+json"),
        (status = 404, description = "There is no such person within reach, or no such requirement", body = ProblemView, content_type = "application/problem+json"),
        (status = 422, description = "A parameter does not make sense", body = ProblemView, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = ProblemView, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/people/{person_id}/requirements/{requirement_id}")]
pub(super) async fn explain_cell(
    signed_in: SignedIn,
    Segment((person, requirement)): Segment<(PersonId, RequirementId)>,
    Params(query): Params<AsAtQuery>,
) -> Result<Json<ProofView>, Problem> {
    let asked = Asked {
        as_at: query.as_at,
        known_at: query.known_at,
    };
    let proof = perform(signed_in, move |spires, actor| {
        explain(spires, actor, person, requirement, asked)
    })
    .await?;
    Ok(Json(view(proof)))
}

fn view(proof: Proof) -> ProofView {
    let as_at = proof.basis.as_at;
    let found = proof.assessment;
    let allowed = found
        .anchor
        .map(|anchor| DayRange::new(domain::civil::next_day(anchor), found.first_due_on));
    ProofView {
        basis: views::basis(&proof.basis),
        person: views::person(proof.person),
        cell: views::cell(&found, as_at),
        summary: proof.summary,
        anchor: found.anchor,
        first_due_on: found.first_due_on,
        days_absent: found.days_absent,
        requirement: list_requirements::rule(proof.rule),
        audience: proof.audience,
        steps: proof
            .steps
            .into_iter()
            .map(|step| ProofStepView {
                on: step.on,
                kind: step.kind,
                text: step.text,
                sum: step.sum,
            })
            .collect(),
        evidence: proof.evidence.iter().map(evidence).collect(),
        exemptions: proof
            .exemptions
            .into_iter()
            .map(|release| exemption(release, as_at))
            .collect(),
        absences: proof
            .absences
            .iter()
            .map(|absence| absence_view(*absence, allowed.as_ref()))
            .collect(),
        action: proof.advice.map(action),
    }
}

fn evidence(weighed: &Weighed) -> EvidenceView {
    let piece = &weighed.piece;
    EvidenceView {
        id: piece.is_evidence.then_some(piece.evidence.id),
        done_on: piece.evidence.done_on,
        kind: piece.kind,
        what: what_in_words(weighed),
        source: source_in_words(weighed),
        recorded_at: piece.recorded_at,
        weighed: match weighed.set_aside {
            None => WeighedView::Used,
            Some(_) => WeighedView::SetAside,
        },
        reason: set_aside_in_words(weighed),
    }
}

fn exemption(release: Release, as_at: NaiveDate) -> ExemptionView {
    ExemptionView {
        from: release.days.from,
        to: release.days.to,
        covers: release.approved_by.is_some() && release.days.contains(as_at),
        reason: release.reason,
        approved_by: release.approved_by,
    }
}

/// An absence with the days of it that moved the time allowed.
fn absence_view(absence: DayRange, allowed: Option<&DayRange>) -> AbsenceView {
    let days = allowed
        .and_then(|allowed| absence.intersection(allowed))
        .and_then(|days| days.length());
    AbsenceView {
        from: absence.from,
        to: absence.to,
        days: days.and_then(|days| u32::try_from(days).ok()).unwrap_or(0),
    }
}

fn action(advice: Advice) -> ActionView {
    let names: Vec<&str> = advice
        .courses
        .iter()
        .map(|(_, name)| name.title.as_str())
        .collect();
    let text = match (&advice.booked, names.as_slice()) {
        (Some(booked), _) => {
            format!(
                "Attend {} on {}, already booked.",
                booked.title,
                words::weekday_and_day(booked.on)
            )
        }
        (None, []) => "Record what meets this requirement.".to_owned(),
        (None, [one]) => format!("Complete {one}."),
        (None, several) => format!("Complete any one of: {}.", several.join("; ")),
    };
    ActionView {
        text,
        course: advice.courses.into_iter().next().map(views::course),
        booked: advice.booked.map(views::booking),
        then_valid_to: advice.then_valid_to,
    }
}
