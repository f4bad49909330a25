//! A piece as somebody gives it, checked before it is kept.

use chrono::NaiveDate;
use domain::asye::warnings::{PieceFacts, Warning, warnings};
use domain::asye::{Milestone, MilestoneKind, Observer, PieceKind};
use domain::ids::{PersonId, PieceId, StandardId};
use serde::Serialize;
use store::DbConnection;
use store::asye::{PieceBody, StoredPiece};

use super::Nqsw;
use crate::{Failure, FieldError, Spires};

/// A piece as it is given, new or corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GivenPiece {
    /// Its kind.
    pub kind: PieceKind,
    /// Its date.
    pub dated_on: NaiveDate,
    /// Its title.
    pub title: String,
    /// Its texts.
    pub body: PieceBody,
    /// The step that it fulfils, by code; none takes the earliest open of its kind, empty says none.
    pub milestone: Option<String>,
    /// Whether the assessor observed.
    pub observed_by_assessor: bool,
    /// The observer's name, where it was somebody else.
    pub observer_name: Option<String>,
    /// The observer's registration, where it was somebody else.
    pub observer_registration: Option<String>,
    /// Whether the tracker's totals count it already.
    pub on_tracker: bool,
    /// Its tags.
    pub tags: Vec<StandardId>,
}

/// Name, registration and, for the assessor, who.
pub(super) type ObserverGiven = (String, Option<String>, Option<PersonId>);

const TITLE_AT_MOST: usize = 200;
const TEXT_AT_MOST: usize = 20_000;

impl GivenPiece {
    /// Refuses what does not make sense, field by field.
    pub(super) fn check(
        &self,
        conn: &mut DbConnection,
        spires: &Spires,
        nqsw: &Nqsw,
    ) -> Result<(), Failure> {
        let mut errors = Vec::new();
        if self.dated_on > spires.today() {
            errors.push(FieldError::new(
                "/dated_on",
                "The date must not be in the future.",
            ));
        }
        if self.title.trim().is_empty() {
            errors.push(FieldError::new("/title", "Enter a title."));
        }
        if self.title.chars().count() > TITLE_AT_MOST {
            errors.push(FieldError::new(
                "/title",
                "The title must be 200 characters or less.",
            ));
        }
        if self.body.account.trim().is_empty() {
            errors.push(FieldError::new("/account", "Enter an account."));
        }
        for (pointer, text) in [
            ("/account", &self.body.account),
            ("/strengths", &self.body.strengths),
            ("/to_develop", &self.body.to_develop),
            ("/response", &self.body.response),
        ] {
            if text.chars().count() > TEXT_AT_MOST {
                errors.push(FieldError::new(
                    pointer,
                    "The text must be 20,000 characters or less.",
                ));
            }
        }
        self.check_kind(nqsw, &mut errors);
        let known = store::competency::standards_by_id(conn, &self.tags)?;
        let (rows, columns) = (nqsw.facts.framework, nqsw.programme.capabilities);
        let counts = |id: &StandardId| {
            known.get(id).is_some_and(|standard| {
                standard.framework_id == rows || Some(standard.framework_id) == columns
            })
        };
        if !self.tags.iter().all(counts) {
            errors.push(FieldError::new(
                "/tags",
                "A tag is no statement or domain of this programme.",
            ));
        }
        if errors.is_empty() {
            Ok(())
        } else {
            Err(Failure::Invalid(errors))
        }
    }

    fn check_kind(&self, nqsw: &Nqsw, errors: &mut Vec<FieldError>) {
        if let Some(kind) = &self.body.report_kind {
            let kinds = &nqsw.programme.programme.settings.report_kinds;
            if self.kind != PieceKind::Report || !kinds.iter().any(|known| known.code == *kind) {
                errors.push(FieldError::new(
                    "/report_kind",
                    "Choose a kind of report from the list.",
                ));
            }
        }
        if self.kind == PieceKind::Observation {
            if self.observed_by_assessor && nqsw.facts.assessor.is_none() {
                errors.push(FieldError::new(
                    "/observed_by_assessor",
                    "No assessor is linked to this NQSW. Name the observer.",
                ));
            }
            let named = self
                .observer_name
                .as_ref()
                .is_some_and(|name| !name.trim().is_empty());
            if !self.observed_by_assessor && !named {
                errors.push(FieldError::new("/observer_name", "Enter who observed."));
            }
        }
        if let Some(code) = self.milestone.as_deref().filter(|code| !code.is_empty()) {
            let fits = nqsw
                .milestone(code)
                .is_some_and(|milestone| Some(milestone.kind) == step_of(self.kind));
            if !fits {
                errors.push(FieldError::new(
                    "/milestone",
                    "Choose a step of the programme that a piece of this kind fulfils.",
                ));
            }
        }
    }

    /// The step that it fulfils. `own` is the step that it fulfils already, when it is corrected.
    pub(super) fn step(&self, nqsw: &Nqsw, own: Option<&str>) -> Option<String> {
        match self.milestone.as_deref() {
            Some("") => None,
            Some(code) => Some(code.to_owned()),
            None => own
                .map(str::to_owned)
                .or_else(|| earliest_open(nqsw, self.kind).map(|milestone| milestone.code.clone())),
        }
    }

