//! Which column is read as which field.

use std::collections::BTreeMap;

use super::field::{Field, Need};
use super::{Cells, ImportKind};

/// How many rows may stand above the header: a title, a date, a blank.
const ROWS_ABOVE_HEADER: usize = 20;

/// One column put to one field, or to none, in words: by hand or remembered.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Put {
    /// Heading of the column.
    pub column: String,
    /// Name of the field; none leaves the column unread.
    pub field: Option<String>,
}

impl std::str::FromStr for Put {
    type Err = Refused;

    /// Reads `Column=field`; `Column=` leaves the column unread. The last `=` parts the two, so that a
    /// heading may hold one.
    fn from_str(text: &str) -> Result<Self, Refused> {
        let (column, field) = text
            .rsplit_once('=')
            .ok_or_else(|| Refused::NotAMapping(text.to_owned()))?;
        let field = field.trim();
        Ok(Self {
            column: column.trim().to_owned(),
            field: (!field.is_empty()).then(|| field.to_owned()),
        })
    }
}

/// Why a column is read as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Said with this file.
    ByHand,
    /// Said with an earlier file of the kind.
    Remembered,
    /// The heading is a known name of the field.
    Synonym,
    /// Not read.
    Unread,
}

/// One column of the file and what it is read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Heading, as the file writes it.
    pub heading: String,
    /// What it is read as.
    pub field: Option<&'static Field>,
    /// Why.
    pub how: How,
}

/// The columns of a file of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// The kind.
    pub kind: ImportKind,
    /// The columns, in the file's order.
    pub columns: Vec<Column>,
    by_field: BTreeMap<&'static str, usize>,
}

/// Why a file or its mapping is refused as a whole; each is a sentence for the person who sent it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Not of the form `Column=field`.
    #[error("“{0}” is not a mapping; write Column=field.")]
    NotAMapping(String),
    /// A mapping names a column that the file does not have.
    #[error("The file has no column “{0}”.")]
    NoSuchColumn(String),
    /// A mapping names a field that the kind does not have.
    #[error("“{name}” is not a field of {kind}; its fields are {fields}.")]
    NoSuchField {
        /// The word.
        name: String,
        /// The kind.
        kind: ImportKind,
        /// The kind's fields, separated by commas.
        fields: String,
    },
    /// Two columns would be read as one field.
    #[error(
        "Two columns, “{first}” and “{second}”, are both read as {field}; map one of them to nothing, or to another field."
    )]
    TwoColumns {
        /// Heading of the first.
        first: String,
        /// Heading of the second.
        second: String,
        /// Name of the field.
        field: &'static str,
    },
    /// A column is put to two fields by hand.
    #[error("The column “{0}” is mapped twice.")]
    ColumnTwice(String),
    /// A needed column is missing.
    #[error("The file has no column for {0}; name it, or map another column to it.")]
    Missing(String),
    /// No row below the header.
    #[error("The file has a header and no rows.")]
    NoRows,
}

/// Where the header is: the first of the top rows in which a heading is put by hand or remembered or
/// two are known; else the first row with more than one cell; else the first row.
pub fn header_row<R: Cells>(kind: ImportKind, rows: &[R], puts: &[Put]) -> usize {
    let top = || rows.iter().take(ROWS_ABOVE_HEADER).enumerate();
    let is_known = |heading: &str| {
        kind.fields().iter().any(|field| field.is_called(heading))
            || puts.iter().any(|put| is_same(&put.column, heading))
    };
    top()
        .find(|(_, row)| (0..row.width()).filter(|&i| is_known(row.cell(i))).count() >= 2)
        .or_else(|| {
            top().find(|(_, row)| {
                (0..row.width())
                    .filter(|&i| !row.cell(i).is_empty())
                    .count()
                    > 1
            })
        })
        .map_or(0, |(index, _)| index)
}

