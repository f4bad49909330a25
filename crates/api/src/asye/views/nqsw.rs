use chrono::NaiveDate;
use contract::asye::{
    AsyePermission, CaseloadView, EvidenceSummaryView, ItemView, NextStepView, NqswRow, NqswView,
    PartView, ProgrammePartView, ProgrammeView, SupervisionView, SupportView, TimelineEntry,
    ToDoKind, ToDoView,
};
use domain::asye::parts::ItemState;
use domain::civil::days_between;
use usecases::asye::{
    Caseload, EvidenceSummary, May, Nqsw, NqswPage, OpenProposal, PartOf, ToDo, ToDoSort,
};
use usecases::asye::{Named, StoredProgramme};

use super::{count, filled, pause_views, proposal_view};

pub(in crate::asye) fn caseload_view(caseload: &Caseload) -> CaseloadView {
    let rows = caseload
        .nqsws
        .iter()
        .map(|nqsw| nqsw_row(nqsw, caseload.as_of, true))
        .collect();
    CaseloadView {
        as_of: caseload.as_of,
        total: count(caseload.nqsws.len()),
        attention: count(caseload.attention()),
        next_panel_on: caseload.next_panel_on(),
        to_do: caseload.to_do.iter().map(to_do_view).collect(),
        nqsws: rows,
    }
}

fn to_do_view(to_do: &ToDo) -> ToDoView {
    ToDoView {
        kind: match to_do.sort {
            ToDoSort::RecordObservation => ToDoKind::RecordObservation,
            ToDoSort::HoldStep => ToDoKind::HoldStep,
            ToDoSort::AgreeDates => ToDoKind::AgreeDates,
            ToDoSort::RecordOutcome => ToDoKind::RecordOutcome,
        },
        enrolment_id: to_do.enrolment,
        name: to_do.name.clone(),
        milestone: to_do.milestone.clone(),
        title: to_do.title.clone(),
        detail: to_do.detail.clone(),
        due_on: to_do.due_on,
        days: to_do.days,
    }
}

pub(in crate::asye) fn nqsw_row(nqsw: &Nqsw, as_of: NaiveDate, with_counts: bool) -> NqswRow {
    let standing = nqsw.standing_facts();
    NqswRow {
        id: nqsw.id(),
        person_id: nqsw.person(),
        name: nqsw.name(),
        employee_no: nqsw.facts.nqsw.employee_no.clone(),
        team: filled(&nqsw.facts.host_team),
        cohort: filled(&nqsw.facts.cohort),
        route: filled(&nqsw.facts.route),
        programme: nqsw.programme.programme.title.clone(),
        fte: nqsw.facts.fte,
        start_on: nqsw.facts.start_on,
        assessor: nqsw.facts.assessor.as_ref().map(Named::name),
        standing: standing.standing(as_of),
        reason: standing.reason(as_of),
        week: nqsw.week(as_of),
        weeks: nqsw.weeks(),
        next: standing.first_to_do(as_of).map(|next| NextStepView {
            code: next.code.clone(),
            title: next.title.clone(),
            kind: next.kind,
            due_on: next.due_on,
            days: days_between(as_of, next.due_on),
        }),
        counts: if with_counts {
            nqsw.counts.kinds.clone()
        } else {
            Vec::new()
        },
        dates_proposed: OpenProposal::of(nqsw).is_some(),
        outcome: nqsw.facts.outcome,
    }
}

