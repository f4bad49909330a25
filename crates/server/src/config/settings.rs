//! Settings, parsed.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use mail::Sender;
use secrecy::SecretString;
use store::Backend;

use super::SettingFault;
use super::sources::{Found, find_all};

/// The fewest characters of a secret: 256 bits as hexadecimal are 64, and half of that is the floor.
const SHORTEST_SECRET: usize = 32;

/// What a council set.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the server listens.
    pub listen: SocketAddr,
    /// `sqlite:path` or `postgres://…`.
    pub database_url: String,
    /// Where people reach it, without a slash at the end.
    pub public_url: String,
    /// What signs tokens; on SQLite made and kept in the data folder when absent.
    pub secret: Option<SecretString>,
    /// The mail server; without one, mail becomes files.
    pub smtp_url: Option<SecretString>,
    /// Whom mail comes from.
    pub mail_from: Sender,
    /// Where files are kept.
    pub data_dir: PathBuf,
    /// The council's name.
    pub council_name: String,
    /// The council's colour, `#rrggbb`.
    pub brand_colour: String,
    /// Working days after which whoever must answer a request is reminded, 1 to 60.
    pub remind_after_days: u32,
    /// Proxies whose forwarding headers count.
    pub trusted_proxies: Vec<IpAddr>,
    /// What `/metrics` asks for beyond loopback.
    pub metrics_token: Option<SecretString>,
}

impl Settings {
    /// The settings of this process: the environment, and `spires.toml` in the working folder.
    ///
    /// # Errors
    /// A sentence that names the setting which is unknown or malformed.
    pub fn load() -> Result<Self, SettingFault> {
        let environment: BTreeMap<String, String> = std::env::vars().collect();
        Self::of(&find_all(&environment, Path::new("spires.toml"))?)
    }

    /// The settings that were found.
    pub fn of(found: &[Found]) -> Result<Self, SettingFault> {
        let listen: SocketAddr = parsed(
            found,
            "SPIRES_LISTEN",
            "is an address and port, like 127.0.0.1:8080",
        )?;
        let public_url = match value(found, "SPIRES_PUBLIC_URL") {
            Some(url) => checked_url(url)?,
            None => format!("http://{listen}"),
        };
        Ok(Self {
            listen,
            database_url: database_url(found)?,
            public_url,
            secret: secret(found)?,
            smtp_url: value(found, "SPIRES_SMTP_URL").map(|url| url.to_owned().into()),
            mail_from: parsed(
                found,
                "SPIRES_MAIL_FROM",
                "is a mail address, like Spires <spires@council.example>",
            )?,
            data_dir: value(found, "SPIRES_DATA_DIR").unwrap_or("data").into(),
            council_name: value(found, "SPIRES_COUNCIL_NAME")
                .unwrap_or_default()
                .to_owned(),
            brand_colour: colour(found)?,
            remind_after_days: remind_after_days(found)?,
            trusted_proxies: proxies(found)?,
            metrics_token: value(found, "SPIRES_METRICS_TOKEN")
                .map(|token| token.to_owned().into()),
        })
    }
}

fn value<'a>(found: &'a [Found], variable: &str) -> Option<&'a str> {
    let setting = found.iter().find(|setting| setting.variable == variable)?;
    setting
        .value
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty())
}

fn parsed<T: std::str::FromStr>(
    found: &[Found],
    variable: &str,
    what: &str,
) -> Result<T, SettingFault> {
    let text = value(found, variable).unwrap_or_default();
    text.parse()
        .map_err(|_| SettingFault::new(variable, format!("{what}, not {text:?}")))
}

fn database_url(found: &[Found]) -> Result<String, SettingFault> {
    let url = value(found, "DATABASE_URL").unwrap_or_default();
    match Backend::of_url(url) {
        Some(_) => Ok(url.to_owned()),
        // The URL may hold a password, so it is not repeated.
        None => Err(SettingFault::new(
            "DATABASE_URL",
            "begins with sqlite: or postgres://",
        )),
    }
}

fn checked_url(url: &str) -> Result<String, SettingFault> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    match rest.map(|rest| rest.trim_end_matches('/')) {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', ' ']) => {
            Ok(url.trim_end_matches('/').to_owned())
        }
        _ => Err(SettingFault::new(
            "SPIRES_PUBLIC_URL",
            format!(
                "is where people reach Spires, like https://spires.council.example, not {url:?}"
            ),
        )),
    }
}

