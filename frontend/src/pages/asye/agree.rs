use contract::asye::{AgreeScheduleRequest, MoveReason, ProposalView};
use domain::ids::EnrolmentId;
use domain::words;
use leptos::prelude::*;

use super::wording::party;
use crate::client::asye::agree_schedule;
use crate::form::{ErrorSummary, Form};
use crate::frame::offer_undo;
use crate::govuk::{Button, ButtonKind, Note};
use crate::links;
use crate::router::use_router;

/// Dates that are proposed: what they would be, who has agreed, and the viewer's own answer.
#[component]
pub(super) fn ProposalNote(
    id: EnrolmentId,
    proposal: ProposalView,
    #[prop(into)] name: String,
    /// On the schedule itself, where the dates stand in the table below.
    #[prop(optional)]
    on_schedule: bool,
) -> impl IntoView {
    let title = match proposal.reason {
        MoveReason::PartTimeStart => "Part-time dates are proposed and not yet agreed",
        _ => "New dates are proposed and not yet agreed",
    };
    let buttons = proposal
        .you_may_agree_as
        .iter()
        .map(|as_whom| {
            let request = AgreeScheduleRequest {
                party: *as_whom,
                tag: proposal.tag.clone(),
            };
            view! { <AgreeButton id request /> }
        })
        .collect_view();
    view! {
        <Note title>
            <p>{dates(&proposal)} " " {answers(&proposal, &name)}</p>
            <div class="sp-actions">
                {buttons}
                {(!on_schedule)
                    .then(|| {
                        view! {
                            <a class="govuk-link govuk-link--no-visited-state" href=links::schedule(id)>
                                "See how they were worked out"
                            </a>
                        }
                    })}
            </div>
        </Note>
    }
}

#[component]
fn AgreeButton(id: EnrolmentId, request: AgreeScheduleRequest) -> impl IntoView {
    let form = Form::new();
    let router = use_router();
    let text = format!("Agree the dates as {}", party(request.party));
    let agree = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        form.send(agree_schedule(id, request.clone()), move |schedule| {
            let said = if schedule.proposal.is_none() {
                "You agreed the dates. All four have, so they stand now."
            } else {
                "You agreed the dates."
            };
            router.go(&links::schedule(id));
            offer_undo(said, None);
        });
    };
    view! {
        <form novalidate on:submit=agree>
            <ErrorSummary form />
            <Button
                text
                kind=ButtonKind::Second
                small=true
                busy=Signal::derive(move || form.is_sending())
            />
        </form>
    }
}

fn dates(proposal: &ProposalView) -> String {
    let shown: Vec<String> = proposal
        .dates
        .iter()
        .filter(|date| date.milestone.starts_with("review") || date.milestone == "panel")
        .map(|date| format!("{} {}", lower_first(&date.title), words::day(date.to)))
        .collect();
    let late = proposal.late_now.saturating_sub(proposal.late_then);
    let fewer = match late {
        0 => String::new(),
        1 => " One step would no longer be late.".to_owned(),
        many => format!(" {many} steps would no longer be late."),
    };
    format!(
        "At {} FTE the dates would be: {}.{fewer}",
        proposal.fte,
        shown.join(", ")
    )
}

fn answers(proposal: &ProposalView, nqsw: &str) -> String {
    let agreed: Vec<&str> = proposal
        .agreed
        .iter()
        .map(|agreement| agreement.name.as_str())
        .collect();
    let waiting: Vec<String> = proposal
        .waiting_for
        .iter()
        .map(|who| {
            who.name
                .clone()
                .unwrap_or_else(|| party(who.party).to_owned())
        })
        .collect();
    let agreed = match agreed.as_slice() {
        [] => format!("Nobody has agreed yet; the dates of {nqsw} stand as they are."),
        some => format!("Agreed by {}.", some.join(", ")),
    };
    format!("{agreed} Waiting for {}.", waiting.join(", "))
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}
