//! `showTrend`

use actix_web::{get, web::Json};
use contract::compliance::{FiguresView, TrendPointView, TrendQuery, TrendView};
use contract::problem::Problem as ProblemView;
use domain::compliance::{Headline, TARGET_PCT, percentage};
use usecases::compliance::{Asked, Filters, Trend, TrendPoint, show_trend as show};

use super::views;
use crate::extract::{Params, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Show the twelve months to a day
///
/// Twelve month ends and the day itself, each computed from the facts as at that day.
#[utoipa::path(
    operation_id = "showTrend",
    tag = "compliance",
    security(("bearer" = []), ("cookie" = [])),
    params(TrendQuery),
    responses(
        (status = 200, description = "The trend", body = TrendView),
        (status = 401, description = "Not signed in", body = ProblemView, content_type = "application/problem+json"),
        (status = 403, description = "Not permitted", body = ProblemView, content_type = "application/problem+json"),
        (status = 404, description = "There is no such unit", body = ProblemView, content_type = "application/problem+json"),
        (status = 422, description = "A parameter does not make sense", body = ProblemView, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = ProblemView, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/compliance/trend")]
pub(super) async fn show_trend(
    signed_in: SignedIn,
    Params(query): Params<TrendQuery>,
) -> Result<Json<TrendView>, Problem> {
    let asked = Asked {
        as_at: query.as_at,
        known_at: query.known_at,
    };
    let filters = Filters {
        unit: query.unit,
        staff: query.staff.unwrap_or_default(),
        without_absent: false,
    };
    let trend = perform(signed_in, move |spires, actor| {
        show(spires, actor, asked, &filters)
    })
    .await?;
    Ok(Json(view(trend)))
}

fn view(trend: Trend) -> TrendView {
    let headline = trend.headline;
    TrendView {
        basis: views::basis(&trend.basis),
        headline,
        target_pct: TARGET_PCT,
        requirements: trend.requirements.into_iter().map(views::column).collect(),
        points: trend
            .points
            .iter()
            .map(|point| point_view(point, headline))
            .collect(),
    }
}

fn point_view(point: &TrendPoint, headline: Headline) -> TrendPointView {
    let percent = |tally| {
        let (numerator, denominator) = headline.fraction(tally);
        percentage(numerator, denominator)
    };
    TrendPointView {
        as_at: point.as_at,
        total: FiguresView::of(&point.total, headline),
        by_requirement: point.by_requirement.iter().map(percent).collect(),
    }
}
