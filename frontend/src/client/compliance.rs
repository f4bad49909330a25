//! The board, the people behind it, and proofs.

use contract::compliance::{
    AsAtQuery, BoardPeopleQuery, BoardPeopleView, BoardQuery, BoardView, ComplianceSettingsRequest,
    ComplianceSettingsView, PersonRequirementsView, ProofView, TeamMatrixView, TrendQuery,
    TrendView, paths,
};
use domain::ids::{PersonId, RequirementId};

use super::{Ask, Outcome};

/// What one person must hold today.
pub(crate) async fn person_requirements(id: PersonId) -> Outcome<PersonRequirementsView> {
    Ask::get(paths::person_requirements(id)).read().await
}

pub(crate) async fn board(query: BoardQuery) -> Outcome<BoardView> {
    Ask::get(paths::BOARD).query(&query).read().await
}

pub(crate) async fn board_csv(query: BoardQuery) -> Outcome<String> {
    Ask::get(paths::BOARD).query(&query).csv().await
}

pub(crate) async fn trend(query: TrendQuery) -> Outcome<TrendView> {
    Ask::get(paths::TREND).query(&query).read().await
}

pub(crate) async fn board_people(query: BoardPeopleQuery) -> Outcome<BoardPeopleView> {
    Ask::get(paths::BOARD_PEOPLE).query(&query).read().await
}

pub(crate) async fn board_people_csv(query: BoardPeopleQuery) -> Outcome<String> {
    Ask::get(paths::BOARD_PEOPLE).query(&query).csv().await
}

pub(crate) async fn proof(
    person: PersonId,
    requirement: RequirementId,
    query: AsAtQuery,
) -> Outcome<ProofView> {
    Ask::get(paths::proof(person, requirement))
        .query(&query)
        .read()
        .await
}

pub(crate) async fn team_matrix(manager: PersonId, query: AsAtQuery) -> Outcome<TeamMatrixView> {
    Ask::get(paths::team_matrix(manager))
        .query(&query)
        .read()
        .await
}

pub(crate) async fn team_matrix_csv(manager: PersonId, query: AsAtQuery) -> Outcome<String> {
    Ask::get(paths::team_matrix(manager))
        .query(&query)
        .csv()
        .await
}

/// What the council has chosen about its figures.
pub(crate) async fn settings() -> Outcome<ComplianceSettingsView> {
    Ask::get(paths::SETTINGS).read().await
}

/// Chooses anew, on the edition that was read.
pub(crate) async fn edit_settings(
    edition: i32,
    request: ComplianceSettingsRequest,
) -> Outcome<ComplianceSettingsView> {
    Ask::put(paths::SETTINGS)
        .json(&request)
        .if_match(Some(format!("\"{edition}\"")))
        .read()
        .await
}
