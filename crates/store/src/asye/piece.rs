//! Pieces of the record. A correction voids the row and adds the next edition; the piece keeps the id of
//! its first.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::asye::{Observer, Piece, PieceKind};
use domain::ids::{EnrolmentId, PersonId, PieceId, StandardId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::schema::{enrolments, people, piece_standards, pieces as table};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};

/// The texts of a piece and what belongs to one kind alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PieceBody {
    /// What took place, was said, written or thought.
    pub account: String,
    /// What went well.
    pub strengths: String,
    /// What to develop.
    pub to_develop: String,
    /// The NQSW's answer.
    pub response: String,
    /// Who gave feedback, by role.
    pub source: Option<String>,
    /// Kind of report, by code.
    pub report_kind: Option<String>,
    /// Whether those observed were asked and agreed.
    pub consent_noted: Option<bool>,
}

/// A piece as it is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPiece {
    /// The id of this edition's row; the piece's id when it is the first.
    pub row_id: Uuid,
    /// The piece that this corrects.
    pub corrects: Option<PieceId>,
    /// Counts from 1.
    pub edition: i32,
    /// Whose record.
    pub enrolment: EnrolmentId,
    /// Its kind.
    pub kind: PieceKind,
    /// Its date.
    pub dated_on: NaiveDate,
    /// Its title.
    pub title: String,
    /// Its texts.
    pub body: PieceBody,
    /// The step that it fulfils, by code.
    pub milestone: Option<String>,
    /// Whether the tracker's totals count it already.
    pub on_tracker: bool,
    /// Who observed: name, registration and, for somebody on the staff list, who.
    pub observer: Option<(String, Option<String>, Option<PersonId>)>,
    /// Its tags.
    pub tags: Vec<StandardId>,
    /// Who wrote the first edition.
    pub author: Option<PersonId>,
    /// Who recorded this edition.
    pub recorded_by: Option<PersonId>,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

/// A piece as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPiece {
    /// What the rules need to know.
    pub piece: Piece,
    /// Whose record.
    pub enrolment: EnrolmentId,
    /// The row of this edition.
    pub row_id: Uuid,
    /// Counts from 1.
    pub edition: i32,
    /// Its title.
    pub title: String,
    /// Its texts.
    pub body: PieceBody,
    /// Who wrote the first edition; none for the system.
    pub author: Option<PersonId>,
    /// Who recorded this edition, by name; empty for the system.
    pub recorded_by: String,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

