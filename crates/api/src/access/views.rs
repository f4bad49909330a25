//! Use cases' values as DTOs.

use contract::access::{AccountSummary, AccountView, AuditEntry, GrantView, Tokens, Waiting};
use usecases::access::{self, Account, AuditLine, Grant, TokenPair};

pub(super) fn tokens(pair: TokenPair) -> Tokens {
    Tokens {
        access_token: pair.access.token,
        expires_at: pair.access.expires_at,
        refresh_token: pair.refresh.token,
    }
}

pub(super) fn account_summary(account: Account) -> AccountSummary {
    AccountSummary {
        person_id: account.person,
        name: account.name,
        email: account.email,
        is_set_up: account.is_set_up,
        invited_at: account.invited_at,
        roles: account.grants.iter().map(|grant| grant.role).collect(),
    }
}

pub(super) fn account_view(account: Account) -> AccountView {
    AccountView {
        person_id: account.person,
        name: account.name,
        email: account.email,
        is_set_up: account.is_set_up,
        invited_at: account.invited_at,
        grants: account.grants.into_iter().map(grant_view).collect(),
    }
}

fn grant_view(grant: Grant) -> GrantView {
    GrantView {
        id: grant.id,
        role: grant.role,
        scope: grant.scope,
        from: grant.from_on,
        to: grant.to_on,
        granted_by: grant.granted_by,
    }
}

pub(super) fn audit_entry(line: AuditLine) -> AuditEntry {
    AuditEntry {
        id: line.entry.id,
        at: line.entry.at,
        actor_id: line.entry.actor_id.map(Into::into),
        actor: line.actor,
        action: line.entry.action,
        subject_kind: line.entry.subject_kind,
        subject_id: line.entry.subject_id,
        about: line.about,
        before: line.entry.before,
        after: line.entry.after,
        request_id: line.entry.request_id,
    }
}

pub(super) fn waiting(counts: access::Waiting) -> Waiting {
    Waiting {
        due: counts.due,
        requests: counts.requests,
        unmanaged_requests: counts.unmanaged_requests,
        registers: counts.registers,
        asye: counts.asye,
        messages: counts.messages,
    }
}
