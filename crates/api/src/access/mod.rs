//! Over HTTP: accounts, sign-in, roles, audit.

mod close_session;
mod grant_role;
mod invite_person;
mod list_accounts;
mod list_audit;
mod list_my_reads;
mod open_session;
mod refresh_session;
mod show_account;
mod show_me;
mod tables;
mod views;
mod withdraw_grant;

use utoipa_actix_web::service_config::ServiceConfig;

/// The operations of this capability.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(open_session::open_session)
        .service(close_session::close_session)
        .service(refresh_session::refresh_session)
        .service(show_me::show_me)
        .service(list_my_reads::list_my_reads)
        .service(list_accounts::list_accounts)
        .service(invite_person::invite_person)
        .service(show_account::show_account)
        .service(grant_role::grant_role)
        .service(withdraw_grant::withdraw_grant)
        .service(list_audit::list_audit);
}
