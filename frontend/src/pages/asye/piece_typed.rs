use chrono::NaiveDate;
use contract::asye::{PieceKind, PieceView, RecordPieceRequest};
use domain::ids::StandardId;
use domain::words;
use leptos::prelude::*;

use crate::client::FieldError;

/// What is typed.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    pub(super) dated_on: RwSignal<String>,
    pub(super) title: RwSignal<String>,
    pub(super) account: RwSignal<String>,
    pub(super) strengths: RwSignal<String>,
    pub(super) to_develop: RwSignal<String>,
    pub(super) response: RwSignal<String>,
    pub(super) source: RwSignal<String>,
    pub(super) report_kind: RwSignal<String>,
    pub(super) observed_by: RwSignal<String>,
    pub(super) observer_name: RwSignal<String>,
    pub(super) observer_registration: RwSignal<String>,
    pub(super) consent: RwSignal<Vec<String>>,
    pub(super) on_tracker: RwSignal<Vec<String>>,
    pub(super) statements: RwSignal<Vec<String>>,
    pub(super) domains: RwSignal<Vec<String>>,
}

impl Typed {
    pub(super) fn of(kind: PieceKind, piece: Option<&PieceView>, has_assessor: bool) -> Self {
        let text = |of: fn(&PieceView) -> &String| {
            RwSignal::new(piece.map(|piece| of(piece).clone()).unwrap_or_default())
        };
        let some = |of: Option<String>| RwSignal::new(of.unwrap_or_default());
        let flag = |is_on: bool| {
            RwSignal::new(if is_on {
                vec!["yes".to_owned()]
            } else {
                vec![]
            })
        };
        let tags: Vec<String> = piece
            .map(|piece| piece.tags.iter().map(|tag| tag.id.to_string()).collect())
            .unwrap_or_default();
        let observer = piece.and_then(|piece| piece.observer.clone());
        let by_assessor = observer
            .as_ref()
            .map_or(has_assessor, |observer| observer.is_assessor);
        let other = observer.filter(|observer| !observer.is_assessor);
        Self {
            dated_on: some(piece.map(|piece| words::day(piece.dated_on))),
            title: some(
                piece
                    .map(|piece| piece.title.clone())
                    .or_else(|| Some(kind.title().to_owned())),
            ),
            account: text(|piece| &piece.account),
            strengths: text(|piece| &piece.strengths),
            to_develop: text(|piece| &piece.to_develop),
            response: text(|piece| &piece.response),
            source: some(piece.and_then(|piece| piece.source.clone())),
            report_kind: some(piece.and_then(|piece| piece.report_kind.clone())),
            observed_by: RwSignal::new(if by_assessor { "assessor" } else { "other" }.to_owned()),
            observer_name: some(other.as_ref().map(|observer| observer.name.clone())),
            observer_registration: some(other.and_then(|observer| observer.registration)),
            consent: flag(piece.and_then(|piece| piece.consent_noted) == Some(true)),
            on_tracker: flag(piece.is_some_and(|piece| piece.on_tracker)),
            statements: RwSignal::new(tags.clone()),
            domains: RwSignal::new(tags),
        }
    }

    /// Whether the assessor is the one who observed.
    pub(super) fn is_by_assessor(&self, kind: PieceKind) -> bool {
        kind == PieceKind::Observation && self.observed_by.get() == "assessor"
    }

    /// What is missing, beside the date.
    pub(super) fn faults(&self, kind: PieceKind) -> Vec<FieldError> {
        let mut faults = Vec::new();
        if self.title.get().trim().is_empty() {
            faults.push(FieldError::new("title", "Enter a title"));
        }
        if self.account.get().trim().is_empty() {
            faults.push(FieldError::new("account", "Enter an account"));
        }
        if kind == PieceKind::Observation
            && !self.is_by_assessor(kind)
            && self.observer_name.get().trim().is_empty()
        {
            faults.push(FieldError::new("observer_name", "Enter who observed"));
        }
        faults
    }

    /// The piece as it is sent.
    pub(super) fn request(
        &self,
        kind: PieceKind,
        dated_on: NaiveDate,
        milestone: Option<String>,
        tags: Vec<StandardId>,
    ) -> RecordPieceRequest {
        let given = |text: RwSignal<String>| {
            let text = text.get().trim().to_owned();
            (!text.is_empty()).then_some(text)
        };
        let by_assessor = self.is_by_assessor(kind);
        let of_another = |text| if by_assessor { None } else { given(text) };
        RecordPieceRequest {
            kind,
            dated_on,
            title: self.title.get(),
            account: self.account.get(),
            strengths: self.strengths.get(),
            to_develop: self.to_develop.get(),
            response: self.response.get(),
            milestone,
            source: given(self.source),
            report_kind: given(self.report_kind),
            consent_noted: (kind == PieceKind::Observation).then(|| !self.consent.get().is_empty()),
            observed_by_assessor: by_assessor,
            observer_name: of_another(self.observer_name),
            observer_registration: of_another(self.observer_registration),
            on_tracker: !self.on_tracker.get().is_empty(),
            tags,
        }
    }
}
