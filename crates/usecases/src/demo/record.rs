//! Pieces of evidence in the records of the demo assessor's NQSWs.

use chrono::NaiveDate;
use domain::asye::{MilestoneKind, PieceKind};
use domain::ids::{FrameworkId, StandardId};
use store::asye::PieceBody;
use store::competency::framework;

use super::completions::days;
use super::load_demo::Loading;
use super::plan::Part;
use crate::Failure;
use crate::asye::{GivenPiece, Nqsw, list_caseload, record_piece};

/// Records, as the assessor, what the tracker counts already: an observation for each that was held, and
/// feedback and a report for those who are some months in.
pub(super) fn record(loading: &Loading<'_>) -> Result<(), Failure> {
    let members = loading.council.members.iter().zip(&loading.people);
    let assessor = members
        .filter(|(member, _)| member.part == Some(Part::Assessor))
        .map(|(_, person)| *person)
        .next();
    let Some(assessor) = assessor else {
        return Ok(());
    };
    let actor = loading.actor(assessor)?;
    let caseload = list_caseload(loading.spires, &actor, false)?;
    let mut told = 0;
    for nqsw in &caseload.nqsws {
        let tags = Tags::of(loading, nqsw)?;
        for mut piece in pieces(nqsw, loading.council.on) {
            piece.tags = tags.at(told);
            told += 1;
            record_piece(loading.spires, &actor, nqsw.id(), &piece, None)?;
        }
    }
    Ok(())
}

fn pieces(nqsw: &Nqsw, on: NaiveDate) -> Vec<GivenPiece> {
    let mut pieces: Vec<GivenPiece> = nqsw
        .milestones
        .iter()
        .filter(|step| step.kind == MilestoneKind::Observation)
        .zip(OBSERVED)
        .filter_map(|(step, (title, account, strengths, to_develop))| {
            let mut piece = given(PieceKind::Observation, step.held_on?, title, account);
            (*strengths).clone_into(&mut piece.body.strengths);
            (*to_develop).clone_into(&mut piece.body.to_develop);
            piece.body.consent_noted = Some(true);
            piece.milestone = Some(step.code.clone());
            piece.observed_by_assessor = true;
            Some(piece)
        })
        .collect();
    for (after, kind, source, title, account) in TOLD {
        let day = nqsw.facts.start_on + days(*after);
        if day < on {
            let mut piece = given(*kind, day, title, account);
            if *kind == PieceKind::Report {
                piece.body.report_kind = Some((*source).to_owned());
            } else {
                piece.body.source = Some((*source).to_owned());
            }
            pieces.push(piece);
        }
    }
    pieces
}

fn given(kind: PieceKind, dated_on: NaiveDate, title: &str, account: &str) -> GivenPiece {
    GivenPiece {
        kind,
        dated_on,
        title: title.to_owned(),
        body: PieceBody {
            account: account.to_owned(),
            ..PieceBody::default()
        },
        milestone: None,
        observed_by_assessor: false,
        observer_name: None,
        observer_registration: None,
        on_tracker: true,
        tags: Vec::new(),
    }
}

/// The statements and the domains of a programme.
struct Tags {
    statements: Vec<StandardId>,
    domains: Vec<StandardId>,
}

impl Tags {
    fn of(loading: &Loading<'_>, nqsw: &Nqsw) -> Result<Self, Failure> {
        let standards = |id: FrameworkId| -> Result<Vec<StandardId>, Failure> {
            let found = loading.spires.store.read(|conn| framework(conn, id))?;
            Ok(found
                .map(|(_, rows)| rows.iter().map(|row| row.id).collect())
                .unwrap_or_default())
        };
        Ok(Self {
            statements: standards(nqsw.facts.framework)?,
            domains: match nqsw.programme.capabilities {
                Some(id) => standards(id)?,
                None => Vec::new(),
            },
        })
    }

    /// Two statements and a domain, others for each piece.
    fn at(&self, nth: usize) -> Vec<StandardId> {
        let pick = |all: &[StandardId], at: usize| all.iter().copied().cycle().nth(at % 60);
        let mut tags: Vec<StandardId> = [
            pick(&self.statements, nth),
            pick(&self.statements, nth * 3 + 4),
            pick(&self.domains, nth * 2 + 1),
        ]
        .into_iter()
        .flatten()
        .collect();
        tags.dedup();
        tags
    }
}

type Observed = (&'static str, &'static str, &'static str, &'static str);

const OBSERVED: &[Observed] = &[
    (
        "Home visit to a family with two young children",
        "A planned visit under a child in need plan. The worker explained why they had come, sat on the floor with the younger child, and asked each parent in turn what had changed since last time.",
        "Warm, unhurried and clear about the worry. The child’s view was asked for and written down.",
        "Say earlier what happens next, and check that it was understood.",
    ),
    (
        "Core group meeting",
        "The worker chaired for the first time. Each professional reported against the plan; the mother was asked first and last.",
        "Kept to the plan and to time. Challenged drift politely.",
        "Bring the analysis, not only the update, to the front.",
    ),
    (
        "Supervised family time",
        "The worker introduced the session, stayed in the background, and spoke with the father afterwards about what went well.",
        "Evidence for the assessment was noticed and recorded the same day.",
        "Link what was seen to research in the report.",
    ),
];

type Told = (i64, PieceKind, &'static str, &'static str, &'static str);

const TOLD: &[Told] = &[
    (
        48,
        PieceKind::FamilyFeedback,
        "Mother",
        "After the first six weeks",
        "“You say what you are going to do and then you do it. You listen to my children.”",
    ),
    (
        66,
        PieceKind::ProfessionalFeedback,
        "Health visitor",
        "Joint visit",
        "Prepared, courteous, and shared information in good time.",
    ),
    (
        92,
        PieceKind::Report,
        "assessment",
        "Child and family assessment",
        "A clear assessment with the children’s voices in it; analysis to be drawn out further.",
    ),
    (
        150,
        PieceKind::FamilyFeedback,
        "Young person",
        "By a young person, with a printed code",
        "“You came to my school when I asked you not to come home. That helped.”",
    ),
    (
        185,
        PieceKind::Report,
        "conference",
        "Report to a child protection conference",
        "Balanced and well evidenced; the family had read it two days before.",
    ),
];
