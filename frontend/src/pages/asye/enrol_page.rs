use contract::asye::{EnrolNqswRequest, Fte, ProgrammeView};
use contract::people::FoundPerson;
use domain::words;
use leptos::prelude::*;

use super::enrol_typed::{Fields, Typed};
use crate::client::asye::{enrol_nqsw, programmes};
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, TitleSize, offer_undo, use_arrival};
use crate::govuk::{Answer, Button, CheckAnswers, Crumb};
use crate::links;
use crate::loading::load;
use crate::router::use_router;

/// Enrols somebody on the programme: the questions, then the answers to check, since it cannot be undone.
#[component]
pub(super) fn EnrolPage() -> impl IntoView {
    let (form, router) = (Form::new(), use_router());
    let typed = Typed::new();
    let checking = RwSignal::new(None::<EnrolNqswRequest>);
    let templates = load(programmes);
    let programmes = Signal::derive(move || {
        templates
            .get()
            .map(|all| (*all).clone())
            .unwrap_or_default()
    });
    // A field that the server refused stands among the questions.
    Effect::new(move |_| {
        if form.has_field_errors() {
            checking.set(None);
        }
    });
    let go_on = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match typed.request() {
            Ok(request) => {
                form.accepts(Vec::new());
                use_arrival().expect();
                checking.set(Some(request));
            }
            Err(errors) => {
                form.accepts(errors);
            }
        }
    };
    let enrol = Callback::new(move |request: EnrolNqswRequest| {
        form.send(enrol_nqsw(request, form.key()), move |made| {
            router.replace(&links::nqsw(made.nqsw.id));
            offer_undo(format!("{} is enrolled.", made.nqsw.name), None);
        });
    });
    let back = Callback::new(move |()| {
        use_arrival().expect();
        checking.set(None);
    });
    view! {
        <Page back=Some(Crumb::new(links::NQSWS, "NQSWs"))>
            <div class="sp-form">
                {move || match checking.get() {
                    Some(request) => view! { <Check form request typed programmes=programmes.get_untracked() back enrol /> }.into_any(),
                    None => {
                        view! {
                            <form novalidate on:submit=go_on>
                                <ErrorSummary form />
                                <PageTitle text="Enrol an NQSW" size=TitleSize::Medium />
                                <p class="sp-lead sp-lead--short">
                                    "They keep the programme and the framework on which they begin. Its dates follow from the first day."
                                </p>
                                <Fields form typed programmes />
                                <Button text="Continue" />
                            </form>
                        }
                            .into_any()
                    }
                }}
            </div>
        </Page>
    }
}

#[component]
fn Check(
    form: Form,
    request: EnrolNqswRequest,
    typed: Typed,
    programmes: Vec<ProgrammeView>,
    back: Callback<()>,
    enrol: Callback<EnrolNqswRequest>,
) -> impl IntoView {
    let answer = |question: &str, said: String| Answer {
        question: question.to_owned(),
        said,
        change: Some(back),
    };
    let name = |person: RwSignal<Option<FoundPerson>>, nobody: &str| {
        person
            .get_untracked()
            .map_or_else(|| nobody.to_owned(), |person| person.name)
    };
    let told = |text: &Option<String>| text.clone().unwrap_or_else(|| "Not told".to_owned());
    let is_open = |programme: &&ProgrammeView| {
        programme.effective_from <= request.start_on
            && programme
                .effective_to
                .is_none_or(|to| request.start_on <= to)
    };
    let programme = match &request.programme {
        Some(key) => programmes.iter().find(|programme| programme.key == *key),
        None => programmes.iter().rfind(is_open),
    };
    let programme = programme.map_or_else(
        || "The one that is open on the first day".to_owned(),
        |programme| programme.title.clone(),
    );
    let fte = if request.fte == Fte::FULL {
        "Full time".to_owned()
    } else {
        format!("{} of full time", f64::from(request.fte))
    };
    let answers = vec![
        answer("NQSW", name(typed.person, "")),
        answer("First day", words::day(request.start_on)),
        answer("Programme", programme),
        answer("Working time", fte),
        answer("Cohort", told(&request.cohort)),
        answer("Route", told(&request.route)),
        answer("Host team", told(&request.host_team)),
        answer("Assessor", name(typed.assessor, "Named later")),
        answer(
            "ASYE line manager",
            name(typed.line_manager, "The manager on the staff list"),
        ),
    ];
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        enrol.run(request.clone());
    };
    view! {
        <form novalidate on:submit=submit>
            <ErrorSummary form />
            <PageTitle text="Check your answers" size=TitleSize::Medium />
            <CheckAnswers answers />
            <p class="sp-small sp-muted">"An enrolment cannot be taken back here; it ends with an outcome."</p>
            <Button text="Enrol" busy=Signal::derive(move || form.is_sending()) />
        </form>
    }
}