impl Columns {
    /// Matches the header's columns to the fields of the kind: what is put by hand first, then what is
    /// remembered, then known headings. Does not ask whether needed fields are there; see
    /// [`Columns::missing`].
    pub fn of_header(
        kind: ImportKind,
        header: &impl Cells,
        by_hand: &[Put],
        remembered: &[Put],
    ) -> Result<Self, Refused> {
        let headings: Vec<String> = (0..header.width())
            .map(|i| header.cell(i).to_owned())
            .collect();
        for (index, put) in by_hand.iter().enumerate() {
            if !headings.iter().any(|heading| is_same(heading, &put.column)) {
                return Err(Refused::NoSuchColumn(put.column.clone()));
            }
            if by_hand
                .iter()
                .take(index)
                .any(|other| is_same(&other.column, &put.column))
            {
                return Err(Refused::ColumnTwice(put.column.clone()));
            }
            find_field(kind, put)?;
        }
        let by_hand_fields: Vec<_> = by_hand
            .iter()
            .filter_map(|put| put.field.as_deref())
            .collect();
        let columns: Vec<Column> = headings
            .into_iter()
            .map(|heading| {
                let (field, how) = match_one(kind, &heading, by_hand, remembered, &by_hand_fields);
                Column {
                    heading,
                    field,
                    how,
                }
            })
            .collect();
        let mut by_field: BTreeMap<&'static str, usize> = BTreeMap::new();
        for (index, column) in columns.iter().enumerate() {
            let Some(field) = column.field else { continue };
            if let Some(first) = by_field
                .insert(field.name, index)
                .and_then(|first| columns.get(first))
            {
                return Err(Refused::TwoColumns {
                    first: first.heading.clone(),
                    second: column.heading.clone(),
                    field: field.name,
                });
            }
        }
        Ok(Self {
            kind,
            columns,
            by_field,
        })
    }

    /// The needed fields that no column is read as; of a group of which one is enough, the first.
    pub fn missing(&self) -> Vec<&'static Field> {
        let has = |field: &Field| self.by_field.contains_key(field.name);
        let mut missing: Vec<&'static Field> = Vec::new();
        for field in self.kind.fields() {
            let is_missing = match field.need {
                Need::Always => !has(field),
                Need::OneOf(_) => {
                    !self
                        .kind
                        .fields()
                        .iter()
                        .any(|other| other.need == field.need && has(other))
                        && !missing.iter().any(|other| other.need == field.need)
                }
                Need::Optional => false,
            };
            if is_missing {
                missing.push(field);
            }
        }
        missing
    }

    /// Refuses columns that leave out a needed field.
    pub fn complete(self) -> Result<Self, Refused> {
        let missing = self.missing();
        if missing.is_empty() {
            return Ok(self);
        }
        let names: Vec<_> = missing
            .iter()
            .map(|field| format!("“{}” ({})", field.heading, field.name))
            .collect();
        Err(Refused::Missing(names.join(" and ")))
    }

    /// Whether a column is read as the field.
    pub fn has(&self, field: &str) -> bool {
        self.by_field.contains_key(field)
    }

    /// Heading of the column that is read as the field.
    pub fn heading(&self, field: &str) -> Option<&str> {
        self.by_field
            .get(field)
            .and_then(|&index| self.columns.get(index))
            .map(|column| column.heading.as_str())
    }

    /// What the row says in the field; empty where no column is read as it.
    pub fn text<'a>(&self, row: &'a impl Cells, field: &str) -> &'a str {
        self.by_field
            .get(field)
            .map_or("", |&index| row.cell(index))
    }

    /// What to remember of these columns for the next file of the kind: what was put by hand or
    /// remembered.
    pub fn to_remember(&self) -> Vec<Put> {
        self.columns
            .iter()
            .filter(|column| matches!(column.how, How::ByHand | How::Remembered))
            .map(|column| Put {
                column: column.heading.clone(),
                field: column.field.map(|field| field.name.to_owned()),
            })
            .collect()
    }
}

fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn find_field(kind: ImportKind, put: &Put) -> Result<Option<&'static Field>, Refused> {
    let Some(name) = &put.field else {
        return Ok(None);
    };
    kind.field(name)
        .map(Some)
        .ok_or_else(|| Refused::NoSuchField {
            name: name.clone(),
            kind,
            fields: kind
                .fields()
                .iter()
                .map(|field| field.name)
                .collect::<Vec<_>>()
                .join(", "),
        })
}

fn match_one(
    kind: ImportKind,
    heading: &str,
    by_hand: &[Put],
    remembered: &[Put],
    by_hand_fields: &[&str],
) -> (Option<&'static Field>, How) {
    let of = |puts: &[Put]| {
        puts.iter()
            .find(|put| is_same(&put.column, heading))
            .cloned()
    };
    if let Some(put) = of(by_hand) {
        return (put.field.and_then(|name| kind.field(&name)), How::ByHand);
    }
    // What was remembered gives way to what is said now, and to a field that is no more.
    let is_free = |put: &Put| {
        put.field
            .as_deref()
            .is_none_or(|name| kind.field(name).is_some() && !by_hand_fields.contains(&name))
    };
    if let Some(put) = of(remembered).filter(is_free) {
        return (
            put.field.and_then(|name| kind.field(&name)),
            How::Remembered,
        );
    }
    match kind.fields().iter().find(|field| field.is_called(heading)) {
        Some(field) => (Some(field), How::Synonym),
        None => (None, How::Unread),
    }
}
