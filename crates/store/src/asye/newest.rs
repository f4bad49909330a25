//! The programme that a person is in, or was in last.

use diesel::prelude::*;
use domain::ids::{EnrolmentId, PersonId};

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::enrolments;
use crate::sql_types::DbUuid;

/// The enrolment of `person` that began last; none for who is not and was not an NQSW.
pub fn newest_enrolment_of(
    conn: &mut DbConnection,
    person: PersonId,
) -> Result<Option<EnrolmentId>, StoreError> {
    let newest: Option<DbUuid> = enrolments::table
        .filter(enrolments::person_id.eq(DbUuid::from(person)))
        .filter(enrolments::voided_at.is_null())
        .order((enrolments::start_on.desc(), enrolments::id.desc()))
        .select(enrolments::id)
        .first(conn)
        .optional()?;
    Ok(newest.map(DbUuid::id))
}