fn secret(found: &[Found]) -> Result<Option<SecretString>, SettingFault> {
    match value(found, "SPIRES_SECRET") {
        Some(secret) if secret.len() < SHORTEST_SECRET => Err(SettingFault::new(
            "SPIRES_SECRET",
            format!("must have {SHORTEST_SECRET} characters or more"),
        )),
        secret => Ok(secret.map(|secret| secret.to_owned().into())),
    }
}

fn colour(found: &[Found]) -> Result<String, SettingFault> {
    let text = value(found, "SPIRES_BRAND_COLOUR").unwrap_or_default();
    let is_colour = text
        .strip_prefix('#')
        .is_some_and(|hex| hex.len() == 6 && hex.chars().all(|digit| digit.is_ascii_hexdigit()));
    if is_colour {
        Ok(text.to_lowercase())
    } else {
        Err(SettingFault::new(
            "SPIRES_BRAND_COLOUR",
            format!("is a colour like #22265e, not {text:?}"),
        ))
    }
}

fn remind_after_days(found: &[Found]) -> Result<u32, SettingFault> {
    let what = "is a number of working days, 1 to 60";
    match parsed(found, "SPIRES_REMIND_AFTER_DAYS", what)? {
        days @ 1..=60 => Ok(days),
        other => Err(SettingFault::new(
            "SPIRES_REMIND_AFTER_DAYS",
            format!("{what}, not {other}"),
        )),
    }
}

fn proxies(found: &[Found]) -> Result<Vec<IpAddr>, SettingFault> {
    value(found, "SPIRES_TRUSTED_PROXIES")
        .unwrap_or_default()
        .split(',')
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .map(|text| {
            text.parse().map_err(|_| {
                SettingFault::new(
                    "SPIRES_TRUSTED_PROXIES",
                    format!("is a list of IP addresses with commas between, and {text:?} is none"),
                )
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(&str, &str)]) -> Result<Settings, String> {
        let environment = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        find_all(&environment, Path::new("/nowhere/spires.toml"))
            .and_then(|found| Settings::of(&found))
            .map_err(|fault| fault.to_string())
    }

    #[test]
    fn nothing_need_be_set() {
        let settings = of(&[]).unwrap();
        assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
        assert_eq!(settings.public_url, "http://127.0.0.1:8080");
        assert_eq!(settings.database_url, "sqlite:data/spires.db");
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (name, value) in [
            ("SPIRES_LISTEN", "8080"),
            ("SPIRES_PUBLIC_URL", "spires.example"),
            ("DATABASE_URL", "mysql://db"),
            ("SPIRES_SECRET", "short"),
            ("SPIRES_MAIL_FROM", "nobody"),
            ("SPIRES_BRAND_COLOUR", "blue"),
            ("SPIRES_REMIND_AFTER_DAYS", "0"),
            ("SPIRES_TRUSTED_PROXIES", "10.0.0.1, proxy"),
            ("SPIRES_LISTEM", "127.0.0.1:8080"),
        ] {
            let sentence = of(&[(name, value)]).unwrap_err();
            assert!(sentence.starts_with(name), "{sentence}");
        }
    }

    #[test]
    fn a_slash_at_the_end_of_the_public_url_is_dropped() {
        let settings = of(&[("SPIRES_PUBLIC_URL", "https://spires.example/")]).unwrap();
        assert_eq!(settings.public_url, "https://spires.example");
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("spires.toml");
        std::fs::write(
            &file,
            "council_name = \"Of the file\"\ntrusted_proxies = [\"10.0.0.1\", \"10.0.0.2\"]\n",
        )
        .unwrap();
        let environment = BTreeMap::from([(
            "SPIRES_COUNCIL_NAME".to_owned(),
            "Of the environment".to_owned(),
        )]);
        let settings = Settings::of(&find_all(&environment, &file).unwrap()).unwrap();
        assert_eq!(settings.council_name, "Of the environment");
        assert_eq!(settings.trusted_proxies.len(), 2);
    }

    #[test]
    fn an_unknown_key_of_the_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("spires.toml");
        std::fs::write(&file, "colour = \"#000000\"\n").unwrap();
        let fault = find_all(&BTreeMap::new(), &file).unwrap_err().to_string();
        assert!(fault.starts_with("colour"), "{fault}");
    }
}
