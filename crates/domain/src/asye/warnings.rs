//! What is said of a piece before it is kept: warnings that let it through, and faults that do not.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::identifiers::suspects;
use super::piece::{Observer, PieceKind};
use crate::words;

/// Something to look at again. A warning never stops a piece.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = PieceWarning))]
pub struct Warning {
    /// What is warned of.
    pub code: WarningCode,
    /// The field that it is about, as it is called on the wire.
    pub field: String,
    /// In words.
    pub message: String,
}

/// What may be warned of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = PieceWarningCode))]
pub enum WarningCode {
    /// An observation is judged by a registered social worker.
    ObserverNotRegistered,
    /// The piece is dated before the start of the programme or after its end.
    OutsideProgramme,
    /// A text looks as if it named a child or a family.
    LooksLikeIdentifier,
    /// A piece without a tag counts in no cell and closes no gap.
    NotTagged,
}

/// What the warnings are worked out from.
#[derive(Clone, Copy, Debug)]
pub struct PieceFacts<'a> {
    /// Kind of piece.
    pub kind: PieceKind,
    /// Its date.
    pub dated_on: NaiveDate,
    /// First day of the programme.
    pub start: NaiveDate,
    /// Last day of the programme, as its dates stand.
    pub end: NaiveDate,
    /// Who observed, for an observation.
    pub observer: Option<&'a Observer>,
    /// How many tags it has.
    pub tags: usize,
    /// Its texts: the field's name and what it holds.
    pub texts: &'a [(&'a str, &'a str)],
}

/// The warnings for a piece, in the order of the form.
pub fn warnings(piece: &PieceFacts<'_>) -> Vec<Warning> {
    let mut warnings = Vec::new();
    if piece.dated_on < piece.start || piece.dated_on > piece.end {
        warnings.push(Warning {
            code: WarningCode::OutsideProgramme,
            field: "dated_on".into(),
            message: format!(
                "The date is outside the programme, which runs from {} to {}.",
                words::day(piece.start),
                words::day(piece.end)
            ),
        });
    }
    if piece.kind == PieceKind::Observation && !piece.observer.is_some_and(Observer::is_registered)
    {
        warnings.push(Warning {
            code: WarningCode::ObserverNotRegistered,
            field: "observer_registration".into(),
            message: "An observation is judged by a registered social worker. Give the observer's \
                      Social Work England number, such as SW12345."
                .into(),
        });
    }
    for (field, text) in piece.texts {
        for suspect in suspects(text) {
            warnings.push(Warning {
                code: WarningCode::LooksLikeIdentifier,
                field: (*field).to_owned(),
                message: format!(
                    "“{}” looks like {}. Children and families are never named here.",
                    suspect.found,
                    suspect.looks_like.title()
                ),
            });
        }
    }
    if piece.tags == 0 {
        warnings.push(Warning {
            code: WarningCode::NotTagged,
            field: "tags".into(),
            message: "Without a statement or a domain this piece counts in no cell of the matrix."
                .into(),
        });
    }
    warnings
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn observer(registration: Option<&str>) -> Observer {
        Observer {
            name: "David Osei".into(),
            registration: registration.map(str::to_owned),
            is_assessor: true,
        }
    }

    #[rstest]
    #[case::good(PieceKind::Observation, "2026-07-28", Some("SW55120"), 2, "A calm visit.", &[])]
    #[case::unregistered(PieceKind::Observation, "2026-07-28", None, 2, "", &[WarningCode::ObserverNotRegistered])]
    #[case::reports_need_no_observer(PieceKind::Report, "2026-07-28", None, 1, "", &[])]
    #[case::too_early(PieceKind::Report, "2026-02-18", None, 1, "", &[WarningCode::OutsideProgramme])]
    #[case::too_late(PieceKind::Report, "2027-02-20", None, 1, "", &[WarningCode::OutsideProgramme])]
    #[case::last_day(PieceKind::Report, "2027-02-19", None, 1, "", &[])]
    #[case::named(PieceKind::Report, "2026-07-28", None, 1, "The child Amelia was there", &[WarningCode::LooksLikeIdentifier])]
    #[case::untagged(PieceKind::Report, "2026-07-28", None, 0, "", &[WarningCode::NotTagged])]
    fn warns_and_lets_through(
        #[case] kind: PieceKind,
        #[case] dated_on: &str,
        #[case] registration: Option<&str>,
        #[case] tags: usize,
        #[case] text: &str,
        #[case] expected: &[WarningCode],
    ) {
        let observer = observer(registration);
        let codes: Vec<WarningCode> = warnings(&PieceFacts {
            kind,
            dated_on: dated_on.parse().unwrap(),
            start: "2026-02-19".parse().unwrap(),
            end: "2027-02-19".parse().unwrap(),
            observer: Some(&observer),
            tags,
            texts: &[("account", text)],
        })
        .into_iter()
        .map(|warning| warning.code)
        .collect();
        assert_eq!(codes, expected);
    }
}
