//! Lists of this capability as tables.

use contract::access::{AccountSummary, AuditEntry};

use crate::answer::{Column, Tabular, at, or_empty, text};

impl Tabular for AccountSummary {
    const FILE: &'static str = "accounts";
    const COLUMNS: &'static [Column<Self>] = &[
        ("Name", |row| row.name.clone()),
        ("Email", |row| row.email.clone()),
        ("Set up", |row| {
            if row.is_set_up { "Yes" } else { "Invited" }.to_owned()
        }),
        ("Invited", |row| at(row.invited_at)),
        ("Roles", |row| {
            let roles: Vec<&str> = row.roles.iter().map(|role| role.label()).collect();
            roles.join(", ")
        }),
    ];
}

impl Tabular for AuditEntry {
    const FILE: &'static str = "audit";
    const COLUMNS: &'static [Column<Self>] = &[
        ("When", |row| row.at.to_rfc3339()),
        ("Who", |row| row.actor.clone()),
        ("Who by number", |row| or_empty(row.actor_id)),
        ("What", |row| row.action.clone()),
        ("Kind of thing", |row| row.subject_kind.clone()),
        ("Thing", |row| text(row.subject_id.as_ref())),
        ("About", |row| text(row.about.as_ref())),
        ("Before", |row| text(row.before.as_ref())),
        ("After", |row| text(row.after.as_ref())),
        ("Request", |row| text(row.request_id.as_ref())),
    ];
}
