use std::sync::Arc;

use contract::compliance::{ProofView, Status, StepKind, Weighed};
use domain::access::Role;
use domain::ids::{PersonId, RequirementId};
use domain::words;
use leptos::prelude::*;

use super::basis_note::BasisNotes;
use super::people_table::post_words;
use super::proof_aside::ProofAside;
use super::{Basis, StatusTag};
use crate::charts::{CoverLine, Mark};
use crate::client;
use crate::frame::{Page, PageTitle, PaperFoot, use_viewer};
use crate::govuk::{
    Card, Crumb, Moment, MomentKind, PrintButton, ScrollTable, Tag, Timeline, Tone,
};
use crate::links;
use crate::loading::{Loaded, load};
use crate::london;
use crate::router::Query;

/// Why one person is what they are under one requirement, on a day.
#[component]
pub(crate) fn ProofPage(person: PersonId, requirement: RequirementId) -> impl IntoView {
    let viewer = use_viewer();
    let proof =
        load(move || client::compliance::proof(person, requirement, Basis::here().clocks()));
    let trail = Signal::derive(move || {
        if viewer.person() == person {
            return vec![Crumb::new(links::RECORD, "My record")];
        }
        let basis = Basis::here();
        if !(viewer.holds(Role::LdOfficer) || viewer.holds(Role::Auditor)) {
            return vec![Crumb::new(basis.href(links::TEAM), "My team")];
        }
        let mut trail = vec![Crumb::new(basis.href(links::COMPLIANCE), "Compliance")];
        if let Some(proof) = proof.get() {
            let people = basis
                .onto(Query::default())
                .with("requirement", &requirement.to_string());
            let (people, label) = match (&proof.person.team, proof.person.team_id) {
                (Some(team), Some(id)) => (
                    people.with("unit", &id.to_string()),
                    format!("{team}, {}", proof.requirement.name),
                ),
                _ => (people, proof.requirement.name.clone()),
            };
            trail.push(Crumb::new(people.href(links::COMPLIANCE_PEOPLE), label));
        }
        trail
    });
    view! {
        <Page trail>
            <Loaded of=proof let:proof>
                <Proof proof />
            </Loaded>
        </Page>
    }
}

#[component]
fn Proof(proof: Arc<ProofView>) -> impl IntoView {
    let heading = format!(
        "Why {} is {}",
        proof.requirement.name,
        state_words(proof.cell.status)
    );
    let who = [Some(post_words(&proof.person)), proof.person.team.clone()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    let day = words::day(proof.basis.as_at);
    let about = format!("{}, {heading}, as at {day}.", proof.person.name);
    let known = proof
        .basis
        .known_at
        .map(|known| format!(", as known on {}", london::day_and_clock(known)))
        .unwrap_or_default();
    view! {
        <div class="sp-title">
            <div>
                <p class="sp-muted sp-flush">
                    <a class="govuk-link govuk-link--no-visited-state" href=links::person(proof.person.id)>
                        {proof.person.name.clone()}
                    </a>
                    {format!(", {who}")}
                </p>
                <PageTitle text=heading />
                <p class="sp-lead">
                    <StatusTag status=proof.cell.status />
                    {format!(" As at {day}{known}. {}", proof.summary)}
                </p>
            </div>
            <div class="sp-actions sp-small">
                <PrintButton text="Print this proof" />
            </div>
        </div>
        <BasisNotes notes=proof.basis.notes.clone() />
        <Line proof=Arc::clone(&proof) />
        <div class="sp-cols sp-cols--aside">
            <div>
                <Steps proof=Arc::clone(&proof) />
                <Evidence proof=Arc::clone(&proof) />
            </div>
            <ProofAside proof />
        </div>
        <PaperFoot about=Signal::stored(about) />
    }
}

fn state_words(status: Status) -> &'static str {
    match status {
        Status::Overdue => "overdue",
        Status::DueSoon => "due soon",
        Status::NotYetDue => "not yet due",
        Status::Compliant => "up to date",
        Status::Exempt => "exempt",
        Status::NotApplicable => "not required",
    }
}

/// The dates drawn; nothing where the rule does not apply.
#[component]
fn Line(proof: Arc<ProofView>) -> impl IntoView {
    let anchor = proof.anchor?;
    let cell = &proof.cell;
    let set_aside = proof
        .evidence
        .iter()
        .find(|piece| piece.weighed == Weighed::SetAside && piece.done_on <= proof.basis.as_at)
        .map(|piece| Mark {
            on: piece.done_on,
            words: "Set aside, not counted",
        });
    let months = proof
        .requirement
        .version
        .as_ref()
        .and_then(|version| version.renew_months);
    let cover_words = months.map_or_else(
        || "Covered for ever".to_owned(),
        |months| format!("Covered for {}", words::count(months, "month", "months")),
    );
    let description = proof
        .steps
        .iter()
        .map(|step| format!("{}: {}", words::day(step.on), step.text))
        .collect::<Vec<_>>()
        .join(" ");
    Some(view! {
        <CoverLine
            title=format!("{} from {}", proof.requirement.name, words::day(anchor))
            description
            as_at=proof.basis.as_at
            anchor
            first_due=proof.first_due_on
            done=cell.done_on
            expires=cell.expires_on
            overdue_days=cell.overdue_days
            due=cell.due_on
            set_aside
            cover_words
        />
    })
}

#[component]
fn Steps(proof: Arc<ProofView>) -> impl IntoView {
    let as_at = proof.basis.as_at;
    let moments = proof
        .steps
        .iter()
        .map(|step| Moment {
            date: words::day(step.on),
            what: step.text.clone(),
            kind: match step.kind {
                StepKind::SetAside => MomentKind::SetAside,
                StepKind::Overdue => MomentKind::Late,
                _ if step.on > as_at => MomentKind::Future,
                _ => MomentKind::Past,
            },
            tag: (step.kind == StepKind::SetAside).then_some("Set aside"),
            sum: step.sum.clone(),
        })
        .collect();
    view! {
        <Card title="How the date comes about" id="steps">
            <Timeline moments />
        </Card>
    }
}

#[component]
fn Evidence(proof: Arc<ProofView>) -> impl IntoView {
    if proof.evidence.is_empty() {
        return view! {
            <Card title="Evidence looked at" id="evidence">
                <p>"Nothing is recorded for this person that could meet the rule."</p>
            </Card>
        }
        .into_any();
    }
    let rows = proof
        .evidence
        .iter()
        .map(|piece| {
            let (word, tone) = match piece.weighed {
                Weighed::Used => ("Used", Tone::Good),
                Weighed::SetAside => ("Set aside", Tone::Quiet),
            };
            view! {
                <tr>
                    <th scope="row" class="sp-nowrap">{words::day(piece.done_on)}</th>
                    <td>{piece.what.clone()}</td>
                    <td>{piece.source.clone()}</td>
                    <td>{words::day(london::london(piece.recorded_at).date())}</td>
                    <td>
                        <Tag text=word tone />
                        {piece.reason.clone().map(|reason| view! { <span class="sp-table__sub">{reason}</span> })}
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <ScrollTable caption="Evidence looked at" id="evidence">
            <thead>
                <tr>
                    <th scope="col">"Day"</th>
                    <th scope="col">"What"</th>
                    <th scope="col">"Source"</th>
                    <th scope="col">"Recorded"</th>
                    <th scope="col">"Used"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    }
    .into_any()
}
