//! Over HTTP: ASYE programmes, NQSWs and their record.

mod agree_schedule;
mod correct_piece;
mod enrol_nqsw;
mod hold_milestone;
mod list_caseload;
mod list_nqsws;
mod list_pieces;
mod list_programmes;
mod pause_programme;
mod propose_schedule;
mod record_piece;
mod report_asye;
mod show_matrix;
mod show_nqsw;
mod show_piece;
mod show_schedule;
mod tables;
mod views;

use utoipa_actix_web::service_config::ServiceConfig;

/// The operations of this capability.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list_caseload::list_caseload)
        .service(list_programmes::list_programmes)
        .service(list_nqsws::list_nqsws)
        .service(enrol_nqsw::enrol_nqsw)
        .service(show_nqsw::show_nqsw)
        .service(show_schedule::show_schedule)
        .service(propose_schedule::propose_schedule)
        .service(agree_schedule::agree_schedule)
        .service(pause_programme::pause_programme)
        .service(hold_milestone::hold_milestone)
        .service(list_pieces::list_pieces)
        .service(show_piece::show_piece)
        .service(record_piece::record_piece)
        .service(correct_piece::correct_piece)
        .service(show_matrix::show_matrix)
        .service(report_asye::report_asye);
}
