use std::sync::Arc;

use contract::access::{AccountView, GrantRequest, GrantView, InviteRequest};
use contract::people::UnitView;
use domain::ids::PersonId;
use domain::words;
use leptos::prelude::*;
use uuid::Uuid;

use super::scope_words::scope_words;
use crate::client;
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, offer_undo};
use crate::govuk::{
    Button, ButtonKind, Card, Crumb, EmptyState, LinkButton, ScrollTable, SummaryList, SummaryRow,
    Tag, Tone,
};
use crate::links;
use crate::loading::{Load, Loaded, load};
use crate::london;

/// One account with what was granted to it.
#[component]
pub(super) fn AccountPage(person: PersonId) -> impl IntoView {
    let account = load(move || client::access::account(person));
    let units = load(client::people::units);
    let form = Form::new();
    view! {
        <Page back=Some(Crumb::new(links::ACCOUNTS, "Accounts"))>
            <ErrorSummary form />
            <Loaded of=account let:view>
                <Account view account units form />
            </Loaded>
        </Page>
    }
}

#[component]
fn Account(
    view: Arc<AccountView>,
    account: Load<AccountView>,
    units: Load<Vec<UnitView>>,
    form: Form,
) -> impl IntoView {
    let person = view.person_id;
    let (text, tone) = if view.is_set_up {
        ("Set up", Tone::Good)
    } else {
        ("Invited", Tone::Soon)
    };
    let rows = vec![
        SummaryRow::new("Signs in with", view.email.clone()),
        SummaryRow::new("State", view! { <Tag text tone /> }),
        SummaryRow::new("Invited", london::day_and_clock(view.invited_at)),
    ];
    let email = view.email.clone();
    let again = Callback::new(move |()| {
        let email = email.clone();
        form.send(
            client::access::invite(
                InviteRequest {
                    email: email.clone(),
                },
                form.key(),
            ),
            move |_| offer_undo(format!("A new invitation is on its way to {email}."), None),
        );
    });
    let invite = (!view.is_set_up).then(|| {
        view! { <p><Button text="Send a new invitation" kind=ButtonKind::Second small=true press=again /></p> }
    });
    let grants = if view.grants.is_empty() {
        view! {
            <EmptyState title="No role is granted">
                <p>"Practitioner, line manager, trainer and ASYE assessor follow from what is on file and are not listed here."</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let rows = view
            .grants
            .iter()
            .map(|grant| grant_row(person, grant, account, units, form))
            .collect_view();
        view! {
            <ScrollTable caption="Each role with what it covers" id="grants" hide_caption=true bare=true>
                <thead>
                    <tr>
                        <th scope="col">"Role"</th>
                        <th scope="col">"For"</th>
                        <th scope="col">"From"</th>
                        <th scope="col">"To"</th>
                        <th scope="col">
                            <span class="govuk-visually-hidden">"Act"</span>
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
        }
        .into_any()
    };
    view! {
        <PageTitle text=view.name.clone() title="Account" />
        <div class="sp-cols sp-cols--aside">
            <Card title="Roles granted" id="roles" aside=move || {
                view! { <LinkButton href=links::add_grant(person) text="Add a role" kind=ButtonKind::Second small=true /> }
            }>{grants}</Card>
            <div>
                <Card title="Account" id="account">
                    <SummaryList rows small=true />
                    {invite}
                </Card>
                <Card title="In the audit log" id="log">
                    <ul class="govuk-list sp-small">
                        <li>
                            <a class="govuk-link govuk-link--no-visited-state" href=links::audit_of("actor", person)>
                                "What they did"
                            </a>
                        </li>
                        <li>
                            <a class="govuk-link govuk-link--no-visited-state" href=links::audit_of("about", person)>
                                "What was done about them"
                            </a>
                        </li>
                    </ul>
                </Card>
            </div>
        </div>
    }
}

fn grant_row(
    person: PersonId,
    grant: &GrantView,
    account: Load<AccountView>,
    units: Load<Vec<UnitView>>,
    form: Form,
) -> impl IntoView + use<> {
    let (id, role, scope) = (grant.id, grant.role, grant.scope.clone());
    let same = GrantRequest {
        role,
        scope: scope.clone(),
        from: Some(grant.from),
        to: grant.to,
    };
    // Taken back at once; Undo grants the same again.
    let take_back = Callback::new(move |()| {
        let same = same.clone();
        form.send(client::access::take_back(person, id), move |()| {
            account.again();
            let give_again = Callback::new(move |()| {
                let key = Uuid::new_v4().to_string();
                form.send(
                    client::access::grant(person, same.clone(), key),
                    move |_| account.again(),
                );
            });
            offer_undo(format!("{} is taken back.", role.label()), Some(give_again));
        });
    });
    let by = grant
        .granted_by
        .clone()
        .unwrap_or_else(|| "the command line".to_owned());
    let covers = move || {
        let units = units.get();
        scope_words(&scope, units.as_deref().map_or(&[], Vec::as_slice))
    };
    view! {
        <tr>
            <th scope="row">
                {role.label()}
                <span class="sp-table__sub">{format!("By {by}")}</span>
            </th>
            <td>{covers}</td>
            <td class="sp-nowrap">{words::day(grant.from)}</td>
            <td class="sp-nowrap">{grant.to.map_or_else(|| "Stands".to_owned(), words::day)}</td>
            <td>
                <Button text="Take back" about=role.label() kind=ButtonKind::Second small=true press=take_back />
            </td>
        </tr>
    }
}
