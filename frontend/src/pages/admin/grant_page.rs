use contract::access::GrantRequest;
use contract::people::FoundPerson;
use domain::access::{Role, Scope};
use domain::ids::PersonId;
use domain::words;
use leptos::prelude::*;

use crate::client::people::Among;
use crate::client::{self, FieldError};
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, TitleSize, offer_undo};
use crate::govuk::{Button, Choice, Crumb, DateInput, Input, Radios, Select, date_error};
use crate::links;
use crate::loading::load;
use crate::london;
use crate::pages::PersonPicker;
use crate::pages::people::unit_rows;
use crate::router::use_router;

/// What was typed.
#[derive(Clone, Copy)]
struct Fields {
    role: RwSignal<String>,
    covers: RwSignal<String>,
    unit: RwSignal<String>,
    name: RwSignal<String>,
    people: RwSignal<Vec<FoundPerson>>,
    from: RwSignal<String>,
    to: RwSignal<String>,
}

/// Gives an account a role, for whom and for how long.
#[component]
pub(super) fn GrantPage(person: PersonId) -> impl IntoView {
    let (router, form) = (use_router(), Form::new());
    let account = load(move || client::access::account(person));
    let text = || RwSignal::new(String::new());
    let fields = Fields {
        role: text(),
        covers: RwSignal::new("service".to_owned()),
        unit: text(),
        name: text(),
        people: RwSignal::new(Vec::new()),
        from: RwSignal::new(words::day(london::today())),
        to: text(),
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let request = match fields.read() {
            Ok(request) => request,
            Err(errors) => {
                form.accepts(errors);
                return;
            }
        };
        let label = request.role.label();
        form.send(
            client::access::grant(person, request, form.key()),
            move |_| {
                router.go(&links::account(person));
                offer_undo(format!("{label} is granted."), None);
            },
        );
    };
    let heading = move || {
        account
            .get()
            .map(|account| account.name.clone())
            .unwrap_or_default()
    };
    let roles = Role::ALL
        .into_iter()
        .filter(|role| role.is_granted())
        .map(|role| Choice::new(role.name(), role.label()).hint(explained(role)))
        .collect::<Vec<_>>();
    view! {
        <Page back=Some(Crumb::new(links::account(person), "The account"))>
            <div class="sp-form">
                <ErrorSummary form />
                <p class="sp-muted sp-flush">{heading} "\u{a0}"</p>
                <PageTitle text="Add a role" size=TitleSize::Medium />
                <form novalidate on:submit=submit>
                    <Radios form name="role" legend="Role" value=fields.role choices=roles />
                    <Covers form fields />
                    <DateInput form name="from" label="First day" value=fields.from />
                    <DateInput form name="to" label="Last day" value=fields.to hint="Leave it empty for a role that stands until it is taken back" />
                    <Button text="Grant the role" busy=Signal::derive(move || form.is_sending()) />
                </form>
            </div>
        </Page>
    }
}

#[component]
fn Covers(form: Form, fields: Fields) -> impl IntoView {
    let units = load(client::people::units);
    let kinds = vec![
        Choice::new("service", "The whole service"),
        Choice::new("unit", "A service or team, with all below it"),
        Choice::new("cohort", "An ASYE cohort"),
        Choice::new("panel", "A moderation panel"),
        Choice::new("partner", "A partner agency"),
        Choice::new("people", "Named people"),
    ];
    let unit_choices = Signal::derive(move || {
        let rows = units
            .get()
            .map(|units| unit_rows(&units))
            .unwrap_or_default();
        std::iter::once(Choice::new("", "Choose"))
            .chain(rows.into_iter().map(|(id, name)| Choice::new(id, name)))
            .collect::<Vec<_>>()
    });
    let add = Callback::new(move |person: FoundPerson| {
        fields.people.update(|people| {
            if people.iter().all(|had| had.id != person.id) {
                people.push(person);
            }
        });
    });
    let more = move || {
        match fields.covers.get().as_str() {
        "unit" => view! { <Select form name="scope" label="Service or team" value=fields.unit choices=unit_choices /> }.into_any(),
        "cohort" => view! { <Input form name="scope" label="Cohort" value=fields.name hint="For example, Cohort 18" width="govuk-input--width-20" /> }.into_any(),
        "panel" => view! { <Input form name="scope" label="Panel" value=fields.name width="govuk-input--width-20" /> }.into_any(),
        "partner" => view! { <Input form name="scope" label="Partner agency" value=fields.name width="govuk-input--width-20" /> }.into_any(),
        "people" => view! {
            <div class="govuk-form-group">
                <PersonPicker id="scope" label="Find a person" among=Among::Staff chosen=add />
                <Named people=fields.people />
            </div>
        }
        .into_any(),
        _ => ().into_any(),
    }
    };
    view! {
        <Radios form name="covers" legend="For whom" value=fields.covers choices=kinds />
        {more}
    }
}

