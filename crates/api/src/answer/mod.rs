//! Answers in the form that was asked for: JSON, or the same as a table.

mod form;
mod list;
mod table;

pub(crate) use form::{AnswerForm, csv, json};
pub(crate) use list::list;
pub(crate) use table::{Column, Tabular, at, count, day, or_empty, table, text};
