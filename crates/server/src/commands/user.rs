//! `spires user …`: the first administrator, and the way back in when nobody else can.

use std::io::Read;

use anyhow::{Context, Result};
use chrono::NaiveDate;
use clap::Subcommand;
use domain::access::{Actor, Role, Scope};
use secrecy::SecretString;
use usecases::access::{self, GrantOf};
use usecases::{Failure, PageRequest};

use super::say::say;
use crate::wiring::Wiring;

#[derive(Subcommand)]
pub(super) enum UserCommand {
    /// Give somebody on the staff list an account and mail the link to set it up
    Invite {
        /// Work e-mail address
        email: String,
    },
    /// Give somebody a role
    Grant {
        /// Work e-mail address
        email: String,
        /// `ld_officer`, `asye_coordinator`, `panel_member`, `external_moderator`, `senior_manager`,
        /// `partner_coordinator`, `auditor` or `admin`
        role: String,
        /// `service`, or KIND:ID with KIND unit, cohort, panel or partner
        #[arg(long, default_value = "service")]
        scope: String,
        /// Last day
        #[arg(long)]
        to: Option<NaiveDate>,
    },
    /// List accounts and granted roles
    List,
    /// Set a password, read from standard input
    SetPassword {
        /// Work e-mail address
        email: String,
    },
}

pub(super) fn user(wiring: &Wiring, command: &UserCommand) -> Result<()> {
    let (spires, actor) = (&wiring.spires, &Actor::System);
    match command {
        UserCommand::Invite { email } => {
            let invited = access::invite_person(spires, actor, email, None)?;
            say(format_args!("Invited {}.\n", invited.email))?;
        }
        UserCommand::Grant {
            email,
            role,
            scope,
            to,
        } => {
            let role: Role = role
                .parse()
                .map_err(|error| Failure::invalid("/role", format!("{error}")))?;
            let scope = parse_scope(scope)?;
            let person = access::find_person_to_grant(spires, actor, email)?;
            let grant = GrantOf {
                role,
                scope,
                from_on: None,
                to_on: *to,
            };
            access::grant_role(spires, actor, person, &grant, None)?;
            say(format_args!("{email} is {} now.\n", role.label()))?;
        }
        UserCommand::List => {
            let mut page = PageRequest::FIRST;
            loop {
                let accounts = access::list_accounts(spires, actor, None, page)?;
                for account in &accounts.items {
                    let roles: Vec<&str> = account
                        .grants
                        .iter()
                        .map(|grant| grant.role.name())
                        .collect();
                    let state = if account.is_set_up {
                        "set up"
                    } else {
                        "invited"
                    };
                    say(format_args!(
                        "{}\t{}\t{state}\t{}\n",
                        account.email,
                        account.name,
                        roles.join(" ")
                    ))?;
                }
                match accounts.next {
                    Some(offset) => page.offset = offset,
                    None => break,
                }
            }
        }
        UserCommand::SetPassword { email } => {
            let mut password = String::new();
            std::io::stdin()
                .read_to_string(&mut password)
                .context("reading the password")?;
            let password = SecretString::from(password.trim_end_matches(['\r', '\n']).to_owned());
            access::set_password_directly(spires, email, &password)?;
            say(format_args!("The password of {email} is set.\n"))?;
        }
    }
    Ok(())
}

fn parse_scope(text: &str) -> Result<Scope, Failure> {
    let unreadable = || {
        Failure::invalid(
            "/scope",
            format!(
                "{text:?} is no scope; write service, or KIND:ID with KIND unit, cohort, panel or partner"
            ),
        )
    };
    match text.split_once(':') {
        None if text == "service" => Ok(Scope::Service),
        Some(("unit", id)) => Ok(Scope::Unit(id.parse().map_err(|_| unreadable())?)),
        Some(("cohort", name)) => Ok(Scope::Cohort(name.to_owned())),
        Some(("panel", name)) => Ok(Scope::Panel(name.to_owned())),
        Some(("partner", name)) => Ok(Scope::Partner(name.to_owned())),
        _ => Err(unreadable()),
    }
}
