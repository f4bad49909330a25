use contract::imports::{ColumnsView, ImportKind};
use domain::words;
use leptos::html;
use leptos::prelude::*;
use web_sys::File;

use super::mapping::Mapping;
use super::state_tag::kind_title;
use crate::client::imports::Upload;
use crate::client::{self, FieldError};
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, TitleSize, use_arrival};
use crate::govuk::{Button, Choice, Crumb, DateInput, FileUpload, Radios, date_error};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::london;
use crate::router::use_router;

/// Sends a file: what it holds, the file, the day it speaks of; then how its columns are read.
#[component]
pub(super) fn UploadPage() -> impl IntoView {
    let router = use_router();
    let (form, arrival) = (Form::new(), use_arrival());
    let kind = RwSignal::new(router.param("kind").unwrap_or_default());
    let day = RwSignal::new(words::day(london::today()));
    let input = NodeRef::<html::Input>::new();
    let chosen = StoredValue::new_local(None::<Upload>);
    let columns = RwSignal::new(None::<ColumnsView>);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let kind = kind.get_untracked().parse::<ImportKind>().ok();
        let file = input
            .get_untracked()
            .and_then(|input| input.files())
            .and_then(|files| files.get(0));
        let on = date_error(
            "on",
            "the day that the file speaks of",
            &day.get_untracked(),
        );
        let errors = errors_of(kind, file.as_ref(), on.as_ref().err());
        if !form.accepts(errors) {
            return;
        }
        let (Some(kind), Some(file), Ok(on)) = (kind, file, on) else {
            return;
        };
        chosen.set_value(Some(Upload {
            kind,
            file: file.clone(),
            on: Some(on),
            mapping: Vec::new(),
        }));
        form.send(client::imports::columns(kind, file), move |read| {
            arrival.expect();
            columns.set(Some(read));
        });
    };
    let choices = ImportKind::ALL
        .into_iter()
        .map(|kind| Choice::new(kind.code(), kind_title(kind)).hint(hint(kind)))
        .collect::<Vec<_>>();
    let again = Callback::new(move |()| {
        arrival.expect();
        columns.set(None);
    });
    let ask = move || {
        view! {
            <ErrorSummary form />
            <PageTitle text="Send a file" size=TitleSize::Medium />
            <p class="sp-lead">
                "CSV or Excel, up to 20 MB. Nothing is changed until you have seen what would change."
            </p>
            <form novalidate on:submit=submit>
                <Radios form name="kind" legend="What does the file hold?" value=kind choices=choices.clone() />
                <Template kind />
                <FileUpload
                    form
                    name="file"
                    label="The file"
                    input
                    accept=".csv,.xlsx,.txt"
                    hint="Encoding, separators and date formats are found out by themselves"
                />
                <DateInput
                    form
                    name="on"
                    label="The day that the file speaks of"
                    value=day
                    hint="The day on which it was exported, for example 20 November 2026"
                />
                <Button text="Read the columns" busy=Signal::derive(move || form.is_sending()) />
            </form>
        }
    };
    view! {
        <Page back=Some(Crumb::new(links::IMPORTS, "Imports"))>
            <div class="sp-form">
                {move || match (columns.get(), chosen.get_value()) {
                    (Some(read), Some(upload)) => {
                        view! { <Mapping read upload=StoredValue::new_local(upload) again /> }.into_any()
                    }
                    _ => ask().into_any(),
                }}
            </div>
        </Page>
    }
}

fn errors_of(
    kind: Option<ImportKind>,
    file: Option<&File>,
    on: Option<&FieldError>,
) -> Vec<FieldError> {
    const MOST: f64 = 20.0 * 1024.0 * 1024.0;
    let mut errors = Vec::new();
    if kind.is_none() {
        errors.push(FieldError::new("kind", "Choose what the file holds"));
    }
    match file {
        None => errors.push(FieldError::new("file", "Choose a file")),
        Some(file) if file.size() > MOST => {
            errors.push(FieldError::new("file", "Choose a file of 20 MB or less"));
        }
        Some(file) if file.size() < 1.0 => {
            errors.push(FieldError::new("file", "The file is empty; choose another"));
        }
        Some(_) => {}
    }
    errors.extend(on.cloned());
    errors
}

fn hint(kind: ImportKind) -> &'static str {
    match kind {
        ImportKind::RoleGroups => "Which role groups a job title has",
        ImportKind::People => "Everybody in post, with team, line manager and leave date",
        ImportKind::Courses => "The catalogue: code, title, length",
        ImportKind::Requirements => "Who must have what, and how often",
        ImportKind::Elearning => "What the e-learning platform says was completed",
        ImportKind::Attendance => "Attendance from before Spires",
        ImportKind::Asye => "The tracker of newly qualified social workers",
    }
}

/// The columns that a kind expects, and an empty file with them.
#[component]
fn Template(kind: RwSignal<String>) -> impl IntoView {
    let of = Memo::new(move |_| kind.get().parse::<ImportKind>().ok());
    move || {
        let kind = of.get()?;
        let template = load(move || client::imports::template(kind));
        Some(view! {
            <details class="govuk-details">
                <summary class="govuk-details__summary">
                    <span class="govuk-details__summary-text">
                        {format!("Columns of the {}", kind.title())}
                    </span>
                </summary>
                <div class="govuk-details__text">
                    <p>
                        <a class="govuk-link" href=contract::imports::paths::template_file(kind) download>
                            "Download an empty file with these columns"
                        </a>
                    </p>
                    <Loaded of=template skeleton=SkeletonShape::Lines let:template>
                        <dl class="govuk-summary-list sp-small">
                            {template
                                .fields
                                .iter()
                                .map(|field| {
                                    view! {
                                        <div class="govuk-summary-list__row">
                                            <dt class="govuk-summary-list__key">
                                                {field.heading.clone()} {field.needed.then_some(" (needed)")}
                                            </dt>
                                            <dd class="govuk-summary-list__value">{field.explanation.clone()}</dd>
                                        </div>
                                    }
                                })
                                .collect_view()}
                        </dl>
                    </Loaded>
                </div>
            </details>
        })
    }
}
