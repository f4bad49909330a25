use contract::asye::{Fte, ProposeScheduleRequest};
use domain::ids::EnrolmentId;
use leptos::prelude::*;

use crate::client::FieldError;
use crate::client::asye::propose_schedule;
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, TitleSize, offer_undo};
use crate::govuk::{Button, Crumb, DateInput, Input, date_error};
use crate::links;
use crate::router::use_router;

/// Records a change of FTE, which proposes new dates.
#[component]
pub(super) fn FtePage(id: EnrolmentId) -> impl IntoView {
    let form = Form::new();
    let router = use_router();
    let fte = RwSignal::new(String::new());
    let changed_on = RwSignal::new(String::new());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let day = date_error(
            "changed_on",
            "the day from which it holds",
            &changed_on.get_untracked(),
        );
        let share: Option<Fte> = fte.get_untracked().parse().ok();
        let mut errors = Vec::new();
        if share.is_none() {
            errors.push(FieldError::new(
                "fte",
                "Enter a number above 0 and at most 1, for example 0.6",
            ));
        }
        errors.extend(day.as_ref().err().cloned());
        if !form.accepts(errors) {
            return;
        }
        if let (Ok(changed_on), Some(fte)) = (day, share) {
            let request = ProposeScheduleRequest { fte, changed_on };
            form.send(propose_schedule(id, request), move |schedule| {
                let said = if schedule.proposal.is_some() {
                    "Recorded. New dates are proposed to all four."
                } else {
                    "Recorded. No date has to move."
                };
                router.replace(&links::schedule(id));
                offer_undo(said, None);
            });
        }
    };
    view! {
        <Page back=Some(Crumb::new(links::schedule(id), "Schedule"))>
            <div class="sp-form">
                <form novalidate on:submit=send>
                    <ErrorSummary form />
                    <PageTitle text="Record a change of FTE" size=TitleSize::Medium />
                    <p class="sp-lead sp-lead--short">
                        "What remains from that day is rescaled. The dates stand as they are until all four have agreed."
                    </p>
                    <Input
                        form
                        name="fte"
                        label="New full-time equivalent"
                        hint="For example 0.6 for three days a week, 1 for full time"
                        value=fte
                        width="govuk-input--width-5"
                    />
                    <DateInput form name="changed_on" label="From which day?" value=changed_on />
                    <Button text="Record and propose" busy=Signal::derive(move || form.is_sending()) />
                </form>
            </div>
        </Page>
    }
}
