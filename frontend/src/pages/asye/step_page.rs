use contract::asye::{HoldMilestoneRequest, MilestoneView, ScheduleView};
use domain::ids::EnrolmentId;
use domain::words;
use leptos::prelude::*;

use crate::client::asye::{hold_milestone, schedule};
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, TitleSize, offer_undo};
use crate::govuk::{Button, ButtonKind, Crumb, DateInput, EmptyState, date_error};
use crate::links;
use crate::loading::{Loaded, load};
use crate::router::use_router;

/// Says when one step of the programme took place.
#[component]
pub(super) fn StepPage(id: EnrolmentId, code: String) -> impl IntoView {
    let found = load(move || schedule(id));
    view! {
        <Page back=Some(Crumb::new(links::schedule(id), "Schedule"))>
            <div class="sp-form">
                <Loaded
                    of=found
                    children={move |schedule: std::sync::Arc<ScheduleView>| {
                        match schedule.milestones.iter().find(|step| step.code == code) {
                            Some(step) => view! { <StepForm id step=step.clone() /> }.into_any(),
                            None => {
                                view! {
                                    <EmptyState title="There is no such step">
                                        <p>"It is not a part of this programme."</p>
                                    </EmptyState>
                                }
                                    .into_any()
                            }
                        }
                    }}
                />
            </div>
        </Page>
    }
}

#[component]
fn StepForm(id: EnrolmentId, step: MilestoneView) -> impl IntoView {
    let form = Form::new();
    let router = use_router();
    let held = RwSignal::new(step.held_on.map(words::day).unwrap_or_default());
    let code = StoredValue::new(step.code.clone());
    let title = StoredValue::new(step.title.clone());
    let put = move |held_on, said: &'static str| {
        let request = HoldMilestoneRequest { held_on };
        form.send(hold_milestone(id, code.get_value(), request), move |_| {
            router.replace(&links::nqsw(id));
            offer_undo(format!("{}: {said}", title.get_value()), None);
        });
    };
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match date_error(
            "held_on",
            "the day on which it took place",
            &held.get_untracked(),
        ) {
            Ok(day) => put(Some(day), "recorded."),
            Err(error) => {
                form.accepts(vec![error]);
            }
        }
    };
    let take_back = step.held_on.is_some().then(|| {
        view! {
            <Button
                text="Take the date back"
                kind=ButtonKind::Second
                press=Callback::new(move |()| put(None, "taken back."))
                busy=Signal::derive(move || form.is_sending())
            />
        }
    });
    view! {
        <form novalidate on:submit=send>
            <ErrorSummary form />
            <PageTitle text=step.title size=TitleSize::Medium />
            <p class="sp-lead sp-lead--short">
                {format!("Month {} of the programme, due {}.", step.month, words::day(step.due_on))}
            </p>
            <DateInput form name="held_on" label="When did it take place?" value=held />
            <div class="sp-actions">
                <Button text="Save" busy=Signal::derive(move || form.is_sending()) />
                {take_back}
            </div>
        </form>
    }
}