pub(in crate::asye) fn nqsw_view(page: NqswPage) -> NqswView {
    let NqswPage {
        as_of,
        nqsw,
        evidence,
        proposal,
        may_agree_as,
        lately,
        may,
        parts,
    } = page;
    let reads_record = evidence.is_some();
    NqswView {
        as_of,
        registration: nqsw.facts.nqsw.swe_no.clone(),
        ends_on: nqsw.ends_on(),
        parts: parts.iter().map(part_view).collect(),
        evidence: evidence.map(|summary| evidence_view(&nqsw, summary)),
        proposal: proposal.map(|open| proposal_view(&nqsw, &open, may_agree_as, as_of)),
        pauses: pause_views(&nqsw, reads_record),
        support: support_view(&nqsw, as_of),
        lately: lately
            .into_iter()
            .map(|happened| TimelineEntry {
                on: happened.on,
                text: happened.text,
            })
            .collect(),
        report_kinds: nqsw.programme.programme.settings.report_kinds.clone(),
        statements: Some(nqsw.facts.framework),
        capabilities: nqsw.programme.capabilities,
        outcome: nqsw.facts.outcome,
        may: may.into_iter().map(permission).collect(),
        nqsw: nqsw_row(&nqsw, as_of, reads_record),
    }
}

fn permission(may: May) -> AsyePermission {
    match may {
        May::ReadRecord => AsyePermission::ReadRecord,
        May::RecordPieces => AsyePermission::RecordPieces,
        May::RecordReflections => AsyePermission::RecordReflections,
        May::ManageSchedule => AsyePermission::ManageSchedule,
        May::AgreeDates => AsyePermission::AgreeDates,
    }
}

fn part_view(part: &PartOf) -> PartView {
    let done = part
        .items
        .iter()
        .filter(|item| item.state == ItemState::Done)
        .count();
    PartView {
        code: part.code.clone(),
        title: part.title.clone(),
        month: part.month,
        due_on: part.due_on,
        state: part.state,
        done: count(done),
        items: part
            .items
            .iter()
            .map(|item| ItemView {
                code: item.milestone.code.clone(),
                title: item.milestone.title.clone(),
                kind: item.milestone.kind,
                due_on: item.milestone.due_on,
                held_on: item.milestone.held_on,
                state: item.state,
                note: item.note.clone(),
                piece_id: item.piece.as_ref().map(|piece| piece.id),
            })
            .collect(),
    }
}

fn evidence_view(nqsw: &Nqsw, summary: EvidenceSummary) -> EvidenceSummaryView {
    EvidenceSummaryView {
        counts: nqsw.counts.kinds.clone(),
        observed_by_assessor: nqsw.counts.observed_by_assessor,
        statements_with_evidence: count(summary.statements_with_evidence),
        statements: count(summary.statements),
        domains_with_evidence: count(summary.domains_with_evidence),
        domains: count(summary.domains),
    }
}

fn support_view(nqsw: &Nqsw, as_of: NaiveDate) -> SupportView {
    let settings = &nqsw.programme.programme.settings;
    let phase = nqsw
        .programme
        .programme
        .supervision_on(nqsw.facts.start_on, as_of);
    SupportView {
        supervision: phase.map(|phase| SupervisionView {
            every_weeks: phase.every_weeks,
            every_months: phase.every_months,
        }),
        protected_time_percent: settings.protected_time_percent,
        workload_percent: settings.workload_percent,
        assessor_id: nqsw.facts.assessor.as_ref().map(|who| who.id),
        assessor: nqsw.facts.assessor.as_ref().map(Named::name),
        line_manager_id: nqsw.facts.line_manager.as_ref().map(|who| who.id),
        line_manager: nqsw.facts.line_manager.as_ref().map(Named::name),
        host_team: filled(&nqsw.facts.host_team),
    }
}

pub(in crate::asye) fn programme_view(stored: &StoredProgramme) -> ProgrammeView {
    let programme = &stored.programme;
    ProgrammeView {
        key: format!("{}:{}", programme.code, programme.version),
        title: programme.title.clone(),
        months: programme.months,
        effective_from: programme.effective_from,
        effective_to: programme.effective_to,
        minimum: programme.minimum,
        statements: stored.statements,
        capabilities: stored.capabilities,
        report_kinds: programme.settings.report_kinds.clone(),
        parts: programme
            .parts_held()
            .map(|part| ProgrammePartView {
                code: part.code.clone(),
                title: part.title.clone(),
                month: part.month,
                items: part.items.iter().map(|item| item.title.clone()).collect(),
            })
            .collect(),
    }
}