/// Records an edition of a piece.
pub fn keep_piece(conn: &mut DbConnection, new: &NewPiece) -> Result<(), StoreError> {
    let (name, registration, observer) = match &new.observer {
        Some((name, registration, observer)) => (Some(name), registration.as_ref(), *observer),
        None => (None, None, None),
    };
    diesel::insert_into(table::table)
        .values((
            table::id.eq(DbUuid(new.row_id)),
            table::enrolment_id.eq(DbUuid::from(new.enrolment)),
            table::kind.eq(new.kind.as_str()),
            table::on_date.eq(new.dated_on),
            table::title.eq(&new.title),
            table::body.eq(serde_json::to_string(&new.body)?),
            table::author_id.eq(DbUuid::some(new.author)),
            table::observer_name.eq(name),
            table::observer_registration.eq(registration),
            table::observer_id.eq(DbUuid::some(observer)),
            table::edition.eq(new.edition),
            table::corrects_id.eq(DbUuid::some(new.corrects)),
            table::recorded_by.eq(DbUuid::some(new.recorded_by)),
            table::recorded_at.eq(DbInstant(new.recorded_at)),
            table::milestone.eq(&new.milestone),
            table::on_tracker.eq(new.on_tracker),
        ))
        .execute(conn)?;
    for tag in &new.tags {
        diesel::insert_into(piece_standards::table)
            .values((
                piece_standards::piece_id.eq(DbUuid(new.row_id)),
                piece_standards::standard_id.eq(DbUuid::from(*tag)),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Voids an edition: a correction has taken its place.
pub fn void_piece(
    conn: &mut DbConnection,
    row_id: Uuid,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(table::table.filter(table::id.eq(DbUuid(row_id))))
        .set((
            table::voided_at.eq(DbInstant(now)),
            table::void_reason.eq(reason),
        ))
        .execute(conn)?;
    Ok(())
}

type Columns = (
    (
        DbUuid,
        Option<DbUuid>,
        DbUuid,
        String,
        NaiveDate,
        String,
        String,
        i32,
    ),
    (
        Option<String>,
        Option<String>,
        Option<DbUuid>,
        Option<DbUuid>,
        Option<DbUuid>,
        Option<String>,
        bool,
    ),
    Option<(String, String)>,
    DbInstant,
);

macro_rules! columns {
    () => {
        (
            (
                table::id,
                table::corrects_id,
                table::enrolment_id,
                table::kind,
                table::on_date,
                table::title,
                table::body,
                table::edition,
            ),
            (
                table::observer_name,
                table::observer_registration,
                table::observer_id,
                enrolments::assessor_id,
                table::author_id,
                table::milestone,
                table::on_tracker,
            ),
            (people::first_name, people::last_name).nullable(),
            table::recorded_at,
        )
    };
}

/// Which pieces of a record. What is none does not narrow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PieceFilter {
    /// Only this kind.
    pub kind: Option<PieceKind>,
    /// Only those tagged to this statement.
    pub statement: Option<StandardId>,
    /// Only those tagged to this domain.
    pub domain: Option<StandardId>,
}

/// The pieces of one record, newest first: the page and the total.
pub fn pieces(
    conn: &mut DbConnection,
    enrolment: EnrolmentId,
    filter: &PieceFilter,
    limit: i64,
    offset: i64,
) -> Result<(Vec<StoredPiece>, i64), StoreError> {
    let matching = || {
        let mut query = table::table
            .inner_join(enrolments::table)
            .left_join(people::table.on(table::recorded_by.eq(people::id.nullable())))
            .filter(table::enrolment_id.eq(DbUuid::from(enrolment)))
            .filter(table::voided_at.is_null())
            .into_boxed();
        if let Some(kind) = filter.kind {
            query = query.filter(table::kind.eq(kind.as_str()));
        }
        for standard in [filter.statement, filter.domain].into_iter().flatten() {
            let tagged = piece_standards::table
                .filter(piece_standards::standard_id.eq(DbUuid::from(standard)))
                .select(piece_standards::piece_id);
            query = query.filter(table::id.eq_any(tagged));
        }
        query
    };
    let total = matching().count().get_result(conn)?;
    let rows: Vec<Columns> = matching()
        .order((table::on_date.desc(), table::id.desc()))
        .limit(limit)
        .offset(offset)
        .select(columns!())
        .load(conn)?;
    let mut tags = tags(conn, &rows.iter().map(|row| row.0.0).collect::<Vec<_>>())?;
    let pieces = rows
        .into_iter()
        .map(|row| {
            let tags = tags.remove(&row.0.0).unwrap_or_default();
            stored(row, tags)
        })
        .collect::<Result<_, _>>()?;
    Ok((pieces, total))
}

/// One piece as it stands; none when it is not in that record.
pub fn piece(
    conn: &mut DbConnection,
    enrolment: EnrolmentId,
    id: PieceId,
) -> Result<Option<StoredPiece>, StoreError> {
    let row: Option<Columns> = table::table
        .inner_join(enrolments::table)
        .left_join(people::table.on(table::recorded_by.eq(people::id.nullable())))
        .filter(table::enrolment_id.eq(DbUuid::from(enrolment)))
        .filter(table::voided_at.is_null())
        .filter(
            table::id
                .eq(DbUuid::from(id))
                .or(table::corrects_id.eq(DbUuid::from(id))),
        )
        .select(columns!())
        .first(conn)
        .optional()?;
    let Some(row) = row else { return Ok(None) };
    let tags = tags(conn, &[row.0.0])?.remove(&row.0.0).unwrap_or_default();
    stored(row, tags).map(Some)
}

type CountingColumns = (
    DbUuid,
    Option<DbUuid>,
    DbUuid,
    String,
    NaiveDate,
    Option<String>,
    Option<DbUuid>,
    Option<DbUuid>,
    Option<String>,
    bool,
);

/// The pieces of many records as far as counting needs them: without texts and without tags.
pub fn pieces_for_counting(
    conn: &mut DbConnection,
    of: &[EnrolmentId],
) -> Result<HashMap<EnrolmentId, Vec<Piece>>, StoreError> {
    let ids: Vec<DbUuid> = of.iter().copied().map(DbUuid::from).collect();
    let rows: Vec<CountingColumns> = table::table
        .inner_join(enrolments::table)
        .filter(table::enrolment_id.eq_any(ids))
        .filter(table::voided_at.is_null())
        .select((
            table::id,
            table::corrects_id,
            table::enrolment_id,
            table::kind,
            table::on_date,
            table::observer_name,
            table::observer_id,
            enrolments::assessor_id,
            table::milestone,
            table::on_tracker,
        ))
        .load(conn)?;
    let mut found: HashMap<EnrolmentId, Vec<Piece>> = HashMap::new();
    for (
        id,
        corrects,
        enrolment,
        kind,
        dated_on,
        name,
        observer,
        assessor,
        milestone,
        on_tracker,
    ) in rows
    {
        found.entry(enrolment.id()).or_default().push(Piece {
            id: corrects.unwrap_or(id).id(),
            kind: kind_of(&kind)?,
            dated_on,
            milestone,
            on_tracker,
            observer: name.map(|name| Observer {
                name,
                registration: None,
                is_assessor: observer.is_some() && observer == assessor,
            }),
            tags: vec![],
        });
    }
    Ok(found)
}

/// The pieces of one record as far as the matrix needs them: with tags and without texts.
pub fn pieces_with_tags(
    conn: &mut DbConnection,
    enrolment: EnrolmentId,
) -> Result<Vec<Piece>, StoreError> {
    let mut pieces = pieces_for_counting(conn, &[enrolment])?
        .remove(&enrolment)
        .unwrap_or_default();
    let rows: Vec<(DbUuid, Option<DbUuid>, DbUuid)> = piece_standards::table
        .inner_join(table::table)
        .filter(table::enrolment_id.eq(DbUuid::from(enrolment)))
        .filter(table::voided_at.is_null())
        .select((table::id, table::corrects_id, piece_standards::standard_id))
        .load(conn)?;
    let mut tags: HashMap<PieceId, Vec<StandardId>> = HashMap::new();
    for (id, corrects, standard) in rows {
        tags.entry(corrects.unwrap_or(id).id())
            .or_default()
            .push(standard.id());
    }
    for piece in &mut pieces {
        piece.tags = tags.remove(&piece.id).unwrap_or_default();
    }
    Ok(pieces)
}

fn kind_of(text: &str) -> Result<PieceKind, StoreError> {
    text.parse()
        .map_err(|()| StoreError::corrupt("kind of a piece", text))
}

fn stored(row: Columns, tags: Vec<StandardId>) -> Result<StoredPiece, StoreError> {
    let (
        (id, corrects, enrolment, kind, dated_on, title, body, edition),
        (name, registration, observer, assessor, author, milestone, on_tracker),
        recorded_by,
        recorded_at,
    ) = row;
    Ok(StoredPiece {
        piece: Piece {
            id: corrects.unwrap_or(id).id(),
            kind: kind_of(&kind)?,
            dated_on,
            milestone,
            on_tracker,
            observer: name.map(|name| Observer {
                name,
                registration,
                is_assessor: observer.is_some() && observer == assessor,
            }),
            tags,
        },
        enrolment: enrolment.id(),
        row_id: id.0,
        edition,
        title,
        body: serde_json::from_str(&body)?,
        author: author.map(DbUuid::id),
        recorded_by: recorded_by
            .map_or_else(String::new, |(first, last)| format!("{first} {last}")),
        recorded_at: recorded_at.into(),
    })
}

fn tags(
    conn: &mut DbConnection,
    rows: &[DbUuid],
) -> Result<HashMap<DbUuid, Vec<StandardId>>, StoreError> {
    let pairs: Vec<(DbUuid, DbUuid)> = piece_standards::table
        .filter(piece_standards::piece_id.eq_any(rows.to_vec()))
        .select((piece_standards::piece_id, piece_standards::standard_id))
        .order((piece_standards::piece_id, piece_standards::standard_id))
        .load(conn)?;
    let mut found: HashMap<DbUuid, Vec<StandardId>> = HashMap::new();
    for (piece, standard) in pairs {
        found.entry(piece).or_default().push(standard.id());
    }
    Ok(found)
}
