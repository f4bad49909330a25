use contract::asye::{AsyePermission, MilestoneView, ScheduleView, ShiftView};
use domain::ids::EnrolmentId;
use domain::words;
use leptos::prelude::*;

use super::agree::ProposalNote;
use super::nqsw_frame::NqswFrame;
use super::wording::{move_reason, pause_reason};
use crate::client::asye::schedule;
use crate::govuk::{
    ButtonKind, Card, LinkButton, Moment, MomentKind, ScrollTable, Tag, Timeline, Tone,
};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::london::london;

/// The dates of one NQSW: what stands, what is proposed, what moved and why.
#[component]
pub(super) fn SchedulePage(id: EnrolmentId) -> impl IntoView {
    let found = load(move || schedule(id));
    view! {
        <NqswFrame
            id
            heading="Schedule"
            children={move |page, _| {
                let manages = page.may.contains(&AsyePermission::ManageSchedule);
                let name = page.nqsw.name.clone();
                view! {
                    <Loaded
                        of=found
                        skeleton=SkeletonShape::Rows
                        children={move |schedule: std::sync::Arc<ScheduleView>| {
                            view! { <Dates id schedule=(*schedule).clone() name=name.clone() manages /> }
                        }}
                    />
                }
            }}
        />
    }
}

#[component]
fn Dates(id: EnrolmentId, schedule: ScheduleView, name: String, manages: bool) -> impl IntoView {
    let is_proposed = schedule.proposal.is_some();
    let proposal = schedule.proposal.clone().map(|proposal| {
        view! { <ProposalNote id proposal name on_schedule=true /> }
    });
    let rows = schedule
        .milestones
        .iter()
        .map(|milestone| view! { <Row id milestone=milestone.clone() is_proposed manages /> })
        .collect_view();
    let how = how_worked_out(&schedule);
    let acts = manages.then(|| {
        view! {
            <p class="sp-actions">
                <LinkButton href=links::pause(id) text="Pause the programme" kind=ButtonKind::Second small=true />
                <LinkButton href=links::change_fte(id) text="Record a change of FTE" kind=ButtonKind::Second small=true />
            </p>
        }
    });
    view! {
        {proposal}
        {acts}
        <ScrollTable caption="Dates of the programme" note=how id="dates">
            <thead>
                <tr>
                    <th scope="col">"Step"</th>
                    <th scope="col">"Month"</th>
                    <th scope="col">"Due"</th>
                    {is_proposed.then(|| view! { <th scope="col">"Proposed"</th> })}
                    <th scope="col">"Took place"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
        <Pauses schedule=schedule.clone() />
        <Moves moves=schedule.moves />
    }
}

fn how_worked_out(schedule: &ScheduleView) -> String {
    let plain = "Month k is the start and k calendar months.";
    match &schedule.proposal {
        Some(proposal) if proposal.changed_on.is_none() => format!(
            "{plain} At {} FTE it is proposed as the start and k ÷ {} × 30.4375 days, at most {} months after the start.",
            proposal.fte, proposal.fte, schedule.cap_months
        ),
        Some(proposal) => format!(
            "{plain} What remains is rescaled from {} FTE to {} FTE, at most {} months after the start.",
            schedule.dates_for_fte, proposal.fte, schedule.cap_months
        ),
        None if schedule.dates_for_fte.is_part_time() => {
            format!("The dates agreed for {} FTE stand.", schedule.dates_for_fte)
        }
        None => plain.to_owned(),
    }
}

#[component]
fn Row(
    id: EnrolmentId,
    milestone: MilestoneView,
    is_proposed: bool,
    manages: bool,
) -> impl IntoView {
    let late = milestone.days_late.map(|days| {
        view! {
            " "
            <Tag text=format!("{} late", words::count(days, "day", "days")) tone=Tone::Late />
        }
    });
    let moved = (milestone.plain_on != milestone.due_on).then(|| {
        view! { <span class="sp-table__sub">{format!("Plain date {}", words::day(milestone.plain_on))}</span> }
    });
    let proposed = is_proposed.then(|| {
        view! { <td class="sp-nowrap">{milestone.proposed_on.map(words::day)}</td> }
    });
    let title = if manages {
        view! {
            <a class="govuk-link govuk-link--no-visited-state" href=links::step(id, &milestone.code)>
                {milestone.title.clone()}
            </a>
        }
        .into_any()
    } else {
        milestone.title.clone().into_any()
    };
    view! {
        <tr>
            <th scope="row">{title}</th>
            <td>{milestone.month}</td>
            <td>{words::day(milestone.due_on)} {late} {moved}</td>
            {proposed}
            <td class="sp-nowrap">
                {milestone
                    .held_on
                    .map_or_else(
                        || view! { <span class="sp-muted">"Not yet"</span> }.into_any(),
                        |on| words::day(on).into_any(),
                    )}
            </td>
        </tr>
    }
}

#[component]
fn Pauses(schedule: ScheduleView) -> impl IntoView {
    let items = schedule
        .pauses
        .iter()
        .map(|pause| {
            let reason = pause
                .reason
                .map_or_else(String::new, |reason| format!(". {}", pause_reason(reason)));
            let text = format!(
                "{} to {}, {}{reason}",
                words::day(pause.from),
                words::day(pause.to),
                words::count(pause.days, "day", "days")
            );
            view! { <li>{text}</li> }
        })
        .collect_view();
    (!schedule.pauses.is_empty()).then(|| {
        view! {
            <Card title="Pauses" id="pauses">
                <ul class="govuk-list govuk-list--bullet sp-flush">{items}</ul>
            </Card>
        }
    })
}

#[component]
fn Moves(moves: Vec<ShiftView>) -> impl IntoView {
    let moments: Vec<Moment> = moves
        .into_iter()
        .map(|shift| Moment {
            date: words::day(london(shift.moved_at).date()),
            what: format!(
                "{}: {} became {}",
                shift.title,
                words::day(shift.from),
                words::day(shift.to)
            ),
            kind: MomentKind::Past,
            tag: None,
            sum: Some(if shift.by.is_empty() {
                move_reason(shift.reason).to_owned()
            } else {
                format!("{}: {}", move_reason(shift.reason), shift.by.join(", "))
            }),
        })
        .collect();
    (!moments.is_empty()).then(|| {
        view! {
            <Card title="Dates that moved" id="moves">
                <Timeline moments />
            </Card>
        }
    })
}
