//! Over HTTP: uploaded files, their dry runs and batches.

mod apply_import;
mod discard_import;
mod dry_run_import;
mod events;
mod follow_import_progress;
mod form;
mod list_import_findings;
mod list_imports;
mod read_import_columns;
mod show_import;
mod show_import_progress;
mod show_import_template;
mod undo_import;
mod views;
mod words;
mod write_import_errors;
mod write_import_template;

use utoipa_actix_web::service_config::ServiceConfig;

/// The operations of this capability.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list_imports::list_imports)
        .service(dry_run_import::dry_run_import)
        .service(read_import_columns::read_import_columns)
        .service(show_import_template::show_import_template)
        .service(write_import_template::write_import_template)
        .service(show_import::show_import)
        .service(discard_import::discard_import)
        .service(list_import_findings::list_import_findings)
        .service(write_import_errors::write_import_errors)
        .service(apply_import::apply_import)
        .service(show_import_progress::show_import_progress)
        .service(follow_import_progress::follow_import_progress)
        .service(undo_import::undo_import);
}
