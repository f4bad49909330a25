//! The mailer that the settings ask for.

use std::path::Path;

use secrecy::SecretString;

use crate::folder::Folder;
use crate::mailer::Mailer;
use crate::smtp::{NotAnSmtpUrl, Smtp};

/// The SMTP server at `smtp_url`; without one, `.eml` files in `folder`.
pub fn open(
    smtp_url: Option<&SecretString>,
    folder: &Path,
) -> Result<Box<dyn Mailer>, NotAnSmtpUrl> {
    Ok(match smtp_url {
        Some(url) => Box::new(Smtp::new(url)?),
        None => Box::new(Folder::new(folder)),
    })
}
