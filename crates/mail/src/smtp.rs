//! Mail through an SMTP server.

use std::error::Error;
use std::time::Duration;

use domain::notify::{SendFailure, judge_reply};
use lettre::Transport;
use lettre::transport::smtp::{self, SmtpTransport};
use secrecy::{ExposeSecret, SecretString};
use thiserror::Error as ThisError;

use crate::compose::compose;
use crate::mailer::{Mail, Mailer, SendError};

/// How long one step of the conversation may take. There are about ten, which together must fit
/// into [`domain::notify::CLAIM`].
const PATIENCE: Duration = Duration::from_secs(20);

/// An SMTP server. Each mail has a connection of its own.
pub struct Smtp(SmtpTransport);

/// The setting does not say how to reach a mail server. Never repeats the setting, which may hold a
/// password.
#[derive(Clone, Debug, PartialEq, Eq, ThisError)]
pub enum NotAnSmtpUrl {
    /// It cannot be read.
    #[error(
        "not the address of a mail server; write smtps://user:password@host, \
         smtp://user:password@host:587?tls=required or smtp://host:25"
    )]
    Unreadable,
    /// It would send the password for all to read.
    #[error(
        "would send the password unencrypted; write smtps:// or add ?tls=required to the address"
    )]
    BarePassword,
}

impl Smtp {
    /// The server at `smtps://…` (encrypted from the start), `smtp://…?tls=required` (STARTTLS) or
    /// `smtp://…` (in the open; refused with a password beyond this machine).
    pub fn new(url: &SecretString) -> Result<Self, NotAnSmtpUrl> {
        let url = url.expose_secret();
        if would_bare_the_password(url) {
            return Err(NotAnSmtpUrl::BarePassword);
        }
        Ok(Self(
            SmtpTransport::from_url(url)
                .map_err(|_| NotAnSmtpUrl::Unreadable)?
                .timeout(Some(PATIENCE))
                .build(),
        ))
    }
}

impl Mailer for Smtp {
    fn send(&self, mail: &Mail) -> Result<(), SendError> {
        let message = compose(mail)?;
        match self.0.send(&message) {
            Ok(_) => Ok(()),
            Err(error) => Err(judge(&error, &mail.to)),
        }
    }
}

fn judge(error: &smtp::Error, to: &str) -> SendError {
    let said = error.source().map(ToString::to_string).unwrap_or_default();
    let failure = match error.status() {
        Some(code) => judge_reply(code.into(), &said),
        None if error.is_client() && !to.is_ascii() => SendFailure::Never,
        None => SendFailure::Away,
    };
    SendError::new(failure, error.to_string())
}

fn would_bare_the_password(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("smtp://") else {
        return false;
    };
    let (authority, query) = rest.split_once('?').unwrap_or((rest, ""));
    let Some((_, host)) = authority.rsplit_once('@') else {
        return false;
    };
    let is_this_machine = ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|name| host.starts_with(name));
    !is_this_machine && !query.contains("tls=required")
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("smtps://spires:secret@mail.council.example", None)]
    #[case("smtp://spires:secret@mail.council.example?tls=required", None)]
    #[case("smtp://mail.council.example:25", None)]
    #[case("smtp://spires:secret@127.0.0.1:1025", None)]
    #[case(
        "smtp://spires:secret@mail.council.example:25",
        Some(NotAnSmtpUrl::BarePassword)
    )]
    #[case(
        "smtp://spires:secret@mail.council.example?tls=opportunistic",
        Some(NotAnSmtpUrl::BarePassword)
    )]
    #[case("mail.council.example", Some(NotAnSmtpUrl::Unreadable))]
    #[case("http://mail.council.example", Some(NotAnSmtpUrl::Unreadable))]
    fn urls(#[case] url: &str, #[case] refused: Option<NotAnSmtpUrl>) {
        assert_eq!(Smtp::new(&url.to_owned().into()).err(), refused);
    }
}
