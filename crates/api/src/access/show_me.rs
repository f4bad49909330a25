use actix_web::get;
use actix_web::web::{Data, Json};
use contract::access::Me;
use contract::problem::Problem as Wire;
use usecases::access;

use super::views::waiting;
use crate::extract::SignedIn;
use crate::perform::perform;
use crate::problem::Problem;
use crate::state::ApiState;

/// Who is signed in.
///
/// With their roles today and what waits for them: what the navigation shows.
#[utoipa::path(
    tag = "access",
    operation_id = "showMe",
    security(("bearer" = []), ("cookie" = [])),
    responses(
        (status = 200, description = "The viewer and their roles today", body = Me),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/me")]
pub(crate) async fn show_me(
    signed_in: SignedIn,
    state: Data<ApiState>,
) -> Result<Json<Me>, Problem> {
    let viewer = perform(signed_in, access::show_me).await?;
    Ok(Json(Me {
        person_id: viewer.person,
        name: viewer.name,
        email: viewer.email,
        roles: viewer.roles,
        council_name: state.spires.settings.council_name.clone(),
        session_ends_at: viewer.session_ends_at,
        own_enrolment_id: viewer.own_enrolment,
        waiting: waiting(viewer.waiting),
    }))
}
