//! Lists of this capability as tables.

use contract::notify::MessageView;

use crate::answer::{Column, Tabular, at, count, text};

impl Tabular for MessageView {
    const FILE: &'static str = "messages";
    const COLUMNS: &'static [Column<Self>] = &[
        ("Owed", |row| at(row.owed_at)),
        ("Message", |row| row.kind.label().to_owned()),
        ("To", |row| text(row.to.as_ref())),
        ("Address", |row| row.address.clone()),
        ("State", |row| row.state.label().to_owned()),
        ("Attempts", |row| count(row.attempts)),
        ("Next attempt", |row| {
            row.next_attempt_at.map(at).unwrap_or_default()
        }),
        ("Sent", |row| row.sent_at.map(at).unwrap_or_default()),
        ("Last error", |row| text(row.last_error.as_ref())),
    ];
}