    /// Who observed, with what the staff list says of the assessor.
    pub(super) fn observer(&self, nqsw: &Nqsw) -> Option<ObserverGiven> {
        if self.kind != PieceKind::Observation {
            return None;
        }
        if self.observed_by_assessor {
            return nqsw
                .facts
                .assessor
                .as_ref()
                .map(|assessor| (assessor.name(), assessor.swe_no.clone(), Some(assessor.id)));
        }
        let given = |text: &Option<String>| {
            text.as_ref()
                .map(|text| text.trim().to_owned())
                .filter(|text| !text.is_empty())
        };
        given(&self.observer_name).map(|name| (name, given(&self.observer_registration), None))
    }

    /// The names of the fields that are filled: what the audit log may say of an assessment.
    pub(super) fn field_names(&self) -> Vec<&'static str> {
        let mut names = vec!["kind", "dated_on", "title", "account"];
        for (name, text) in [
            ("strengths", &self.body.strengths),
            ("to_develop", &self.body.to_develop),
            ("response", &self.body.response),
        ] {
            if !text.is_empty() {
                names.push(name);
            }
        }
        for (name, is_there) in [
            ("source", self.body.source.is_some()),
            ("report_kind", self.body.report_kind.is_some()),
            ("consent_noted", self.body.consent_noted.is_some()),
            (
                "observer",
                self.observed_by_assessor || self.observer_name.is_some(),
            ),
            ("tags", !self.tags.is_empty()),
        ] {
            if is_there {
                names.push(name);
            }
        }
        names
    }
}

/// The kind of step that a kind of piece fulfils.
fn step_of(kind: PieceKind) -> Option<MilestoneKind> {
    match kind {
        PieceKind::Observation => Some(MilestoneKind::Observation),
        PieceKind::Reflection => Some(MilestoneKind::Reflection),
        PieceKind::FamilyFeedback | PieceKind::ProfessionalFeedback | PieceKind::Report => None,
    }
}

fn earliest_open(nqsw: &Nqsw, kind: PieceKind) -> Option<&Milestone> {
    let step = step_of(kind)?;
    nqsw.milestones
        .iter()
        .filter(|milestone| milestone.kind == step && milestone.held_on.is_none())
        .min_by_key(|milestone| milestone.month)
}

/// What to look at again in a piece that is kept.
pub(super) fn warnings_of(nqsw: &Nqsw, stored: &StoredPiece) -> Vec<Warning> {
    let body = &stored.body;
    let mut texts = vec![
        ("title", stored.title.as_str()),
        ("account", body.account.as_str()),
        ("strengths", body.strengths.as_str()),
        ("to_develop", body.to_develop.as_str()),
        ("response", body.response.as_str()),
    ];
    if let Some(source) = &body.source {
        texts.push(("source", source));
    }
    let observer: Option<&Observer> = stored.piece.observer.as_ref();
    warnings(&PieceFacts {
        kind: stored.piece.kind,
        dated_on: stored.piece.dated_on,
        start: nqsw.facts.start_on,
        end: nqsw.ends_on(),
        observer,
        tags: stored.piece.tags.len(),
        texts: &texts,
    })
}

/// Takes over into the schedule that a piece fulfils a step: its date is the day on which the step took
/// place, unless the tracker gave one, which stands.
pub(super) fn fulfil(
    conn: &mut DbConnection,
    spires: &Spires,
    nqsw: &Nqsw,
    by: Option<PersonId>,
    (code, dated_on): (&str, NaiveDate),
) -> Result<(), Failure> {
    let told_otherwise = nqsw
        .facts
        .milestones
        .iter()
        .any(|fact| fact.part == code && fact.done_on.is_some() && fact.source != "piece");
    if !told_otherwise {
        store::asye::hold_milestone(
            conn,
            (spires.new_id(), nqsw.id()),
            code,
            (Some(dated_on), "piece"),
            by,
            None,
            spires.now(),
        )?;
    }
    Ok(())
}

/// The opposite of [`fulfil`], when a correction takes a piece off a step and no other stands on it.
pub(super) fn release(
    conn: &mut DbConnection,
    spires: &Spires,
    nqsw: &Nqsw,
    by: Option<PersonId>,
    (code, piece): (&str, PieceId),
) -> Result<(), Failure> {
    let held_by_piece = nqsw
        .facts
        .milestones
        .iter()
        .any(|fact| fact.part == code && fact.done_on.is_some() && fact.source == "piece");
    let another = nqsw
        .pieces
        .iter()
        .any(|other| other.id != piece && other.milestone.as_deref() == Some(code));
    if held_by_piece && !another {
        store::asye::hold_milestone(
            conn,
            (spires.new_id(), nqsw.id()),
            code,
            (None, "piece"),
            by,
            None,
            spires.now(),
        )?;
    }
    Ok(())
}
