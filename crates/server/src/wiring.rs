//! From settings to the running product.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use api::Facing;
use identity::Keys;
use store::{Backend, Store};
use usecases::competency::load_shipped;
use usecases::notify::Courier;
use usecases::{CouncilSettings, Spires};

use crate::config::Settings;
use crate::config::secret::council_secret;
use crate::loopback::is_loopback;
use crate::outside::{TimeOrderedIds, clock};

/// The settings and what was made of them.
pub struct Wiring {
    /// What the council set.
    pub settings: Settings,
    /// The product.
    pub spires: Spires,
}

impl Wiring {
    /// Opens the council's database, migrated to this version, on the clock of this process.
    ///
    /// # Errors
    /// When the database is away, newer than this version, or a setting does not fit it.
    pub fn open(settings: Settings) -> Result<Self> {
        Self::make_folder(&settings)?;
        store::migrate(&settings.database_url)?;
        let store = Store::open(&settings.database_url)?;
        let keys = Keys::of_secret(&council_secret(&settings)?);
        let council = CouncilSettings {
            council_name: settings.council_name.clone(),
            public_url: settings.public_url.clone(),
            mail_address: settings.mail_from.address(),
            remind_after_days: settings.remind_after_days,
            allow_demo_accounts: is_loopback(&settings),
        };
        let spires = Spires::new(
            store,
            clock(),
            Arc::new(TimeOrderedIds),
            Arc::new(keys),
            council,
        );
        // What ships with the product is there before the first request; what is there already stays.
        load_shipped(&spires)?;
        Ok(Self { settings, spires })
    }

    /// Makes the folder that an SQLite database is to lie in.
    pub(crate) fn make_folder(settings: &Settings) -> Result<()> {
        make_folder_of(&settings.database_url)
    }

    /// Who carries messages: to the mail server, or into `outbox` in the data folder.
    ///
    /// # Errors
    /// When the address of the mail server cannot be used.
    pub fn courier(&self) -> Result<Courier> {
        let folder = self.settings.data_dir.join("outbox");
        let mailer =
            mail::open(self.settings.smtp_url.as_ref(), &folder).context("SPIRES_SMTP_URL")?;
        Ok(Courier::new(mailer.into(), self.settings.mail_from.clone()))
    }

    /// How the server stands to the outside.
    pub fn facing(&self) -> Facing {
        Facing {
            public_url: self.settings.public_url.clone(),
            is_loopback: is_loopback(&self.settings),
            trusted_proxies: self.settings.trusted_proxies.clone(),
            brand_colour: self.settings.brand_colour.clone(),
            metrics_token: self.settings.metrics_token.clone(),
        }
    }
}

fn make_folder_of(database_url: &str) -> Result<()> {
    if Backend::of_url(database_url) != Some(Backend::Sqlite) {
        return Ok(());
    }
    let path = database_url
        .trim_start_matches("sqlite:")
        .trim_start_matches("//");
    match Path::new(path).parent() {
        Some(folder) if !folder.as_os_str().is_empty() => std::fs::create_dir_all(folder)
            .with_context(|| format!("making the folder {} for the database", folder.display())),
        _ => Ok(()),
    }
}
