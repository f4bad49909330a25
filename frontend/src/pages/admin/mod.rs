//! Accounts, what they may do, and the audit log.

mod account_page;
mod accounts_page;
mod audit_page;
mod audit_table;
mod figures_page;
mod grant_page;
mod invite_page;
mod messages_page;
mod messages_table;
mod my_reads_page;
mod scope_words;

use leptos::prelude::*;

use crate::frame::use_viewer;
use crate::govuk::SubNav;
use crate::router::use_router;
use crate::routes::id;

pub(crate) use my_reads_page::MyReadsPage;

/// The page at `/admin/…`; none where there is no such page.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    Some(match rest {
        [] => start(),
        ["accounts"] => accounts_page::AccountsPage().into_any(),
        ["accounts", "invite"] => invite_page::InvitePage().into_any(),
        ["accounts", person] => {
            let person = id(person)?;
            view! { <account_page::AccountPage person /> }.into_any()
        }
        ["accounts", person, "roles", "new"] => {
            let person = id(person)?;
            view! { <grant_page::GrantPage person /> }.into_any()
        }
        ["messages"] => messages_page::MessagesPage().into_any(),
        ["figures"] => figures_page::FiguresPage().into_any(),
        ["audit"] => audit_page::AuditPage().into_any(),
        _ => return None,
    })
}

/// The first of the viewer's pages.
fn start() -> AnyView {
    let (viewer, router) = (use_viewer(), use_router());
    Effect::new(move |_| {
        if let Some(first) = viewer.admin_pages().first() {
            router.replace(&first.href);
        }
    });
    ().into_any()
}

/// The way between the pages of administration, where the viewer has several.
#[component]
fn AdminNav() -> impl IntoView {
    let items = use_viewer().admin_pages();
    (items.len() > 1).then(|| view! { <SubNav label="Administration" items /> })
}
