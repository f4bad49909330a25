//! Recording completions and attendance.

use store::DbConnection;
use store::imports::{NewAttendance, NewCompletion, insert_attendance, insert_completions};

use super::super::plan::{CompletionPlan, MarkPlan};
use super::{Batch, ROWS_A_STEP, count, line};
use crate::Failure;

pub(super) fn record_elearning(
    conn: &mut DbConnection,
    batch: &Batch<'_>,
    plans: &[CompletionPlan],
) -> Result<(), Failure> {
    let mut done = 0;
    for step in plans.chunks(ROWS_A_STEP) {
        let new: Vec<NewCompletion> = step
            .iter()
            .map(|plan| NewCompletion {
                id: batch.spires.new_id(),
                completion: plan.completion,
                line: line(plan.line),
            })
            .collect();
        insert_completions(conn, (batch.import, batch.kind), &new, batch.by, batch.at)?;
        done += step.len();
        (batch.advance)(count(done));
    }
    Ok(())
}

pub(super) fn record_attendance(
    conn: &mut DbConnection,
    batch: &Batch<'_>,
    plans: &[MarkPlan],
) -> Result<(), Failure> {
    let mut done = 0;
    for step in plans.chunks(ROWS_A_STEP) {
        let marks: Vec<NewAttendance> = step
            .iter()
            .map(|plan| NewAttendance {
                id: batch.spires.new_id(),
                completion: plan.row.completion,
                mark: plan.mark,
                reason: plan.row.reason.clone(),
                line: line(plan.line),
            })
            .collect();
        insert_attendance(conn, batch.import, &marks, batch.by, batch.at)?;
        let evidence: Vec<NewCompletion> = step
            .iter()
            .filter(|plan| plan.is_evidence)
            .map(|plan| NewCompletion {
                id: batch.spires.new_id(),
                completion: plan.row.completion,
                line: line(plan.line),
            })
            .collect();
        insert_completions(
            conn,
            (batch.import, batch.kind),
            &evidence,
            batch.by,
            batch.at,
        )?;
        done += step.len();
        (batch.advance)(count(done));
    }
    Ok(())
}
