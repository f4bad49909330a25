use std::sync::Arc;

use chrono::Datelike;
use contract::asye::{
    AsyePermission, EvidenceSummaryView, MilestoneKind, NextStepView, NqswView, PieceKind,
    SupervisionView, SupportView,
};
use domain::ids::EnrolmentId;
use domain::words;
use leptos::prelude::*;

use super::agree::ProposalNote;
use super::nqsw_frame::NqswFrame;
use super::stage::Stage;
use super::wording::{distance, kind_article, kind_heading};
use crate::govuk::{
    Card, LinkButton, Measure, Moment, MomentKind, Note, SummaryList, SummaryRow, Timeline,
};
use crate::links;

/// One NQSW's programme, part by part.
#[component]
pub(super) fn OverviewPage(id: EnrolmentId) -> impl IntoView {
    view! { <NqswFrame id children={|page, _| view! { <Overview page /> }} /> }
}

#[component]
fn Overview(page: Arc<NqswView>) -> impl IntoView {
    let id = page.nqsw.id;
    let manages = page.may.contains(&AsyePermission::ManageSchedule);
    let records = page.may.contains(&AsyePermission::RecordPieces)
        || page.may.contains(&AsyePermission::RecordReflections);
    let stages = page
        .parts
        .iter()
        .map(|part| view! { <Stage id part=part.clone() manages records /> })
        .collect_view();
    let paused = page
        .pauses
        .iter()
        .find(|pause| pause.from <= page.as_of && page.as_of <= pause.to)
        .map(|pause| {
            let text = format!(
                "The programme is paused until {}. Its dates have moved by {}.",
                words::day(pause.to),
                words::count(pause.days, "day", "days")
            );
            view! {
                <Note slim=true>
                    <p>{text}</p>
                </Note>
            }
        });
    view! {
        <div class="sp-cols sp-cols--aside">
            <div>
                {page
                    .proposal
                    .clone()
                    .map(|proposal| view! { <ProposalNote id proposal name=page.nqsw.name.clone() /> })}
                {paused}
                {page.nqsw.next.clone().map(|next| view! { <Next id next manages records /> })}
                {stages}
            </div>
            <div>
                {page.evidence.clone().map(|evidence| view! { <Evidence id evidence /> })}
                <RecordCard id may=page.may.clone() />
                <Support support=page.support.clone() />
                <Lately page=page.clone() />
            </div>
        </div>
    }
}

#[component]
fn Next(id: EnrolmentId, next: NextStepView, manages: bool, records: bool) -> impl IntoView {
    let due = words::day(next.due_on);
    let when = if next.days < 0 {
        format!("Was due {due}, {}.", distance(next.days))
    } else {
        format!("Due {due}. {}.", distance(next.days))
    };
    let act = match next.kind {
        MilestoneKind::Observation if records && manages => Some((
            format!(
                "{}?step={}",
                links::record_piece(id, "observation"),
                next.code
            ),
            "Record observation",
        )),
        MilestoneKind::Observation => None,
        _ => manages.then(|| (links::step(id, &next.code), "Say when it was held")),
    };
    view! {
        <section class="sp-card sp-card--call" aria-labelledby="next">
            <div class="sp-mile">
                <p class="sp-day sp-flush">
                    <span>{words::short_weekday(next.due_on)}</span>
                    " "
                    <b>{next.due_on.day()}</b>
                    " "
                    <span>{words::short_month(next.due_on)}</span>
                </p>
                <div>
                    <h2 class="sp-card__title" id="next">
                        {format!("Next milestone: {}", next.title)}
                    </h2>
                    <p class="sp-small sp-muted">{when}</p>
                </div>
                {act.map(|(href, text)| view! { <p><LinkButton href text small=true /></p> })}
            </div>
        </section>
    }
}