#[component]
fn Named(people: RwSignal<Vec<FoundPerson>>) -> impl IntoView {
    let items = move || {
        people
            .get()
            .into_iter()
            .map(|person| {
                let id = person.id;
                view! {
                    <li>
                        {person.name.clone()} " "
                        <button
                            type="button"
                            class="sp-linkish"
                            on:click=move |_| people.update(|people| people.retain(|had| had.id != id))
                        >
                            "Remove"
                            <span class="govuk-visually-hidden">" "{person.name}</span>
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    view! { <ul class="govuk-list sp-small" aria-label="Named people">{items}</ul> }
}

impl Fields {
    /// The request, or what is wrong with what was typed.
    fn read(self) -> Result<GrantRequest, Vec<FieldError>> {
        let mut errors = Vec::new();
        let role = self.role.get_untracked().parse::<Role>().ok();
        if role.is_none() {
            errors.push(FieldError::new("role", "Choose a role"));
        }
        let scope = self.scope().map_err(|error| errors.push(error)).ok();
        let from = date_error("from", "the first day", &self.from.get_untracked())
            .map_err(|error| errors.push(error))
            .ok();
        let last = self.to.get_untracked();
        let to = if last.trim().is_empty() {
            None
        } else {
            date_error("to", "the last day", &last)
                .map_err(|error| errors.push(error))
                .ok()
        };
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            errors.push(FieldError::new(
                "to",
                "Enter a last day that is not before the first",
            ));
        }
        match (role, scope) {
            (Some(role), Some(scope)) if errors.is_empty() => Ok(GrantRequest {
                role,
                scope,
                from,
                to,
            }),
            _ => Err(errors),
        }
    }

    fn scope(self) -> Result<Scope, FieldError> {
        let name = self.name.get_untracked().trim().to_owned();
        let named = |name: String, what: &str| {
            if name.is_empty() {
                Err(FieldError::new(
                    "scope",
                    format!("Enter the name of the {what}"),
                ))
            } else {
                Ok(name)
            }
        };
        Ok(match self.covers.get_untracked().as_str() {
            "unit" => Scope::Unit(
                self.unit
                    .get_untracked()
                    .parse()
                    .map_err(|_| FieldError::new("scope", "Choose a service or team"))?,
            ),
            "cohort" => Scope::Cohort(named(name, "cohort")?),
            "panel" => Scope::Panel(named(name, "panel")?),
            "partner" => Scope::Partner(named(name, "partner agency")?),
            "people" => {
                let people: Vec<_> = self
                    .people
                    .get_untracked()
                    .iter()
                    .map(|person| person.id)
                    .collect();
                if people.is_empty() {
                    return Err(FieldError::new("scope", "Choose at least one person"));
                }
                Scope::People(people)
            }
            _ => Scope::Service,
        })
    }
}

fn explained(role: Role) -> &'static str {
    match role {
        Role::AsyeCoordinator => "Runs the ASYE cohorts",
        Role::PanelMember => "Reads the anonymised packs of one panel",
        Role::ExternalModerator => "Reads a sample of anonymised packs, until a date",
        Role::SeniorManager => "Reads outcomes and counts",
        Role::PartnerCoordinator => "Books for the people of a partner agency",
        Role::LdOfficer => "Runs courses, sessions, imports and the board",
        Role::Auditor => "Reads, until a date",
        Role::Admin => "Accounts, roles and settings; no training record",
        Role::Practitioner
        | Role::LineManager
        | Role::Deputy
        | Role::Trainer
        | Role::AsyeAssessor => "",
    }
}
