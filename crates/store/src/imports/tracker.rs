//! Enrolments as a tracker file tells them.

use diesel::prelude::*;
use domain::asye::Outcome;
use domain::ids::{EnrolmentId, PersonId};

use crate::schema::enrolments;
use crate::sql_types::DbUuid;
use crate::{DbConnection, StoreError};

/// What a later tracker says of an enrolment, besides its dates and totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnrolmentWrite<'a> {
    /// Which.
    pub id: EnrolmentId,
    /// Cohort.
    pub cohort: &'a str,
    /// Route.
    pub route: &'a str,
    /// Host team.
    pub host_team: &'a str,
    /// Assessor.
    pub assessor: Option<PersonId>,
    /// How it ended.
    pub outcome: Option<Outcome>,
}

/// Says of an enrolment what the tracker says.
pub fn update_enrolment(
    conn: &mut DbConnection,
    new: &EnrolmentWrite<'_>,
) -> Result<(), StoreError> {
    diesel::update(enrolments::table.filter(enrolments::id.eq(DbUuid::from(new.id))))
        .set((
            enrolments::cohort.eq(new.cohort),
            enrolments::route.eq(new.route),
            enrolments::host_team.eq(new.host_team),
            enrolments::assessor_id.eq(DbUuid::some(new.assessor)),
            enrolments::outcome.eq(new.outcome.map(Outcome::as_str)),
            enrolments::edition.eq(enrolments::edition + 1),
        ))
        .execute(conn)?;
    Ok(())
}
