use contract::asye::{EnrolNqswRequest, Fte, ProgrammeView};
use contract::people::FoundPerson;
use domain::words;
use leptos::prelude::*;

use crate::client::FieldError;
use crate::client::people::Among;
use crate::form::Form;
use crate::govuk::{Choice, DateInput, Input, Select, date_error};
use crate::pages::PersonField;

/// What was typed.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    pub(super) person: RwSignal<Option<FoundPerson>>,
    pub(super) assessor: RwSignal<Option<FoundPerson>>,
    pub(super) line_manager: RwSignal<Option<FoundPerson>>,
    programme: RwSignal<String>,
    start_on: RwSignal<String>,
    fte: RwSignal<String>,
    cohort: RwSignal<String>,
    route: RwSignal<String>,
    host_team: RwSignal<String>,
}

impl Typed {
    pub(super) fn new() -> Self {
        let text = || RwSignal::new(String::new());
        let nobody = || RwSignal::new(None);
        Self {
            person: nobody(),
            assessor: nobody(),
            line_manager: nobody(),
            programme: text(),
            start_on: text(),
            fte: RwSignal::new("1".to_owned()),
            cohort: text(),
            route: text(),
            host_team: text(),
        }
    }

    /// The request, or what is wrong with what was typed.
    pub(super) fn request(self) -> Result<EnrolNqswRequest, Vec<FieldError>> {
        let id = |person: RwSignal<Option<FoundPerson>>| {
            person.with_untracked(|person| person.as_ref().map(|person| person.id))
        };
        let told = |text: RwSignal<String>| {
            let text = text.get_untracked().trim().to_owned();
            (!text.is_empty()).then_some(text)
        };
        let (person, assessor) = (id(self.person), id(self.assessor));
        let start_on = date_error(
            "start_on",
            "the first day of the programme",
            &self.start_on.get_untracked(),
        );
        let fte: Option<Fte> = self.fte.get_untracked().parse().ok();
        let mut errors = Vec::new();
        if person.is_none() {
            errors.push(FieldError::new(
                "person_id",
                "Find and choose who is enrolled",
            ));
        }
        errors.extend(start_on.as_ref().err().cloned());
        if fte.is_none() {
            errors.push(FieldError::new(
                "fte",
                "Enter a number above 0 and at most 1, for example 0.6",
            ));
        }
        if told(self.cohort).is_none() {
            errors.push(FieldError::new("cohort", "Enter the cohort"));
        }
        if assessor.is_some() && assessor == person {
            errors.push(FieldError::new(
                "assessor_id",
                "Nobody assesses themselves. Choose another assessor",
            ));
        }
        match (person, start_on, fte) {
            (Some(person_id), Ok(start_on), Some(fte)) if errors.is_empty() => {
                Ok(EnrolNqswRequest {
                    person_id,
                    programme: told(self.programme),
                    start_on,
                    fte,
                    cohort: told(self.cohort),
                    route: told(self.route),
                    host_team: told(self.host_team),
                    assessor_id: assessor,
                    line_manager_id: id(self.line_manager),
                })
            }
            _ => Err(errors),
        }
    }
}

/// The questions, in the order in which a co-ordinator knows the answers.
#[component]
pub(super) fn Fields(
    form: Form,
    typed: Typed,
    #[prop(into)] programmes: Signal<Vec<ProgrammeView>>,
) -> impl IntoView {
    let choices = Signal::derive(move || {
        std::iter::once(Choice::new("", "The one that is open on the first day"))
            .chain(programmes.get().into_iter().map(choice))
            .collect::<Vec<_>>()
    });
    view! {
        <PersonField
            form
            name="person_id"
            label="Who is enrolled?"
            hint="Somebody on the staff list, by part of their name"
            among=Among::Staff
            value=typed.person
        />
        <DateInput form name="start_on" label="First day of the programme" value=typed.start_on />
        <Select form name="programme" label="Programme" value=typed.programme choices />
        <Input
            form
            name="fte"
            label="Full-time equivalent"
            hint="1 for full time, 0.6 for three days a week. Part-time proposes longer dates"
            value=typed.fte
            width="govuk-input--width-5"
            inputmode="decimal"
        />
        <Input form name="cohort" label="Cohort" hint="For example, Cohort 21" value=typed.cohort width="govuk-input--width-20" />
        <Input form name="route" label="Route into social work" hint="Leave it empty where it is not known" value=typed.route width="govuk-input--width-20" />
        <Input form name="host_team" label="Host team" hint="By name; leave it empty where it is not known" value=typed.host_team width="govuk-input--width-20" />
        <PersonField
            form
            name="assessor_id"
            label="Assessor"
            hint="Can be named later"
            among=Among::Staff
            value=typed.assessor
        />
        <PersonField
            form
            name="line_manager_id"
            label="ASYE line manager"
            hint="Leave it empty where it is the manager on the staff list"
            among=Among::Staff
            value=typed.line_manager
        />
    }
}

fn choice(programme: ProgrammeView) -> Choice {
    let until = programme
        .effective_to
        .map(|to| format!(" to {}", words::day(to)))
        .unwrap_or_default();
    Choice::new(
        programme.key,
        format!(
            "{}, for starts from {}{until}",
            programme.title,
            words::day(programme.effective_from)
        ),
    )
}
