//! The two column types that differ between the databases.
//!
//! In Rust they are [`DbUuid`] and [`DbInstant`]; the orphan rule leaves no room for the bare types.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::query_builder::QueryId;
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{BigInt, Date, HasSqlType, SqlType, Timestamptz, Uuid as PgUuid};
use diesel::sqlite::{Sqlite, SqliteValue};
use uuid::Uuid;

use crate::connection::MultiBackend;

/// A UUID: `uuid` on PostgreSQL, a 16-byte `blob` on SQLite.
#[derive(Clone, Copy, Debug, Default, QueryId, SqlType)]
#[diesel(
    postgres_type(oid = 2950, array_oid = 2951),
    sqlite_type(name = "Binary")
)]
pub struct UuidCol;

/// A moment, to the microsecond: `timestamptz` on PostgreSQL, microseconds since 1970 UTC on SQLite.
#[derive(Clone, Copy, Debug, Default, QueryId, SqlType)]
#[diesel(
    postgres_type(oid = 1184, array_oid = 1185),
    sqlite_type(name = "Long")
)]
pub struct Instant;

impl HasSqlType<UuidCol> for MultiBackend {
    fn metadata(lookup: &mut Self::MetadataLookup) -> Self::TypeMetadata {
        Self::lookup_sql_type::<UuidCol>(lookup)
    }
}

impl HasSqlType<Instant> for MultiBackend {
    fn metadata(lookup: &mut Self::MetadataLookup) -> Self::TypeMetadata {
        Self::lookup_sql_type::<Instant>(lookup)
    }
}

/// A UUID on its way into or out of the database; made from any id of the domain.
#[derive(AsExpression, Clone, Copy, Debug, FromSqlRow, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[diesel(sql_type = UuidCol)]
pub struct DbUuid(pub Uuid);

/// An instant on its way into or out of the database.
#[derive(AsExpression, Clone, Copy, Debug, FromSqlRow, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[diesel(sql_type = Instant)]
pub struct DbInstant(pub DateTime<Utc>);

impl<T: Into<Uuid>> From<T> for DbUuid {
    fn from(id: T) -> Self {
        Self(id.into())
    }
}

impl DbUuid {
    /// The id that this column holds, as the type that the caller names.
    pub fn id<T: From<Uuid>>(self) -> T {
        self.0.into()
    }

    /// As [`DbUuid::from`], for a column that may be empty.
    pub fn some<T: Into<Uuid>>(id: Option<T>) -> Option<Self> {
        id.map(Self::from)
    }
}

impl From<DateTime<Utc>> for DbInstant {
    fn from(at: DateTime<Utc>) -> Self {
        Self(at)
    }
}

impl From<DbInstant> for DateTime<Utc> {
    fn from(at: DbInstant) -> Self {
        at.0
    }
}

macro_rules! columns_of_ids {
    ($($id:ident),+ $(,)?) => {$(
        impl From<DbUuid> for domain::ids::$id {
            fn from(column: DbUuid) -> Self {
                Self(column.0)
            }
        }
    )+};
}

// So that a row may say `#[diesel(deserialize_as = DbUuid)] id: PersonId`.
columns_of_ids!(
    AbsenceId,
    AccountId,
    AttendanceId,
    AuditId,
    BookingId,
    CourseId,
    EnrolmentId,
    EvidenceId,
    ExemptionId,
    FrameworkId,
    GrantId,
    DeputyId,
    ImportId,
    MessageId,
    MilestoneId,
    PartId,
    PersonId,
    PieceId,
    PostId,
    RequirementId,
    RequirementVersionId,
    SessionId,
    SignInId,
    StandardId,
    UnitId,
);

macro_rules! on_the_multi_connection {
    ($($rust:ty => $sql:ident),+) => {$(
        impl ToSql<$sql, MultiBackend> for $rust {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, MultiBackend>) -> serialize::Result {
                out.set_value(($sql, self));
                Ok(IsNull::No)
            }
        }

        impl FromSql<$sql, MultiBackend> for $rust {
            fn from_sql(
                value: <MultiBackend as diesel::backend::Backend>::RawValue<'_>,
            ) -> deserialize::Result<Self> {
                value.from_sql::<Self, $sql>()
            }
        }
    )+};
}

on_the_multi_connection!(DbUuid => UuidCol, DbInstant => Instant);

impl ToSql<UuidCol, Pg> for DbUuid {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<PgUuid, Pg>::to_sql(&self.0, out)
    }
}

impl FromSql<UuidCol, Pg> for DbUuid {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        <Uuid as FromSql<PgUuid, Pg>>::from_sql(value).map(Self)
    }
}

impl ToSql<UuidCol, Sqlite> for DbUuid {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.as_bytes().as_slice());
        Ok(IsNull::No)
    }
}

impl FromSql<UuidCol, Sqlite> for DbUuid {
    fn from_sql(mut value: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        Ok(Self(Uuid::from_slice(value.read_blob())?))
    }
}

impl ToSql<Instant, Pg> for DbInstant {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<Timestamptz, Pg>::to_sql(&self.0, out)
    }
}

impl FromSql<Instant, Pg> for DbInstant {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        <DateTime<Utc> as FromSql<Timestamptz, Pg>>::from_sql(value).map(Self)
    }
}

impl ToSql<Instant, Sqlite> for DbInstant {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.timestamp_micros());
        Ok(IsNull::No)
    }
}

impl FromSql<Instant, Sqlite> for DbInstant {
    fn from_sql(value: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        let micros = <i64 as FromSql<BigInt, Sqlite>>::from_sql(value)?;
        DateTime::from_timestamp_micros(micros)
            .map(Self)
            .ok_or_else(|| "an instant out of range".into())
    }
}

/// A date on its way out, where a figure reads a hundred thousand of them. Elsewhere [`NaiveDate`] does: diesel
/// reads its text by patterns, which takes longer than SQLite takes to find it.
#[derive(Clone, Copy, Debug, FromSqlRow, PartialEq, Eq)]
#[diesel(sql_type = Date)]
pub(crate) struct DbDay(pub(crate) NaiveDate);

impl FromSql<Date, Pg> for DbDay {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        <NaiveDate as FromSql<Date, Pg>>::from_sql(value).map(Self)
    }
}

impl FromSql<Date, Sqlite> for DbDay {
    fn from_sql(mut value: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        let text = value.read_blob();
        iso_day(text)
            .map(Self)
            .ok_or_else(|| format!("no date: {}", String::from_utf8_lossy(text)).into())
    }
}

/// The day that "2026-11-20" names; years of four digits, as every date here has.
fn iso_day(text: &[u8]) -> Option<NaiveDate> {
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0, |sum: u32, digit| {
            digit
                .is_ascii_digit()
                .then(|| sum * 10 + u32::from(digit - b'0'))
        })
    };
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text else {
        return None;
    };
    NaiveDate::from_ymd_opt(
        i32::try_from(number(&[y1, y2, y3, y4])?).ok()?,
        number(&[m1, m2])?,
        number(&[d1, d2])?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_diesel_writes_it_and_nothing_else_is_one() {
        let day: NaiveDate = "2028-02-29".parse().unwrap();
        assert_eq!(iso_day(b"2028-02-29"), Some(day));
        for text in [
            "2027-02-29",
            "2028-2-29",
            "28-02-2029",
            "2028-02-29 ",
            "2028-02-2x",
            "",
        ] {
            assert_eq!(iso_day(text.as_bytes()), None, "{text}");
        }
    }
}
