use std::sync::Arc;

use chrono::NaiveDate;
use contract::asye::{NqswView, PieceKind, PieceView, RecordPieceRequest};
use contract::competency::FrameworkView;
use domain::asye::Observer;
use domain::asye::warnings::{PieceFacts, warnings};
use domain::ids::StandardId;
use domain::words;
use leptos::prelude::*;

use super::piece_of_kind::OfKind;
use super::piece_typed::Typed;
use crate::client::FieldError;
use crate::form::{ErrorSummary, Form};
use crate::govuk::{Button, Checkboxes, Choice, DateInput, Input, Note, Textarea, date_error};

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
    let chosen = move || {
        let ticked = |offered: &[StandardId], ticked: Vec<String>| -> Vec<StandardId> {
            offered
                .iter()
                .copied()
                .filter(|id| ticked.contains(&id.to_string()))
                .collect()
        };
        let mut tags = ticked(&statement_ids, typed.statements.get());
        tags.extend(ticked(&domain_ids, typed.domains.get()));
        tags
    };
    let milestone = piece
        .as_ref()
        .and_then(|piece| piece.milestone.clone())
        .or(step);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        untrack(|| {
            let day = date_error("dated_on", "the date", &typed.dated_on.get());
            let mut errors: Vec<FieldError> = day.as_ref().err().cloned().into_iter().collect();
            errors.extend(typed.faults(kind));
            if !form.accepts(errors) {
                return;
            }
            let Ok(dated_on) = day else { return };
            send.run(typed.request(kind, dated_on, milestone.clone(), chosen()));
        });
    };
    let days = (page.nqsw.start_on, page.ends_on);
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
            <div aria-live="polite">
                <LookAgain typed kind days />
            </div>
            <Button text=act busy=Signal::derive(move || form.is_sending()) />
        </form>
    }
}

/// What the rules warn of in what is typed; the days are those of the programme.
#[component]
fn LookAgain(typed: Typed, kind: PieceKind, days: (NaiveDate, NaiveDate)) -> impl IntoView {
    let (start, end) = days;
    move || {
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
