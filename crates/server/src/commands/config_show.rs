use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;

use super::say::say;
use crate::config::{Settings, find_all};

/// Prints each setting and where it comes from; secrets are masked.
pub(super) fn config_show() -> Result<()> {
    let environment: BTreeMap<String, String> = std::env::vars().collect();
    let found = find_all(&environment, Path::new("spires.toml"))?;
    for setting in &found {
        let value = match (&setting.value, setting.is_secret) {
            (None, _) => "(not set)".to_owned(),
            (Some(_), true) => "********".to_owned(),
            (Some(value), false) if setting.variable == "DATABASE_URL" => without_password(value),
            (Some(value), false) => value.clone(),
        };
        say(format_args!(
            "{:<24} {:<44} {}\n",
            setting.variable, value, setting.origin
        ))?;
    }
    // Shown whatever it holds; only then is it said what is wrong with it.
    Settings::of(&found)?;
    Ok(())
}

fn without_password(url: &str) -> String {
    let Some((before, after)) = url.rsplit_once('@') else {
        return url.to_owned();
    };
    match before.rsplit_once(':') {
        Some((user, password)) if !password.starts_with("//") => format!("{user}:********@{after}"),
        _ => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn a_password_in_the_url_is_masked() {
        assert_eq!(
            without_password("postgres://spires:pass@db/spires"),
            "postgres://spires:********@db/spires"
        );
        assert_eq!(
            without_password("postgres://spires@db/spires"),
            "postgres://spires@db/spires"
        );
        assert_eq!(
            without_password("sqlite:data/spires.db"),
            "sqlite:data/spires.db"
        );
    }
}
