//! Where settings come from, and which there are.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use ::config::{Config, File, FileFormat, Value, ValueKind};

use super::SettingFault;

/// One setting that Spires knows.
pub(super) struct Known {
    /// In the environment.
    pub(super) variable: &'static str,
    /// In `spires.toml`.
    pub(super) key: &'static str,
    /// Without either; none where there is no value then.
    pub(super) default: Option<&'static str>,
    /// Not to be shown.
    pub(super) is_secret: bool,
}

const fn known(variable: &'static str, key: &'static str, default: Option<&'static str>) -> Known {
    Known {
        variable,
        key,
        default,
        is_secret: false,
    }
}

const fn secret(variable: &'static str, key: &'static str) -> Known {
    Known {
        variable,
        key,
        default: None,
        is_secret: true,
    }
}

pub(super) const KNOWN: [Known; 12] = [
    known("SPIRES_LISTEN", "listen", Some("127.0.0.1:8080")),
    known(
        "DATABASE_URL",
        "database_url",
        Some("sqlite:data/spires.db"),
    ),
    known("SPIRES_PUBLIC_URL", "public_url", None),
    secret("SPIRES_SECRET", "secret"),
    secret("SPIRES_SMTP_URL", "smtp_url"),
    known(
        "SPIRES_MAIL_FROM",
        "mail_from",
        Some("Spires <spires@council.example>"),
    ),
    known("SPIRES_DATA_DIR", "data_dir", Some("data")),
    known(
        "SPIRES_COUNCIL_NAME",
        "council_name",
        Some("Coventry Children’s Services"),
    ),
    known("SPIRES_BRAND_COLOUR", "brand_colour", Some("#22265e")),
    known("SPIRES_REMIND_AFTER_DAYS", "remind_after_days", Some("3")),
    known("SPIRES_TRUSTED_PROXIES", "trusted_proxies", Some("")),
    secret("SPIRES_METRICS_TOKEN", "metrics_token"),
];

/// Variables of the workspace's own tools begin so; they are no settings of the product.
const OF_TOOLS: [&str; 2] = ["SPIRES_BUILD_", "SPIRES_TEST_"];

/// Where a value was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The environment.
    Environment,
    /// `spires.toml` in the working folder.
    File,
    /// Neither: the product's own.
    Default,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Environment => "environment",
            Self::File => "spires.toml",
            Self::Default => "default",
        })
    }
}

/// One setting as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its name in the environment.
    pub variable: &'static str,
    /// Its value; none where it has none.
    pub value: Option<String>,
    /// Where the value comes from.
    pub origin: Origin,
    /// Not to be shown.
    pub is_secret: bool,
}

/// Every setting, from `environment` first, else from `file`, else by default.
///
/// # Errors
/// A sentence that names the first unknown or unreadable one.
pub fn find_all(
    environment: &BTreeMap<String, String>,
    file: &Path,
) -> Result<Vec<Found>, SettingFault> {
    let unknown = environment.keys().find(|name| {
        name.starts_with("SPIRES_")
            && !OF_TOOLS.iter().any(|prefix| name.starts_with(prefix))
            && !KNOWN.iter().any(|known| known.variable == name.as_str())
    });
    if let Some(name) = unknown {
        return Err(SettingFault::new(
            name,
            "is no setting of Spires; see `spires config show`",
        ));
    }
    let from_file = read_file(file)?;
    Ok(KNOWN
        .iter()
        .map(|known| {
            let set = environment
                .get(known.variable)
                .map(|value| (value, Origin::Environment));
            let set = set.or_else(|| from_file.get(known.key).map(|value| (value, Origin::File)));
            let (value, origin) = match set {
                Some((value, origin)) => (Some(value.clone()), origin),
                None => (known.default.map(str::to_owned), Origin::Default),
            };
            Found {
                variable: known.variable,
                value,
                origin,
                is_secret: known.is_secret,
            }
        })
        .collect())
}

fn read_file(file: &Path) -> Result<BTreeMap<String, String>, SettingFault> {
    let name = file.display().to_string();
    if !file.exists() {
        return Ok(BTreeMap::new());
    }
    let read = Config::builder()
        .add_source(File::from(file).format(FileFormat::Toml))
        .build()
        .and_then(Config::try_deserialize::<BTreeMap<String, Value>>)
        .map_err(|error| SettingFault::new(&name, format!("cannot be read: {error}")))?;
    read.into_iter()
        .map(|(key, value)| {
            if !KNOWN.iter().any(|known| known.key == key) {
                return Err(SettingFault::new(
                    &key,
                    format!("in {name} is no setting of Spires"),
                ));
            }
            let text = as_text(value).ok_or_else(|| {
                SettingFault::new(&key, format!("in {name} is neither text nor a list"))
            })?;
            Ok((key, text))
        })
        .collect()
}

fn as_text(value: Value) -> Option<String> {
    match value.kind {
        ValueKind::Array(values) => values
            .into_iter()
            .map(as_text)
            .collect::<Option<Vec<_>>>()
            .map(|texts| texts.join(",")),
        ValueKind::Table(_) | ValueKind::Nil => None,
        _ => value.into_string().ok(),
    }
}