#[component]
fn Evidence(id: EnrolmentId, evidence: EvidenceSummaryView) -> impl IntoView {
    let measures = evidence
        .counts
        .iter()
        .map(|count| {
            let hint = match (count.kind, count.missing(), count.from_tracker) {
                (PieceKind::Observation, missing, tracker) => {
                    let by = format!("{} by the assessor.", evidence.observed_by_assessor);
                    match (missing, tracker) {
                        (_, 0) => format!("{by} Most should be."),
                        (_, tracker) => format!("{by} {tracker} from the tracker."),
                    }
                }
                (_, 0, 0) => "Complete".to_owned(),
                (_, 0, tracker) => format!("Complete, {tracker} from the tracker"),
                (_, _, 0) => String::new(),
                (_, _, tracker) => format!("{tracker} from the tracker"),
            };
            let have = u64::from(count.have.min(count.minimum));
            view! {
                <Measure
                    label=kind_heading(count.kind)
                    value=have
                    max=u64::from(count.minimum)
                    hint
                />
            }
        })
        .collect_view();
    let gaps = evidence.statements - evidence.statements_with_evidence
        + (evidence.domains - evidence.domains_with_evidence);
    view! {
        <Card title="Evidence so far" id="evidence">
            {measures}
            <Measure
                label="PQS statements with evidence"
                value=u64::from(evidence.statements_with_evidence)
                max=u64::from(evidence.statements)
            />
            <Measure
                label="PCF domains with evidence"
                value=u64::from(evidence.domains_with_evidence)
                max=u64::from(evidence.domains)
            />
            <p class="sp-small sp-flush">
                <a class="govuk-link govuk-link--no-visited-state" href=links::matrix(id)>
                    {match gaps {
                        0 => "See the evidence matrix".to_owned(),
                        gaps => words::count(gaps, "gap", "gaps"),
                    }}
                </a>
            </p>
        </Card>
    }
}

/// What the viewer may record.
#[component]
fn RecordCard(id: EnrolmentId, may: Vec<AsyePermission>) -> impl IntoView {
    let kinds: Vec<PieceKind> = if may.contains(&AsyePermission::RecordPieces) {
        PieceKind::ALL.to_vec()
    } else if may.contains(&AsyePermission::RecordReflections) {
        vec![PieceKind::Reflection]
    } else {
        Vec::new()
    };
    (!kinds.is_empty()).then(|| {
        let items = kinds
            .into_iter()
            .map(|kind| {
                view! {
                    <li>
                        <a class="govuk-link govuk-link--no-visited-state" href=links::record_piece(id, kind.as_str())>
                            {format!("Record {}", kind_article(kind))}
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <Card title="Record" id="record">
                <ul class="govuk-list sp-flush">{items}</ul>
            </Card>
        }
    })
}

#[component]
fn Support(support: SupportView) -> impl IntoView {
    let none = || "None on file".to_owned();
    let mut rows = Vec::new();
    if let Some(supervision) = support.supervision {
        rows.push(SummaryRow::new("Supervision", how_often(supervision)));
    }
    rows.extend([
        SummaryRow::new(
            "Protected time",
            format!("{}% of the working week", support.protected_time_percent),
        ),
        SummaryRow::new("Workload", format!("About {}%", support.workload_percent)),
        SummaryRow::new("Assessor", support.assessor.unwrap_or_else(none)),
        SummaryRow::new("Line manager", support.line_manager.unwrap_or_else(none)),
        SummaryRow::new("Host team", support.host_team.unwrap_or_else(none)),
    ]);
    view! {
        <Card title="Support" id="support">
            <SummaryList rows small=true />
        </Card>
    }
}

fn how_often(supervision: SupervisionView) -> String {
    match (supervision.every_weeks, supervision.every_months) {
        (Some(1), _) => "Weekly".to_owned(),
        (Some(weeks), _) => format!("At least every {weeks} weeks"),
        (None, Some(1)) => "At least monthly".to_owned(),
        (None, Some(months)) => format!("At least every {months} months"),
        (None, None) => "As agreed".to_owned(),
    }
}

#[component]
fn Lately(page: Arc<NqswView>) -> impl IntoView {
    let moments: Vec<Moment> = page
        .lately
        .iter()
        .map(|entry| Moment {
            date: words::day(entry.on),
            what: entry.text.clone(),
            kind: MomentKind::Past,
            tag: None,
            sum: None,
        })
        .collect();
    (!moments.is_empty()).then(|| {
        view! {
            <Card title="Lately" id="lately">
                <Timeline moments />
            </Card>
        }
    })
}
