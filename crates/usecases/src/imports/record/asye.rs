//! Recording enrolments with their days and undated totals.

use domain::asye::Fte;
use domain::ids::EnrolmentId;
use store::asye::{NewEnrolment, enrol, hold_milestone, programme_open_on, set_undated_total};
use store::imports::{EnrolmentWrite, update_enrolment};
use store::{DbConnection, StoreError};

use super::super::plan::EnrolmentPlan;
use super::{Batch, count, line};
use crate::Failure;

pub(super) fn record(
    conn: &mut DbConnection,
    batch: &Batch<'_>,
    plans: &[EnrolmentPlan],
) -> Result<(), Failure> {
    for (done, plan) in plans.iter().enumerate() {
        let import = Some((batch.import, line(plan.line)));
        let id = match plan.known {
            Some(id) => {
                reword(conn, plan, id)?;
                id
            }
            None => add(conn, batch, plan)?,
        };
        for day in &plan.days {
            hold_milestone(
                conn,
                (batch.spires.ids.next(), id),
                day.part,
                (Some(day.on), "tracker"),
                batch.by,
                import,
                batch.at,
            )?;
        }
        for (kind, total) in &plan.totals {
            set_undated_total(
                conn,
                (batch.spires.ids.next(), id),
                kind,
                *total,
                batch.at,
                import,
            )?;
        }
        (batch.advance)(count(done));
    }
    Ok(())
}

fn reword(
    conn: &mut DbConnection,
    plan: &EnrolmentPlan,
    id: EnrolmentId,
) -> Result<(), StoreError> {
    if !plan.is_reworded {
        return Ok(());
    }
    let write = EnrolmentWrite {
        id,
        cohort: &plan.row.cohort,
        route: &plan.row.route,
        host_team: &plan.row.host_team,
        assessor: plan.row.assessor,
        outcome: plan.row.outcome,
    };
    update_enrolment(conn, &write)
}

fn add(
    conn: &mut DbConnection,
    batch: &Batch<'_>,
    plan: &EnrolmentPlan,
) -> Result<EnrolmentId, Failure> {
    let no_programme = || {
        Failure::refused(
            "no-programme",
            "No ASYE programme template is in the database; start Spires once, which puts them in.",
        )
    };
    let programme = programme_open_on(conn, plan.row.start)?.ok_or_else(no_programme)?;
    let framework = programme.statements.ok_or_else(no_programme)?;
    let fte =
        Fte::from_thousandths(plan.row.fte).map_err(|fault| StoreError::corrupt("fte", fault))?;
    let id: EnrolmentId = batch.spires.new_id();
    enrol(
        conn,
        &NewEnrolment {
            id,
            person: plan.row.person,
            programme_id: programme.id,
            framework,
            cohort: plan.row.cohort.clone(),
            route: plan.row.route.clone(),
            start_on: plan.row.start,
            fte,
            host_team: plan.row.host_team.clone(),
            assessor: plan.row.assessor,
            line_manager: None,
            outcome: plan.row.outcome,
            recorded_at: batch.at,
            import: Some((batch.import, line(plan.line))),
        },
    )?;
    Ok(id)
}
