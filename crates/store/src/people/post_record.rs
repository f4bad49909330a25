//! Recording units, posts and the role groups of job titles one at a time; files record them by the batch.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::civil::DayRange;
use domain::ids::{PersonId, PostId, UnitId};
use domain::people::EmploymentType;
use uuid::Uuid;

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::{job_title_role_groups, posts, units};
use crate::sql_types::{DbInstant, DbUuid};

/// Records a unit of a kind (`directorate`, `service` or `team`) below another.
pub fn add_unit(
    conn: &mut DbConnection,
    id: UnitId,
    parent: Option<UnitId>,
    kind: &str,
    name: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(units::table)
        .values((
            units::id.eq(DbUuid::from(id)),
            units::parent_id.eq(DbUuid::some(parent)),
            units::kind.eq(kind),
            units::name.eq(name),
            units::recorded_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// A post to record, full-time.
#[derive(Clone, Debug)]
pub struct NewPost<'a> {
    /// Its id.
    pub id: PostId,
    /// Whose.
    pub person: PersonId,
    /// The main post has the lowest.
    pub rank: i32,
    /// The job title.
    pub job_title: &'a str,
    /// The unit that it stands in.
    pub unit: UnitId,
    /// The contract.
    pub employment_type: EmploymentType,
    /// First to last working day.
    pub days: DayRange,
}

/// Records a post.
pub fn add_post(
    conn: &mut DbConnection,
    new: &NewPost<'_>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(posts::table)
        .values((
            posts::id.eq(DbUuid::from(new.id)),
            posts::person_id.eq(DbUuid::from(new.person)),
            posts::rank.eq(new.rank),
            posts::job_title.eq(new.job_title),
            posts::unit_id.eq(DbUuid::from(new.unit)),
            posts::employment_type.eq(new.employment_type.code()),
            posts::fte.eq(1.0),
            posts::from_on.eq(new.days.from),
            posts::to_on.eq(new.days.to),
            posts::recorded_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Records that a job title has a role group, and always had.
pub fn add_title_group(
    conn: &mut DbConnection,
    id: Uuid,
    job_title: &str,
    role_group: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(job_title_role_groups::table)
        .values((
            job_title_role_groups::id.eq(DbUuid(id)),
            job_title_role_groups::job_title.eq(job_title),
            job_title_role_groups::role_group.eq(role_group),
            job_title_role_groups::recorded_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}
