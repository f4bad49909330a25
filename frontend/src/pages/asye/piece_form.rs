use std::sync::Arc;

use contract::asye::{NqswView, PieceKind, PieceView, RecordPieceRequest};
use contract::competency::FrameworkView;
use domain::asye::Observer;
use domain::asye::warnings::{PieceFacts, warnings};
use domain::ids::StandardId;
use domain::words;
use leptos::prelude::*;

use crate::client::FieldError;
use crate::form::{ErrorSummary, Form};
use crate::govuk::{
    Button, Checkboxes, Choice, DateInput, Input, Note, Radios, Select, Textarea, date_error,
};

/// What is typed.
#[derive(Clone, Copy)]
struct Typed {
    dated_on: RwSignal<String>,
    title: RwSignal<String>,
    account: RwSignal<String>,
    strengths: RwSignal<String>,
    to_develop: RwSignal<String>,
    response: RwSignal<String>,
    source: RwSignal<String>,
    report_kind: RwSignal<String>,
    observed_by: RwSignal<String>,
    observer_name: RwSignal<String>,
    observer_registration: RwSignal<String>,
    consent: RwSignal<Vec<String>>,
    on_tracker: RwSignal<Vec<String>>,
    statements: RwSignal<Vec<String>>,
    domains: RwSignal<Vec<String>>,
}

impl Typed {
    fn of(kind: PieceKind, piece: Option<&PieceView>, has_assessor: bool) -> Self {
        let text = |of: fn(&PieceView) -> &String| {
            RwSignal::new(piece.map(|piece| of(piece).clone()).unwrap_or_default())
        };
        let some = |of: Option<String>| RwSignal::new(of.unwrap_or_default());
        let flag = |is_on: bool| {
            RwSignal::new(if is_on {
                vec!["yes".to_owned()]
            } else {
                vec![]
            })
        };
        let tags: Vec<String> = piece
            .map(|piece| piece.tags.iter().map(|tag| tag.id.to_string()).collect())
            .unwrap_or_default();
        let observer = piece.and_then(|piece| piece.observer.clone());
        let by_assessor = observer
            .as_ref()
            .map_or(has_assessor, |observer| observer.is_assessor);
        let other = observer.filter(|observer| !observer.is_assessor);
        Self {
            dated_on: some(piece.map(|piece| words::day(piece.dated_on))),
            title: some(
                piece
                    .map(|piece| piece.title.clone())
                    .or_else(|| Some(kind.title().to_owned())),
            ),
            account: text(|piece| &piece.account),
            strengths: text(|piece| &piece.strengths),
            to_develop: text(|piece| &piece.to_develop),
            response: text(|piece| &piece.response),
            source: some(piece.and_then(|piece| piece.source.clone())),
            report_kind: some(piece.and_then(|piece| piece.report_kind.clone())),
            observed_by: RwSignal::new(if by_assessor { "assessor" } else { "other" }.to_owned()),
            observer_name: some(other.as_ref().map(|observer| observer.name.clone())),
            observer_registration: some(other.and_then(|observer| observer.registration)),
            consent: flag(piece.and_then(|piece| piece.consent_noted) == Some(true)),
            on_tracker: flag(piece.is_some_and(|piece| piece.on_tracker)),
            statements: RwSignal::new(tags.clone()),
            domains: RwSignal::new(tags),
        }
    }
}

