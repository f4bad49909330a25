//! HTTP for the compliance capability: the board, what lies behind it, and the rules.

mod edit_compliance_settings;
mod explain_cell;
mod list_board_people;
mod list_person_requirements;
mod list_requirements;
mod report_compliance;
mod show_board;
mod show_compliance_settings;
mod show_team_matrix;
mod show_trend;
mod views;

pub use report_compliance::report_view;

use utoipa_actix_web::service_config::ServiceConfig;

/// Hangs the operations of compliance into the app.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(show_board::show_board)
        .service(show_trend::show_trend)
        .service(list_board_people::list_board_people)
        .service(report_compliance::report_compliance)
        .service(list_person_requirements::list_person_requirements)
        .service(explain_cell::explain_cell)
        .service(show_team_matrix::show_team_matrix)
        .service(list_requirements::list_requirements)
        .service(show_compliance_settings::show_compliance_settings)
        .service(edit_compliance_settings::edit_compliance_settings);
}
