//! SQLite: a copy of a file that was migrated once.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::database::{Place, folder};
use crate::template::{key, lock};

pub(crate) fn copy() -> Result<(String, Place)> {
    let template = template()?;
    let place = tempfile::Builder::new()
        .prefix("sqlite-")
        .tempdir_in(folder()?)?;
    let file = place.path().join("spires.db");
    std::fs::copy(&template, &file).with_context(|| format!("copying {}", template.display()))?;
    Ok((format!("sqlite:{}", file.display()), Place::Sqlite(place)))
}

fn template() -> Result<PathBuf> {
    let key = key();
    let beginning = format!("template-{}-", key.checkout);
    let template = folder()?.join(format!("{beginning}{}.db", key.state));
    if template.exists() {
        return Ok(template);
    }
    let _guard = lock("sqlite")?;
    if template.exists() {
        return Ok(template);
    }
    for entry in std::fs::read_dir(folder()?)?.flatten() {
        if entry.file_name().to_string_lossy().starts_with(&beginning) {
            std::fs::remove_file(entry.path())?;
        }
    }
    // Under another name until it is whole: others look for it without the lock.
    let unfinished = folder()?.join(format!("unfinished-{}.db", key.checkout));
    let _ = std::fs::remove_file(&unfinished);
    store::migrate(&format!("sqlite:{}", unfinished.display()))?;
    std::fs::rename(&unfinished, &template)?;
    Ok(template)
}