/// The form of a piece: what it asks depends on the kind.
#[component]
pub(super) fn PieceForm(
    form: Form,
    page: Arc<NqswView>,
    kind: PieceKind,
    piece: Option<PieceView>,
    statements: Arc<FrameworkView>,
    domains: Arc<FrameworkView>,
    /// The step that it fulfils, where the page was opened for one.
    step: Option<String>,
    #[prop(into)] act: String,
    send: Callback<RecordPieceRequest>,
) -> impl IntoView {
    let has_assessor = page.support.assessor.is_some();
    let typed = Typed::of(kind, piece.as_ref(), has_assessor);
    // Each list keeps the ticks of the other, so that a tag is on when both lists hold it.
    let statement_ids: Vec<StandardId> = statements.standards.iter().map(|s| s.id).collect();
    let domain_ids: Vec<StandardId> = domains.standards.iter().map(|s| s.id).collect();
    let own = |id: &StandardId| id.to_string();
    typed.statements.update(|ticked| {
        ticked.retain(|id| !domain_ids.iter().map(own).any(|domain| domain == *id));
    });
    typed.domains.update(|ticked| {
        ticked.retain(|id| {
            !statement_ids
                .iter()
                .map(own)
                .any(|statement| statement == *id)
        });
    });
    let offered = (statement_ids, domain_ids);
    let chosen = move || {
        let ticked = |offered: &[StandardId], ticked: Vec<String>| -> Vec<StandardId> {
            offered
                .iter()
                .copied()
                .filter(|id| ticked.contains(&id.to_string()))
                .collect()
        };
        let mut tags = ticked(&offered.0, typed.statements.get());
        tags.extend(ticked(&offered.1, typed.domains.get()));
        tags
    };
    let chosen = StoredValue::new(chosen);
    let milestone = piece
        .as_ref()
        .and_then(|piece| piece.milestone.clone())
        .or(step);
    let milestone = StoredValue::new(milestone);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        untrack(|| {
            let day = date_error("dated_on", "the date", &typed.dated_on.get());
            let mut errors: Vec<FieldError> = day.as_ref().err().cloned().into_iter().collect();
            if typed.title.get().trim().is_empty() {
                errors.push(FieldError::new("title", "Enter a title"));
            }
            if typed.account.get().trim().is_empty() {
                errors.push(FieldError::new("account", "Enter an account"));
            }
            let by_assessor =
                kind == PieceKind::Observation && typed.observed_by.get() == "assessor";
            if kind == PieceKind::Observation
                && !by_assessor
                && typed.observer_name.get().trim().is_empty()
            {
                errors.push(FieldError::new("observer_name", "Enter who observed"));
            }
            if !form.accepts(errors) {
                return;
            }
            let Ok(dated_on) = day else { return };
            let given = |text: RwSignal<String>| {
                let text = text.get().trim().to_owned();
                (!text.is_empty()).then_some(text)
            };
            send.run(RecordPieceRequest {
                kind,
                dated_on,
                title: typed.title.get(),
                account: typed.account.get(),
                strengths: typed.strengths.get(),
                to_develop: typed.to_develop.get(),
                response: typed.response.get(),
                milestone: milestone.get_value(),
                source: given(typed.source),
                report_kind: given(typed.report_kind),
                consent_noted: (kind == PieceKind::Observation)
                    .then(|| !typed.consent.get().is_empty()),
                observed_by_assessor: by_assessor,
                observer_name: (!by_assessor).then(|| given(typed.observer_name)).flatten(),
                observer_registration: (!by_assessor)
                    .then(|| given(typed.observer_registration))
                    .flatten(),
                on_tracker: !typed.on_tracker.get().is_empty(),
                tags: chosen.with_value(|chosen| chosen()),
            });
        });
    };
    let start = page.nqsw.start_on;
    let end = page.ends_on;
    let look_again = move || {
        let texts = [
            ("title", typed.title.get()),
            ("account", typed.account.get()),
            ("strengths", typed.strengths.get()),
            ("to_develop", typed.to_develop.get()),
            ("response", typed.response.get()),
            ("source", typed.source.get()),
        ];
        let texts: Vec<(&str, &str)> = texts
            .iter()
            .map(|(name, text)| (*name, text.as_str()))
            .collect();
        let observer = Observer {
            name: typed.observer_name.get(),
            registration: Some(typed.observer_registration.get()),
            is_assessor: false,
        };
        let is_other = kind == PieceKind::Observation && typed.observed_by.get() == "other";
        let found = warnings(&PieceFacts {
            // The assessor's registration stands on the staff list; the answer says where it is missing.
            kind: if is_other { kind } else { PieceKind::Report },
            dated_on: words::read_day(&typed.dated_on.get()).unwrap_or(start),
            start,
            end,
            observer: Some(&observer),
            // Said on the saved piece and not while the boxes below are still to be ticked.
            tags: 1,
            texts: &texts,
        });
        let items = found
            .into_iter()
            .map(|warning| view! { <li>{warning.message}</li> })
            .collect::<Vec<_>>();
        (!items.is_empty()).then(|| {
            view! {
                <Note title="Look at this again before you save">
                    <ul class="govuk-list govuk-list--bullet sp-flush">{items}</ul>
                </Note>
            }
        })
    };
    view! {
        <form novalidate on:submit=submit>
            <ErrorSummary form />
            <DateInput form name="dated_on" label=date_label(kind) value=typed.dated_on />
            <Input form name="title" label="Title" value=typed.title />
            <OfKind form typed kind page=page.clone() />
            <Textarea
                form
                name="account"
                label=account_label(kind)
                hint="Never name a child or anybody of a family. Say “the child”, “a parent”."
                value=typed.account
                rows=10
            />
            <Textarea form name="strengths" label="What went well" value=typed.strengths />
            <Textarea form name="to_develop" label="What to develop" value=typed.to_develop />
            <Textarea form name="response" label="The NQSW’s answer" value=typed.response />
            <Checkboxes
                form
                name="tags"
                legend="Which PQS statements does it show?"
                hint="One piece counts wherever it is tagged."
                values=typed.statements
                choices=choices(&statements)
                small=true
            />
            <Checkboxes
                form
                name="domains"
                legend="Which PCF domains does it show?"
                values=typed.domains
                choices=choices(&domains)
                small=true
            />
            <div aria-live="polite">{look_again}</div>
            <Button text=act busy=Signal::derive(move || form.is_sending()) />
        </form>
    }
}

