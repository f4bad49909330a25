//! What an operation needs of its caller before anything else of the request is looked at: somebody who is
//! signed in, and a role that holds the operation at all. So whoever may not do a thing is told that,
//! whatever is wrong with the form of the request.
//!
//! The use case checks again, and closer: this knows neither the subject nor the scope.

use std::sync::OnceLock;

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpResponse};
use domain::access::Action;
use usecases::Failure;
use utoipa::openapi::path::Operation;

use crate::document::openapi;
use crate::extract::SignedIn;
use crate::problem::Problem;
use crate::wrong_method::Address;

/// Of which actions the caller must hold one, in any reach, for which operations. What is not named here
/// everybody holds, for their own record at least.
const REQUIRED: &[(&[Action], &[&str])] = &[
    (
        &[Action::ApproveBooking],
        &[
            "answerRequest",
            "answerRequests",
            "listDeputies",
            "listRequests",
            "showRequest",
        ],
    ),
    (&[Action::NameDeputy], &["endDeputy", "nameDeputy"]),
    (
        &[Action::EditCatalogue],
        &[
            "cancelSession",
            "createCourse",
            "createSession",
            "editCourse",
            "editSession",
        ],
    ),
    (
        &[
            Action::EditCatalogue,
            Action::RunAsye,
            Action::ManageAccounts,
        ],
        &["findStaff"],
    ),
    (
        &[Action::ManageAccounts],
        &[
            "grantRole",
            "invitePerson",
            "listAccounts",
            "showAccount",
            "withdrawGrant",
        ],
    ),
    (&[Action::ManageOutbox], &["listOutbox", "resendMessage"]),
    (
        &[Action::ManageSettings],
        &["editComplianceSettings", "showComplianceSettings"],
    ),
    (
        &[Action::MarkRegister],
        &[
            "addWalkIn",
            "closeRegister",
            "findWalkIns",
            "markRegister",
            "reopenRegister",
        ],
    ),
    (&[Action::ReadAudit], &["listAudit"]),
    (
        &[Action::ReadBoard],
        &["reportCompliance", "showBoard", "showTrend"],
    ),
    (
        &[Action::ReadBookings],
        &["listSessionBookings", "listTeamBookings"],
    ),
    (
        &[Action::ReadImports],
        &[
            "followImportProgress",
            "listImportFindings",
            "listImports",
            "showImport",
            "showImportProgress",
            "showImportTemplate",
            "writeImportErrors",
            "writeImportTemplate",
        ],
    ),
    (&[Action::ReadPeople], &["listPeople"]),
    (&[Action::ReadRegister], &["showRegister"]),
    (&[Action::ReadRules], &["listRequirements"]),
    (&[Action::RunAsye], &["enrolNqsw", "reportAsye"]),
    (
        &[Action::RunImports],
        &[
            "applyImport",
            "discardImport",
            "dryRunImport",
            "readImportColumns",
            "undoImport",
        ],
    ),
    (
        &[Action::WriteAsyeRecord],
        &[
            "holdMilestone",
            "listCaseload",
            "pauseProgramme",
            "proposeSchedule",
        ],
    ),
];

/// An operation for people who are signed in.
struct Guarded {
    method: Method,
    address: Address,
    actions: &'static [Action],
}

/// Answers 401 and 403 before the request is read, and keeps who is signed in for the handler.
pub async fn require_role(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, actix_web::Error> {
    let refused = match guarded_at(request.method(), request.path()) {
        Some(guarded) => admit(&request, guarded.actions).await.err(),
        None => None,
    };
    match refused {
        // An answer, not an error: errors of a middleware pass by the ones around it.
        Some(problem) => Ok(request
            .into_response(HttpResponse::from_error(problem))
            .map_into_right_body()),
        None => next
            .call(request)
            .await
            .map(ServiceResponse::map_into_left_body),
    }
}

async fn admit(request: &ServiceRequest, actions: &[Action]) -> Result<(), Problem> {
    let signed_in = SignedIn::find(request.request()).await?;
    let holds = |action: &Action| signed_in.actor.may_sometimes(*action);
    if !actions.is_empty() && !actions.iter().any(holds) {
        return Err(Failure::NotPermitted.into());
    }
    request.extensions_mut().insert(signed_in);
    Ok(())
}

/// The operation that the router will choose, where it wants a session. Asked of the document: the pattern
/// that the router tells before it has chosen knows no methods.
fn guarded_at(method: &Method, path: &str) -> Option<&'static Guarded> {
    static GUARDED: OnceLock<Vec<Guarded>> = OnceLock::new();
    GUARDED
        .get_or_init(read_document)
        .iter()
        .filter(|guarded| guarded.method == *method && guarded.address.is_at(path))
        .min_by_key(|guarded| guarded.address.variables())
}

fn read_document() -> Vec<Guarded> {
    let mut guarded = Vec::new();
    for (path, item) in openapi().paths.paths {
        let operations = [
            (Method::GET, item.get),
            (Method::POST, item.post),
            (Method::PUT, item.put),
            (Method::DELETE, item.delete),
        ];
        for (method, operation) in operations {
            if let Some(operation) = operation.filter(wants_session) {
                guarded.push(Guarded {
                    method,
                    address: Address::of(&path),
                    actions: required_by(&operation.operation_id.unwrap_or_default()),
                });
            }
        }
    }
    guarded
}

/// Whether an operation declares a way of signing in; the public ones declare that they need none.
fn wants_session(operation: &Operation) -> bool {
    let declared = serde_json::to_value(&operation.security).unwrap_or_default();
    declared
        .as_array()
        .is_some_and(|ways| ways.iter().any(|way| way != &serde_json::json!({})))
}

fn required_by(operation: &str) -> &'static [Action] {
    REQUIRED
        .iter()
        .find(|(_, operations)| operations.contains(&operation))
        .map_or(&[], |(actions, _)| actions)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rstest::rstest;

    use super::*;

    #[test]
    fn every_name_is_an_operation_and_stands_once() {
        let document = serde_json::to_string(&openapi()).unwrap();
        let mut seen = BTreeSet::new();
        for operation in REQUIRED.iter().flat_map(|(_, operations)| *operations) {
            let named = format!(r#""operationId":"{operation}""#);
            assert!(document.contains(&named), "there is no {operation}");
            assert!(seen.insert(operation), "{operation} stands twice");
        }
    }

    #[rstest]
    #[case(Method::POST, "/api/v1/courses", Some(vec![Action::EditCatalogue]))]
    #[case(Method::GET, "/api/v1/courses", Some(vec![]))]
    #[case(Method::GET, "/api/v1/courses/filters", Some(vec![]))]
    #[case(Method::POST, "/api/v1/imports/columns", Some(vec![Action::RunImports]))]
    #[case(Method::POST, "/api/v1/session", None)]
    #[case(Method::DELETE, "/api/v1/session", Some(vec![]))]
    #[case(Method::GET, "/calendar/abc.ics", None)]
    #[case(Method::GET, "/sign-in", None)]
    fn an_operation_is_known_by_method_and_address(
        #[case] method: Method,
        #[case] path: &str,
        #[case] actions: Option<Vec<Action>>,
    ) {
        let found = guarded_at(&method, path).map(|guarded| guarded.actions.to_vec());
        assert_eq!(found, actions);
    }
}
