//! The OpenAPI document, made from the handlers themselves.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::{App, HttpResponse, get};
use utoipa::OpenApi;
use utoipa::openapi::schema::{ArrayItems, Schema};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{Ref, RefOr};
use utoipa_actix_web::AppExt;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::extract::ACCESS_COOKIE;
use crate::{access, asye, booking, catalogue, competency, compliance, imports, notify, people};

/// Every operation of the API; one line a capability.
pub(crate) fn operations(config: &mut ServiceConfig<'_>) {
    access::routes(config);
    asye::routes(config);
    booking::routes(config);
    catalogue::routes(config);
    competency::routes(config);
    compliance::routes(config);
    imports::routes(config);
    notify::routes(config);
    people::routes(config);
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Spires",
        description = "Learning and development for children's services. Errors are RFC 9457 \
                       problems; lists are paged by `limit` and `cursor`; edits carry `If-Match`; \
                       what creates takes `Idempotency-Key`.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0")
    ),
    servers((url = "/", description = "This server")),
    // Words that only query parameters use are not collected by themselves.
    components(schemas(
        contract::asye::NqswsSort,
        contract::booking::BookingWhen,
        contract::booking::RequestsOf,
        contract::catalogue::CourseSort,
        contract::catalogue::SessionWhen,
        contract::compliance::BoardPeopleSort,
        contract::compliance::Staff,
    )),
    tags(
        (name = "access", description = "Signing in, accounts, roles, audit"),
        (name = "people", description = "People, posts, org units"),
        (name = "catalogue", description = "Courses and sessions"),
        (name = "booking", description = "Places, waiting lists, registers"),
        (name = "compliance", description = "Mandatory training on any date"),
        (name = "competency", description = "Frameworks of standards"),
        (name = "asye", description = "The assessed and supported year in employment"),
        (name = "imports", description = "Files that councils upload"),
        (name = "notify", description = "Messages waiting and sent")
    )
)]
struct Document;

/// The document of this version of the API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    let (_, mut document) = App::new()
        .into_utoipa_app()
        .openapi(Document::openapi())
        .configure(operations)
        .split_for_parts();
    let components = document.components.get_or_insert_default();
    name_rows(&mut components.schemas);
    components.add_security_scheme(
        "bearer",
        SecurityScheme::Http(
            Http::builder()
                .scheme(HttpAuthScheme::Bearer)
                .bearer_format("JWT")
                .build(),
        ),
    );
    components.add_security_scheme(
        "cookie",
        SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new(ACCESS_COOKIE))),
    );
    document
}

/// A page of rows holds the schema of the row in full, as every generic type does here. It is put by
/// name, so that a client made from the document has one type of row.
fn name_rows(schemas: &mut BTreeMap<String, RefOr<Schema>>) {
    let names: BTreeSet<String> = schemas.keys().cloned().collect();
    for (page, schema) in schemas.iter_mut() {
        let Some(row) = page
            .strip_prefix("Page_")
            .filter(|row| names.contains(*row))
        else {
            continue;
        };
        if let RefOr::T(Schema::Object(object)) = schema
            && let Some(RefOr::T(Schema::Array(items))) = object.properties.get_mut("items")
        {
            let by_name = RefOr::Ref(Ref::from_schema_name(row));
            items.items = ArrayItems::RefOrSchema(Box::new(by_name));
        }
    }
}

/// The document itself.
#[get("/api/v1/openapi.json")]
pub(crate) async fn serve_document() -> HttpResponse {
    HttpResponse::Ok().json(openapi())
}
