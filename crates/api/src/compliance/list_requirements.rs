//! `listRequirements`

use actix_web::{get, web::Json};
use contract::compliance::{RequirementVersionView, RequirementView, RequirementsQuery};
use contract::page::Page;
use contract::problem::Problem as ProblemView;
use usecases::compliance::{RuleInWords, VersionInWords, list_requirements as list};

use super::views;
use crate::extract::{ListPage, Params, SignedIn};
use crate::listing::page;
use crate::perform::perform;
use crate::problem::Problem;

/// List the rules of mandatory training
///
/// Each in its version of a day, in a sentence.
#[utoipa::path(
    operation_id = "listRequirements",
    tag = "compliance",
    security(("bearer" = []), ("cookie" = [])),
    params(RequirementsQuery),
    responses(
        (status = 200, description = "Every rule", body = Page<RequirementView>),
        (status = 401, description = "Not signed in", body = ProblemView, content_type = "application/problem+json"),
        (status = 403, description = "Not permitted", body = ProblemView, content_type = "application/problem+json"),
        (status = 422, description = "A parameter does not make sense", body = ProblemView, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = ProblemView, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/requirements")]
pub(super) async fn list_requirements(
    signed_in: SignedIn,
    Params(query): Params<RequirementsQuery>,
    ListPage(wanted): ListPage,
) -> Result<Json<Page<RequirementView>>, Problem> {
    let found = perform(signed_in, move |spires, actor| {
        list(spires, actor, query.as_at, wanted)
    })
    .await?;
    Ok(Json(page(found, rule)))
}

pub(super) fn rule(rule: RuleInWords) -> RequirementView {
    RequirementView {
        id: rule.id,
        name: rule.name,
        set: rule.set,
        rule_start: rule.days.from,
        rule_end: rule.days.to,
        version: rule.version.map(version),
        versions: rule.versions,
    }
}

fn version(version: VersionInWords) -> RequirementVersionView {
    RequirementVersionView {
        number: version.number,
        from: version.from,
        sentence: version.sentence,
        audience: version.audience,
        courses: version.courses.into_iter().map(views::course).collect(),
        first_due: version.first_due,
        renew_months: version.renew_months,
        absence_pauses: version.absence_pauses,
    }
}