#[component]
fn OfKind(form: Form, typed: Typed, kind: PieceKind, page: Arc<NqswView>) -> impl IntoView {
    match kind {
        PieceKind::Observation => {
            let assessor = page
                .support
                .assessor
                .clone()
                .map(|name| Choice::new("assessor", format!("{name}, the assessor")));
            let choices: Vec<Choice> = assessor
                .into_iter()
                .chain([Choice::new("other", "Somebody else")])
                .collect();
            view! {
                <Radios form name="observed_by_assessor" legend="Who observed?" value=typed.observed_by choices />
                <Show when=move || typed.observed_by.get() == "other">
                    <Input form name="observer_name" label="Name of the observer" value=typed.observer_name />
                    <Input
                        form
                        name="observer_registration"
                        label="Their Social Work England number"
                        hint="For example, SW12345"
                        value=typed.observer_registration
                        width="govuk-input--width-10"
                    />
                </Show>
                <Checkboxes
                    form
                    name="consent_noted"
                    legend="Consent"
                    values=typed.consent
                    choices=vec![Choice::new("yes", "Those observed were asked and agreed")]
                    small=true
                />
            }
            .into_any()
        }
        PieceKind::FamilyFeedback | PieceKind::ProfessionalFeedback => {
            let hint = if kind == PieceKind::FamilyFeedback {
                "For example “a young person”, “a parent”. No names."
            } else {
                "Their role, for example “health visitor”."
            };
            view! {
                <Input form name="source" label="Who gave it?" hint value=typed.source />
                <OnTracker form typed />
            }
            .into_any()
        }
        PieceKind::Report => {
            let kinds: Vec<Choice> = std::iter::once(Choice::new("", "Choose"))
                .chain(
                    page.report_kinds
                        .iter()
                        .map(|kind| Choice::new(kind.code.clone(), kind.title.clone())),
                )
                .collect();
            view! {
                <Select form name="report_kind" label="Kind of report" value=typed.report_kind choices=Signal::stored(kinds) />
                <OnTracker form typed />
            }
            .into_any()
        }
        PieceKind::Reflection => ().into_any(),
    }
}

#[component]
fn OnTracker(form: Form, typed: Typed) -> impl IntoView {
    view! {
        <Checkboxes
            form
            name="on_tracker"
            legend="Counted already?"
            values=typed.on_tracker
            choices=vec![
                Choice::new("yes", "It is one of those that the tracker counts")
                    .hint("Tick this when you write up a piece from before Spires, so that it does not count twice."),
            ]
            small=true
        />
    }
}

fn date_label(kind: PieceKind) -> &'static str {
    match kind {
        PieceKind::Observation => "When was it observed?",
        PieceKind::FamilyFeedback | PieceKind::ProfessionalFeedback => "When was it given?",
        PieceKind::Report => "When was the report finished?",
        PieceKind::Reflection => "When was it written?",
    }
}

fn account_label(kind: PieceKind) -> &'static str {
    match kind {
        PieceKind::Observation => "What was observed",
        PieceKind::FamilyFeedback | PieceKind::ProfessionalFeedback => "What was said",
        PieceKind::Report => "What the report shows",
        PieceKind::Reflection => "The reflection",
    }
}

fn choices(framework: &FrameworkView) -> Vec<Choice> {
    framework
        .standards
        .iter()
        .map(|standard| {
            Choice::new(
                standard.id.to_string(),
                format!("{}. {}", standard.number, standard.title),
            )
        })
        .collect()
}
