//! Who is signed in; accounts, roles and the audit log.

use contract::access::{
    AccountQuery, AccountSummary, AccountView, AuditEntry, AuditQuery, GrantRequest, InviteRequest,
    Me, paths,
};
use contract::page::PageQuery;
use domain::ids::{GrantId, PersonId};

use super::{Ask, Outcome, PageOf};

/// Who is signed in, and what for.
pub(crate) async fn me() -> Outcome<Me> {
    Ask::get(paths::ME).read().await
}

pub(crate) async fn accounts(
    query: AccountQuery,
    page: PageQuery,
) -> Outcome<PageOf<AccountSummary>> {
    Ask::get(paths::ACCOUNTS)
        .query(&query)
        .query(&page)
        .read()
        .await
}

pub(crate) async fn accounts_csv(query: AccountQuery) -> Outcome<String> {
    Ask::get(paths::ACCOUNTS).query(&query).csv().await
}

pub(crate) async fn invite(request: InviteRequest, key: String) -> Outcome<AccountView> {
    Ask::post(paths::ACCOUNTS)
        .json(&request)
        .once(key)
        .read()
        .await
}

pub(crate) async fn account(person: PersonId) -> Outcome<AccountView> {
    Ask::get(paths::account(person)).read().await
}

pub(crate) async fn grant(
    person: PersonId,
    request: GrantRequest,
    key: String,
) -> Outcome<AccountView> {
    Ask::post(paths::grants(person))
        .json(&request)
        .once(key)
        .read()
        .await
}

pub(crate) async fn take_back(person: PersonId, grant: GrantId) -> Outcome<()> {
    Ask::delete(paths::grant(person, grant)).done().await
}

pub(crate) async fn audit(query: AuditQuery, page: PageQuery) -> Outcome<PageOf<AuditEntry>> {
    Ask::get(paths::AUDIT)
        .query(&query)
        .query(&page)
        .read()
        .await
}

pub(crate) async fn audit_csv(query: AuditQuery) -> Outcome<String> {
    Ask::get(paths::AUDIT).query(&query).csv().await
}

/// Who read what is confidential about the viewer.
pub(crate) async fn my_reads(page: PageQuery) -> Outcome<PageOf<AuditEntry>> {
    Ask::get(paths::MY_READS).query(&page).read().await
}
