//! Sass, and the files that styles and page name.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::dist::Dist;

/// The URL by which sources name an asset → the URL that carries its content hash.
pub(crate) type Assets = BTreeMap<String, String>;

/// Adds every file of `frontend/assets`; sources name it `/assets/NAME`.
pub(crate) fn assets(frontend: &Path, root: &Path, dist: &mut Dist) -> Result<Assets> {
    let mut named = Assets::new();
    let folder = frontend.join("assets");
    if !folder.exists() {
        return Ok(named);
    }
    let mut entries: Vec<_> = std::fs::read_dir(&folder)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some((stem, kind)) = name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty()) else {
            continue;
        };
        let bytes = std::fs::read(entry.path()).with_context(|| {
            format!(
                "reading {}",
                entry
                    .path()
                    .strip_prefix(root)
                    .unwrap_or(&entry.path())
                    .display()
            )
        })?;
        let path = dist.hashed(stem, kind, &bytes)?;
        named.insert(format!("/assets/{name}"), format!("/{path}"));
    }
    Ok(named)
}

/// Adds every file of `frontend/public` under the name it has: what others ask for by a fixed URL
/// (`/favicon.svg`).
pub(crate) fn public(frontend: &Path, dist: &mut Dist) -> Result<()> {
    let folder = frontend.join("public");
    if !folder.exists() {
        return Ok(());
    }
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        dist.plain(&name, &std::fs::read(entry.path())?)?;
    }
    Ok(())
}

/// The CSS of `frontend/styles/app.scss`.
pub(crate) fn compile(
    frontend: &Path,
    root: &Path,
    assets: &Assets,
    release: bool,
) -> Result<String> {
    let source = frontend.join("styles/app.scss");
    if !source.exists() {
        return Ok(String::new());
    }
    let output = Command::new(root.join("node_modules/.bin/sass"))
        .arg("--load-path")
        .arg(root.join("node_modules"))
        .args(["--no-source-map", "--quiet-deps", "--charset"])
        .arg(if release {
            "--style=compressed"
        } else {
            "--style=expanded"
        })
        .arg(&source)
        .output()
        .context("starting sass; npm install brings it")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    // Sass also warns, on the same stream, about what still works.
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    rename(&String::from_utf8(output.stdout)?, assets)
}

/// The text with every asset by its hashed name; an asset that is not there is an error.
pub(crate) fn rename(text: &str, assets: &Assets) -> Result<String> {
    let mut renamed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("/assets/") {
        let (before, from) = rest.split_at(start);
        let end = from
            .find(['"', '\'', ')', ' ', '?', '#', '>'])
            .unwrap_or(from.len());
        let (name, after) = from.split_at(end);
        let hashed = assets
            .get(name)
            .with_context(|| format!("{name} is named but not in frontend/assets"))?;
        renamed.push_str(before);
        renamed.push_str(hashed);
        rest = after;
    }
    renamed.push_str(rest);
    Ok(renamed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn assets_get_their_hashed_names_and_a_missing_one_is_told() {
        let assets = Assets::from([(
            "/assets/tick.svg".to_owned(),
            "/static/tick-1.svg".to_owned(),
        )]);
        assert_eq!(
            rename("a{background:url(/assets/tick.svg)}", &assets).unwrap(),
            "a{background:url(/static/tick-1.svg)}"
        );
        let error = rename("url('/assets/cross.svg')", &assets).unwrap_err();
        assert!(error.to_string().contains("/assets/cross.svg"));
    }
}
