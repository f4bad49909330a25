use std::sync::Arc;

use contract::access::{AccountQuery, AccountSummary};
use contract::page::PageQuery;
use domain::words;
use leptos::prelude::*;

use super::AdminNav;
use crate::client::{self, PageOf};
use crate::frame::{Page, PageTitle};
use crate::govuk::{
    Chip, Chips, CsvButton, EmptyState, LinkButton, Pagination, ScrollTable, Tag, Tone,
};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::london;
use crate::router::{Query, form_query, use_router};

fn asked(query: &Query) -> AccountQuery {
    AccountQuery {
        q: query.get("q").map(str::to_owned),
    }
}

/// Everybody who can sign in, or was invited to.
#[component]
pub(super) fn AccountsPage() -> impl IntoView {
    let router = use_router();
    let accounts = load(move || {
        let page = PageQuery {
            limit: None,
            cursor: router.param("cursor"),
        };
        client::access::accounts(asked(&router.query()), page)
    });
    let submit = move |event| router.go(&router.with_query(&form_query(&event)));
    let chips = move || {
        let chips = router
            .param("q")
            .map(|value| Chip {
                label: format!("“{value}”"),
                name: "q",
                value,
            })
            .into_iter()
            .collect();
        view! { <Chips chips below=true /> }
    };
    view! {
        <Page>
            <div class="sp-title">
                <PageTitle text="Accounts" />
                <div class="sp-actions sp-small">
                    <CsvButton
                        file_name=Signal::stored("accounts.csv".to_owned())
                        fetch=move || client::access::accounts_csv(asked(&router.query()))
                    />
                    <LinkButton href=links::INVITE text="Invite somebody" />
                </div>
            </div>
            <AdminNav />
            <form class="sp-inline" role="search" aria-label="Accounts" on:submit=submit>
                <div class="sp-grow">
                    <label class="govuk-label sp-small" for="q">"Find a name or email address"</label>
                    <input
                        class="govuk-input"
                        id="q"
                        name="q"
                        type="search"
                        autocomplete="off"
                        prop:value=move || router.param("q").unwrap_or_default()
                    />
                </div>
                <button class="govuk-button govuk-button--secondary" type="submit">"Show"</button>
            </form>
            {chips}
            <Loaded of=accounts skeleton=SkeletonShape::Rows let:accounts>
                <Found accounts />
            </Loaded>
        </Page>
    }
}

#[component]
fn Found(accounts: Arc<PageOf<AccountSummary>>) -> impl IntoView {
    if accounts.items.is_empty() {
        return view! {
            <EmptyState title="No account matches">
                <p>
                    "People on the staff list get an account when they are invited. "
                    <a class="govuk-link govuk-link--no-visited-state" href=links::INVITE>"Invite somebody"</a>
                </p>
            </EmptyState>
        }
        .into_any();
    }
    let rows = accounts.items.iter().map(row).collect_view();
    view! {
        <ScrollTable caption=words::count(accounts.total, "account", "accounts") id="accounts-caption">
            <thead>
                <tr>
                    <th scope="col">"Person"</th>
                    <th scope="col">"State"</th>
                    <th scope="col">"Roles granted"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
        <Pagination shown=accounts.items.len() total=accounts.total next=accounts.next_cursor.clone() />
    }
    .into_any()
}

fn row(account: &AccountSummary) -> impl IntoView + use<> {
    let invited = format!(
        "Invited {}",
        words::day(london::london(account.invited_at).date())
    );
    let (text, tone) = if account.is_set_up {
        ("Set up", Tone::Good)
    } else {
        ("Invited", Tone::Soon)
    };
    let roles: Vec<&str> = account.roles.iter().map(|role| role.label()).collect();
    let roles = if roles.is_empty() {
        view! { <span class="sp-muted">"None"</span> }.into_any()
    } else {
        roles.join(", ").into_any()
    };
    view! {
        <tr>
            <th scope="row">
                <a class="govuk-link govuk-link--no-visited-state sp-name" href=links::account(account.person_id)>
                    {account.name.clone()}
                </a>
                <span class="sp-table__sub">{account.email.clone()}</span>
            </th>
            <td>
                <Tag text tone />
                <span class="sp-table__sub">{invited}</span>
            </td>
            <td>{roles}</td>
        </tr>
    }
}
