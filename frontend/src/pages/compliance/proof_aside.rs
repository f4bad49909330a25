use std::sync::Arc;

use chrono::NaiveTime;
use contract::compliance::{ActionView, ProofView};
use domain::words;
use leptos::prelude::*;

use super::Basis;
use super::basis::instant_text;
use crate::client::FieldError;
use crate::form::{ErrorSummary, Form};
use crate::govuk::{
    Button, ButtonKind, Card, DateInput, Details, Input, LinkButton, SummaryList, SummaryRow,
    date_error,
};
use crate::links;
use crate::london;
use crate::router::use_router;

/// What turns it green, the rule, and the two clocks.
#[component]
pub(super) fn ProofAside(proof: Arc<ProofView>) -> impl IntoView {
    view! {
        <div>
            {proof.action.clone().map(|action| view! { <Action action /> })}
            <Rule proof=Arc::clone(&proof) />
            <Clocks />
        </div>
    }
}

#[component]
fn Action(action: ActionView) -> impl IntoView {
    let booked = action.booked.map(|booked| {
        view! {
            <p class="sp-strong sp-flush">{words::weekday_and_day(booked.on)}</p>
            <p class="sp-small sp-muted">{booked.course} ". A place is booked."</p>
            <p>
                <LinkButton href=links::session(booked.session_id) text="See the session" kind=ButtonKind::Second />
            </p>
        }
    });
    let course = action.course.filter(|_| booked.is_none()).map(|course| {
        view! {
            <p>
                <LinkButton href=links::course(course.id) text=format!("Find a place on {}", course.code) />
            </p>
        }
    });
    let then = action.then_valid_to.map_or_else(
        || "Done today, it would cover for ever.".to_owned(),
        |day| format!("Done today, it would cover to {}.", words::day(day)),
    );
    view! {
        <Card title="What turns it green" id="action" call=true>
            <p>{action.text}</p>
            {booked}
            {course}
            <p class="sp-small sp-muted sp-flush">{then}</p>
        </Card>
    }
}

#[component]
fn Rule(proof: Arc<ProofView>) -> impl IntoView {
    let rule = &proof.requirement;
    let mut rows = Vec::new();
    match &rule.version {
        Some(version) => {
            rows.push(SummaryRow::new(
                "Version",
                format!(
                    "{} of {}, in force since {}",
                    version.number,
                    rule.versions,
                    words::day(version.from)
                ),
            ));
            let courses = version
                .courses
                .iter()
                .map(|course| format!("{} {}", course.code, course.title))
                .collect::<Vec<_>>()
                .join("; ");
            if !courses.is_empty() {
                rows.push(SummaryRow::new("Met by", courses));
            }
        }
        None => rows.push(SummaryRow::new("Version", "None in force on this day")),
    }
    if !proof.audience.is_empty() {
        rows.push(SummaryRow::new("Why it applies", proof.audience.join(" ")));
    }
    let exemptions = proof
        .exemptions
        .iter()
        .map(|exemption| {
            let to = exemption.to.map_or_else(
                || "without an end".to_owned(),
                |to| format!("to {}", words::day(to)),
            );
            let by = exemption.approved_by.as_ref().map_or_else(
                || "not approved yet".to_owned(),
                |by| format!("approved by {by}"),
            );
            format!(
                "{} {to}: {}, {by}",
                words::day(exemption.from),
                exemption.reason
            )
        })
        .collect();
    rows.push(SummaryRow::new("Exemption", listed(exemptions, "None")));
    let absences = proof
        .absences
        .iter()
        .map(|absence| {
            let to = absence.to.map_or_else(
                || "no return known".to_owned(),
                |to| format!("to {}", words::day(to)),
            );
            let moved = words::count(absence.days, "day added", "days added");
            format!("{} {to}, {moved}", words::day(absence.from))
        })
        .collect();
    rows.push(SummaryRow::new(
        "Absence",
        listed(absences, "None in the period"),
    ));
    if let Some(contract) = proof.person.employment_type {
        rows.push(SummaryRow::new("Contract", contract.label()));
    }
    let sentence = rule
        .version
        .as_ref()
        .map(|version| version.sentence.clone());
    view! {
        <Card title="The rule" id="rule">
            {sentence.map(|sentence| view! { <p class="sp-small">{sentence}</p> })}
            <SummaryList rows small=true />
        </Card>
    }
}

fn listed(lines: Vec<String>, none: &'static str) -> String {
    if lines.is_empty() {
        none.to_owned()
    } else {
        lines.join("; ")
    }
}

/// Asks about another day, or about what was known by an instant.
#[component]
fn Clocks() -> impl IntoView {
    let router = use_router();
    let form = Form::new();
    let basis = Basis::here();
    let day = RwSignal::new(basis.as_at.map(words::day).unwrap_or_default());
    let known = basis.known_at.map(london::london);
    let known_on = RwSignal::new(known.map(|at| words::day(at.date())).unwrap_or_default());
    let known_by = RwSignal::new(known.map(|at| words::clock(at.time())).unwrap_or_default());
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (mut errors, mut next) = (Vec::new(), Basis::here());
        next.as_at = optional("as_at", "the date", &day.get_untracked(), &mut errors);
        let on = optional(
            "known_on",
            "the day",
            &known_on.get_untracked(),
            &mut errors,
        );
        let clock = known_by.get_untracked();
        let time = if clock.trim().is_empty() {
            Some(NaiveTime::MIN)
        } else {
            words::read_clock(&clock)
        };
        if time.is_none() {
            errors.push(FieldError::new(
                "known_by",
                "Enter a time, for example 9:30am",
            ));
        }
        next.known_at = on
            .zip(time)
            .map(|(on, time)| london::instant(on.and_time(time)));
        if form.accepts(errors) {
            let query = untrack(|| router.query())
                .with(
                    "as_at",
                    &next.as_at.map(|day| day.to_string()).unwrap_or_default(),
                )
                .with(
                    "known_at",
                    &next.known_at.map(instant_text).unwrap_or_default(),
                );
            router.go(&router.with_query(&query));
        }
    };
    view! {
        <div class="sp-noprint">
            <Details summary="Another day, or known at another time">
                <form novalidate on:submit=submit>
                    <ErrorSummary form />
                    <DateInput form name="as_at" label="As at" value=day hint="Leave it empty for today" />
                    <DateInput form name="known_on" label="Known on" value=known_on hint="Leave it empty for what is known now" />
                    <Input form name="known_by" label="At what time" value=known_by hint="For example, 9:30am" width="govuk-input--width-5" />
                    <Button text="Show" kind=ButtonKind::Second small=true />
                </form>
            </Details>
        </div>
    }
}

fn optional(
    name: &str,
    what: &str,
    text: &str,
    errors: &mut Vec<FieldError>,
) -> Option<chrono::NaiveDate> {
    if text.trim().is_empty() {
        return None;
    }
    date_error(name, what, text)
        .map_err(|error| errors.push(error))
        .ok()
}
