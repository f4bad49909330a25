use chrono::NaiveDate;
use contract::asye::{
    AgreementView, DateMoveView, MilestoneView, PartyView, PauseView, ProposalView, ScheduleView,
    ShiftView,
};
use domain::asye::Party;
use domain::asye::schedule::plain_date;
use domain::civil::days_between;
use usecases::asye::MoveFact;
use usecases::asye::{Nqsw, OpenProposal, SchedulePage};

use super::count;

pub(in crate::asye) fn schedule_view(page: &SchedulePage) -> ScheduleView {
    let nqsw = &page.nqsw;
    ScheduleView {
        as_of: page.as_of,
        start_on: nqsw.facts.start_on,
        ends_on: nqsw.ends_on(),
        fte: nqsw.facts.fte,
        dates_for_fte: nqsw.dates_for_fte(),
        cap_months: nqsw.programme.programme.settings.cap_months,
        milestones: milestone_views(page),
        proposal: page
            .proposal
            .as_ref()
            .map(|open| proposal_view(nqsw, open, page.may_agree_as.clone(), page.as_of)),
        pauses: pause_views(nqsw, page.sees_reasons),
        moves: page
            .moves
            .iter()
            .map(|fact| shift_view(nqsw, fact))
            .collect(),
    }
}

fn milestone_views(page: &SchedulePage) -> Vec<MilestoneView> {
    let nqsw = &page.nqsw;
    let part = |code: &str| {
        nqsw.programme
            .programme
            .parts
            .iter()
            .find(|part| part.code == code)
            .map_or_else(String::new, |part| part.title.clone())
    };
    let proposed = |code: &str| {
        page.proposal
            .as_ref()?
            .dates
            .iter()
            .find(|date| date.milestone == code)
            .map(|date| date.to)
    };
    nqsw.milestones
        .iter()
        .map(|milestone| MilestoneView {
            code: milestone.code.clone(),
            title: milestone.title.clone(),
            kind: milestone.kind,
            part: part(&milestone.part),
            month: milestone.month,
            plain_on: plain_date(nqsw.facts.start_on, milestone.month),
            due_on: milestone.due_on,
            proposed_on: proposed(&milestone.code),
            held_on: milestone.held_on,
            days_late: (milestone.followed && !nqsw.is_closed() && milestone.is_late(page.as_of))
                .then(|| {
                    u32::try_from(days_between(milestone.due_on, page.as_of)).unwrap_or_default()
                }),
            followed: milestone.followed,
        })
        .collect()
}

pub(in crate::asye) fn proposal_view(
    nqsw: &Nqsw,
    open: &OpenProposal,
    may_agree_as: Vec<Party>,
    as_of: NaiveDate,
) -> ProposalView {
    let (late_now, late_then) = open.late(&nqsw.milestones, as_of);
    ProposalView {
        reason: open.reason,
        fte: open.fte,
        changed_on: open.changed_on,
        dates: open
            .dates
            .iter()
            .map(|date| DateMoveView {
                milestone: date.milestone.clone(),
                title: title_of(nqsw, &date.milestone),
                from: date.from,
                to: date.to,
            })
            .collect(),
        late_now: count(late_now),
        late_then: count(late_then),
        agreed: open
            .agreed
            .iter()
            .map(|agreement| AgreementView {
                party: agreement.party,
                name: agreement.name.clone(),
                agreed_at: agreement.agreed_at,
            })
            .collect(),
        waiting_for: open
            .waiting_for()
            .into_iter()
            .map(|party| PartyView {
                party,
                name: nqsw.party_name(party),
            })
            .collect(),
        you_may_agree_as: may_agree_as,
        tag: open.tag.clone(),
    }
}

pub(in crate::asye) fn pause_views(nqsw: &Nqsw, with_reasons: bool) -> Vec<PauseView> {
    nqsw.pauses
        .iter()
        .map(|pause| PauseView {
            from: pause.from,
            to: pause.to,
            days: pause.days(),
            reason: with_reasons.then_some(pause.reason),
        })
        .collect()
}

fn shift_view(nqsw: &Nqsw, fact: &MoveFact) -> ShiftView {
    let agreed = nqsw
        .facts
        .proposals
        .iter()
        .filter(|proposal| Some(proposal.id) == fact.moved.proposal)
        .flat_map(|proposal| &proposal.agreements)
        .map(|agreement| agreement.name.clone());
    let mut by: Vec<String> = Vec::new();
    for name in agreed.chain(fact.by.clone()) {
        if !by.contains(&name) {
            by.push(name);
        }
    }
    ShiftView {
        milestone: fact.moved.part.clone(),
        title: title_of(nqsw, &fact.moved.part),
        from: fact.moved.from,
        to: fact.moved.to,
        reason: fact.moved.reason,
        by,
        moved_at: fact.moved_at,
    }
}

fn title_of(nqsw: &Nqsw, code: &str) -> String {
    nqsw.milestone(code)
        .map_or_else(|| code.to_owned(), |milestone| milestone.title.clone())
}
