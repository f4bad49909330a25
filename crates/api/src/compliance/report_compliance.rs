//! `reportCompliance`

use actix_web::{HttpResponse, get};
use contract::compliance::{AsAtQuery, ComplianceReport, ReportFigures};
use contract::problem::Problem as ProblemView;
use domain::compliance::Tally;
use usecases::compliance::{Asked, Counted, Report, report_compliance as report, report_csv};

use super::views;
use crate::answer::{self, AnswerForm};
use crate::extract::{Params, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Report the figures of the whole council on a day
///
/// Total, by service and by requirement. `Accept: text/csv` gives the same as a table.
#[utoipa::path(
    operation_id = "reportCompliance",
    tag = "compliance",
    security(("bearer" = []), ("cookie" = [])),
    params(AsAtQuery),
    responses(
        (status = 200, description = "The figures", content(
            (ComplianceReport = "application/json"),
            (String = "text/csv"),
        )),
        (status = 401, description = "Not signed in", body = ProblemView, content_type = "application/problem+json"),
        (status = 403, description = "Not permitted", body = ProblemView, content_type = "application/problem+json"),
        (status = 422, description = "A parameter does not make sense", body = ProblemView, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = ProblemView, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/compliance/report")]
pub(super) async fn report_compliance(
    signed_in: SignedIn,
    form: AnswerForm,
    Params(query): Params<AsAtQuery>,
) -> Result<HttpResponse, Problem> {
    let asked = Asked {
        as_at: query.as_at,
        known_at: query.known_at,
    };
    let found = perform(signed_in, move |spires, actor| report(spires, actor, asked)).await?;
    Ok(match form {
        AnswerForm::Csv => answer::csv(
            report_csv(&found),
            &format!("compliance-report-{}", found.basis.as_at),
        ),
        AnswerForm::Json => answer::json(&report_view(found)),
    })
}

/// A report as it goes over the wire, and as `spires report compliance --format json` prints it.
pub fn report_view(report: Report) -> ComplianceReport {
    ComplianceReport {
        basis: views::basis(&report.basis),
        total: counted(&report.total),
        by_service: report
            .by_service
            .into_iter()
            .map(|(name, one)| (name, counted(&one)))
            .collect(),
        by_requirement: report
            .by_requirement
            .into_iter()
            .map(|(name, tally)| (name, figures(&tally, None)))
            .collect(),
    }
}

fn counted(counted: &Counted) -> ReportFigures {
    figures(&counted.tally, Some(counted.people))
}

fn figures(tally: &Tally, people: Option<u32>) -> ReportFigures {
    ReportFigures {
        people,
        required: tally.required(),
        compliant: tally.compliant,
        due_soon: tally.due_soon,
        not_yet_due: tally.not_yet_due,
        overdue: tally.overdue,
        exempt: tally.exempt,
        covered_pct: tally.covered_pct(),
        up_to_date_pct: tally.up_to_date_pct(),
    }
}
