//! Recording role groups, courses and rules.

use domain::ids::{RequirementId, RequirementVersionId};
use domain::imports::courses::CourseRow;
use store::DbConnection;
use store::imports::{
    CourseWrite, NewGroup, NewRequirement, NewVersion, insert_course, insert_groups,
    insert_requirement, insert_version, update_course, void_groups, void_version,
};

use super::super::plan::{CoursePlan, GroupsPlan, RequirementPlan};
use super::{Batch, line};
use crate::Failure;

pub(super) fn record_groups(
    conn: &mut DbConnection,
    batch: &Batch<'_>,
    plan: &GroupsPlan,
) -> Result<(), Failure> {
    void_groups(conn, batch.import, &plan.void, batch.at)?;
    let new: Vec<NewGroup> = plan
        .new
        .iter()
        .map(|group| NewGroup {
            id: batch.spires.ids.next(),
            job_title: group.job_title.clone(),
            role_group: group.role_group.clone(),
            from: group.from,
            to: group.to,
            line: line(group.line),
        })
        .collect();
    Ok(insert_groups(conn, batch.import, &new, batch.at)?)
}

pub(super) fn record_courses(
    conn: &mut DbConnection,
    batch: &Batch<'_>,
    plans: &[CoursePlan<CourseRow>],
) -> Result<(), Failure> {
    for plan in plans {
        let id = plan.known.unwrap_or_else(|| batch.spires.new_id());
        let write = CourseWrite {
            id,
            row: &plan.row,
            line: line(plan.line),
        };
        if plan.known.is_some() {
            update_course(conn, batch.import, &write, plan.is_withdrawn)?;
        } else {
            insert_course(conn, batch.import, &write, batch.at)?;
        }
    }
    Ok(())
}

pub(super) fn record_requirements(
    conn: &mut DbConnection,
    batch: &Batch<'_>,
    plans: &[RequirementPlan],
) -> Result<(), Failure> {
    for plan in plans {
        let requirement: RequirementId = plan.known.unwrap_or_else(|| batch.spires.new_id());
        if plan.known.is_none() {
            let new = NewRequirement {
                id: requirement,
                name: &plan.name,
                set: plan.version.audience.usual_set(),
                sort_no: plan.sort_no,
                rule_start: plan.rule_start,
                line: line(plan.line),
            };
            insert_requirement(conn, batch.import, &new, plan.voided, batch.at)?;
        }
        if let Some(version) = plan.void_version {
            void_version(conn, batch.import, version, batch.at)?;
        }
        let id: RequirementVersionId = batch.spires.new_id();
        let version = NewVersion {
            id,
            requirement,
            from: plan.version.from,
            audience: &plan.version.audience,
            courses: &plan.version.courses,
            first_due_months: plan.version.first_due_months,
            renew_months: plan.version.renew_months,
            absence_pauses: plan.version.absence_pauses,
            by: batch.by,
            line: line(plan.line),
        };
        insert_version(conn, batch.import, &version, batch.at)?;
    }
    Ok(())
}
