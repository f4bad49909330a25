use contract::asye::{PauseProgrammeRequest, PauseReason, ScheduleView};
use domain::asye::Pause;
use domain::ids::EnrolmentId;
use domain::words;
use leptos::prelude::*;

use super::wording::pause_reason;
use crate::client::FieldError;
use crate::client::asye::{pause_programme, schedule};
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, TitleSize, offer_undo};
use crate::govuk::{Button, Choice, Crumb, DateInput, Note, NoteKind, Radios, date_error};
use crate::links;
use crate::loading::{Loaded, load};
use crate::router::use_router;

/// Pauses a programme.
#[component]
pub(super) fn PausePage(id: EnrolmentId) -> impl IntoView {
    let found = load(move || schedule(id));
    view! {
        <Page back=Some(Crumb::new(links::schedule(id), "Schedule"))>
            <div class="sp-form">
                <Loaded of=found let:schedule>
                    <PauseForm id schedule=(*schedule).clone() />
                </Loaded>
            </div>
        </Page>
    }
}

#[component]
fn PauseForm(id: EnrolmentId, schedule: ScheduleView) -> impl IntoView {
    let form = Form::new();
    let router = use_router();
    let from = RwSignal::new(String::new());
    let to = RwSignal::new(String::new());
    let reason = RwSignal::new(String::new());
    let ends_on = schedule.ends_on;
    let effect = move || {
        let (first, last) = (words::read_day(&from.get())?, words::read_day(&to.get())?);
        let pause = Pause {
            from: first,
            to: last,
            reason: PauseReason::Sickness,
        };
        let end = domain::civil::days_after(ends_on, pause.days());
        (pause.days() > 0).then(|| {
            let text = format!(
                "Every date from {} on moves by {}. The programme would end on {}.",
                words::day(first),
                words::count(pause.days(), "day", "days"),
                words::day(end)
            );
            view! {
                <Note kind=NoteKind::Info slim=true>
                    <p>{text}</p>
                </Note>
            }
        })
    };
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let first = date_error("from", "the first day of the pause", &from.get_untracked());
        let last = date_error("to", "the last day of the pause", &to.get_untracked());
        let why: Option<PauseReason> = reason.get_untracked().parse().ok();
        let mut errors: Vec<FieldError> = [first.as_ref().err(), last.as_ref().err()]
            .into_iter()
            .flatten()
            .cloned()
            .collect();
        if why.is_none() {
            errors.push(FieldError::new(
                "reason",
                "Choose why the programme is paused",
            ));
        }
        if !form.accepts(errors) {
            return;
        }
        if let (Ok(from), Ok(to), Some(reason)) = (first, last, why) {
            let request = PauseProgrammeRequest { from, to, reason };
            form.send(pause_programme(id, request), move |_| {
                router.replace(&links::schedule(id));
                offer_undo("Paused. The dates have moved.", None);
            });
        }
    };
    let choices = PauseReason::ALL
        .map(|reason| Choice::new(reason.as_str(), pause_reason(reason)))
        .to_vec();
    view! {
        <form novalidate on:submit=send>
            <ErrorSummary form />
            <PageTitle text="Pause the programme" size=TitleSize::Medium />
            <p class="sp-lead sp-lead--short">
                "Capability is not a reason to pause: it has a procedure of its own, apart from the ASYE."
            </p>
            <DateInput form name="from" label="First day of the pause" value=from />
            <DateInput form name="to" label="Last day of the pause" value=to />
            <Radios form name="reason" legend="Why is it paused?" value=reason choices />
            {effect}
            <Button text="Pause" busy=Signal::derive(move || form.is_sending()) />
        </form>
    }
}
