use std::sync::Arc;

use contract::compliance::{ComplianceSettingsRequest, ComplianceSettingsView, Headline};
use domain::compliance::ComplianceSettings;
use leptos::prelude::*;

use super::AdminNav;
use crate::client::{FieldError, compliance};
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, offer_undo};
use crate::govuk::{Button, Choice, Input, Radios};
use crate::loading::{Load, Loaded, load};

const UP_TO_DATE: &str = "up_to_date_pct";
const COVERED: &str = "covered_pct";

/// How the council counts: which percentage comes first, and when "due soon" begins.
#[component]
pub(super) fn FiguresPage() -> impl IntoView {
    let form = Form::new();
    let settings = load(compliance::settings);
    view! {
        <Page>
            <AdminNav />
            <div class="sp-form">
                <ErrorSummary form />
                <PageTitle text="Figures" />
                <p class="sp-lead sp-lead--short">
                    "How mandatory training is counted and shown. A change holds at once, for days gone by too."
                </p>
                <Loaded of=settings let:chosen>
                    <Fields form settings chosen />
                </Loaded>
            </div>
        </Page>
    }
}

#[component]
fn Fields(
    form: Form,
    settings: Load<ComplianceSettingsView>,
    chosen: Arc<ComplianceSettingsView>,
) -> impl IntoView {
    let headline = RwSignal::new(
        match chosen.headline {
            Headline::UpToDatePct => UP_TO_DATE,
            Headline::CoveredPct => COVERED,
        }
        .to_owned(),
    );
    let days = RwSignal::new(chosen.due_soon_days.to_string());
    let edition = chosen.edition;
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let most = ComplianceSettings::MOST_DUE_SOON_DAYS;
        let due_soon_days = days
            .get_untracked()
            .trim()
            .parse()
            .ok()
            .filter(|days: &u32| *days <= most);
        let error = FieldError::new(
            "due_soon_days",
            format!("Enter a number of days from 0 to {most}"),
        );
        let errors = if due_soon_days.is_none() {
            vec![error]
        } else {
            Vec::new()
        };
        if !form.accepts(errors) {
            return;
        }
        let request = ComplianceSettingsRequest {
            headline: match headline.get_untracked().as_str() {
                COVERED => Headline::CoveredPct,
                _ => Headline::UpToDatePct,
            },
            due_soon_days: due_soon_days.unwrap_or_default(),
        };
        form.send(compliance::edit_settings(edition, request), move |now| {
            settings.replace(now);
            offer_undo("Saved. Every figure is counted so from now on.", None);
        });
    };
    let headlines = vec![
        Choice::new(UP_TO_DATE, "Up to date")
            .hint("Of what is due: starters inside the time allowed are left out, so 100% can be reached."),
        Choice::new(COVERED, "Covered").hint("Of everything that is required, starters included."),
    ];
    view! {
        <form class="sp-card" novalidate on:submit=send>
            <Radios form name="headline" legend="Which percentage comes first?" value=headline choices=headlines />
            <Input
                form
                name="due_soon_days"
                label="Days before it runs out from which training is due soon"
                hint="For example 60"
                value=days
                width="govuk-input--width-4"
                inputmode="numeric"
            />
            <Button text="Save" busy=Signal::derive(move || form.is_sending()) />
        </form>
    }
}
