//! The folder that the server embeds, and its list.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::compress;

/// The folder while it is filled.
pub(crate) struct Dist {
    folder: PathBuf,
    release: bool,
    files: Vec<Value>,
}

impl Dist {
    /// The folder without what an earlier bundle left in it. Hidden files stay: one of them keeps
    /// the folder in git, so that the server compiles before the first bundle.
    pub(crate) fn empty(folder: &Path, release: bool) -> Result<Self> {
        std::fs::create_dir_all(folder)?;
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            if entry.file_type()?.is_dir() {
                std::fs::remove_dir_all(entry.path())?;
            } else {
                std::fs::remove_file(entry.path())?;
            }
        }
        Ok(Self {
            folder: folder.to_owned(),
            release,
            files: Vec::new(),
        })
    }

    /// Adds a file under a name that changes with its content, so that browsers may keep it for
    /// ever; gives the name relative to the folder: `static/app-0123456789ab.css`.
    pub(crate) fn hashed(&mut self, stem: &str, kind: &str, bytes: &[u8]) -> Result<String> {
        let path = format!("static/{stem}-{}.{kind}", fingerprint(bytes));
        self.add(&path, bytes, true)?;
        Ok(path)
    }

    /// Adds a file below `static/` whose path already changes with its content.
    pub(crate) fn named(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        self.add(&format!("static/{path}"), bytes, true)
    }

    /// Adds a file whose name stays and whose content may change, so that browsers ask again.
    pub(crate) fn plain(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        self.add(path, bytes, false)
    }

    /// Writes `manifest.json`: what the first page needs, each file by what it is there for; what the further parts
    /// of the app take beyond that; and every file with its sizes.
    pub(crate) fn finish(
        self,
        first_page: &[(&str, &str)],
        further: &BTreeMap<String, Vec<String>>,
    ) -> Result<()> {
        let first_page: BTreeMap<_, _> = first_page.iter().copied().collect();
        let manifest = json!({ "first_page": first_page, "further": further, "files": self.files });
        let text = serde_json::to_string_pretty(&manifest)?;
        std::fs::write(self.folder.join("manifest.json"), text)?;
        Ok(())
    }

    fn add(&mut self, path: &str, bytes: &[u8], immutable: bool) -> Result<()> {
        let file = self.folder.join(path);
        if let Some(parent) = file.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(&file, bytes).with_context(|| format!("writing {}", file.display()))?;
        let mut entry = json!({ "path": path, "bytes": bytes.len(), "immutable": immutable });
        if compress::shrinks(path, bytes) {
            let br = compress::brotli(bytes, self.release)?;
            let gz = compress::gzip(bytes, self.release)?;
            if let Some(entry) = entry.as_object_mut() {
                entry.insert("br".to_owned(), json!(br.len()));
                entry.insert("gz".to_owned(), json!(gz.len()));
            }
            std::fs::write(self.folder.join(format!("{path}.br")), br)?;
            std::fs::write(self.folder.join(format!("{path}.gz")), gz)?;
        }
        self.files.push(entry);
        Ok(())
    }
}

/// Twelve hexadecimal digits of SHA-256: enough that two versions never share a name.
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    use std::fmt::Write;
    let digest = Sha256::digest(bytes);
    let mut text = String::with_capacity(12);
    for byte in digest.iter().take(6) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_replaces_the_last_one_and_lists_its_files() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(".gitkeep"), "").unwrap();
        std::fs::write(folder.path().join("old.js"), "old").unwrap();
        let mut dist = Dist::empty(folder.path(), false).unwrap();
        let name = dist
            .hashed("app", "css", "a{}".repeat(400).as_bytes())
            .unwrap();
        dist.plain("index.html", b"<p>").unwrap();
        dist.finish(&[("styles", &name)], &BTreeMap::new()).unwrap();

        assert!(folder.path().join(".gitkeep").exists());
        assert!(!folder.path().join("old.js").exists());
        assert!(folder.path().join(format!("{name}.br")).exists());
        assert!(folder.path().join(format!("{name}.gz")).exists());
        let manifest: Value = serde_json::from_str(
            &std::fs::read_to_string(folder.path().join("manifest.json")).unwrap(),
        )
        .unwrap();
        assert_eq!(manifest["first_page"]["styles"], json!(name));
        assert_eq!(manifest["files"][0]["immutable"], json!(true));
        assert_eq!(manifest["files"][1]["immutable"], json!(false));
    }

    #[test]
    fn names_change_with_content_alone() {
        assert_eq!(fingerprint(b"a"), fingerprint(b"a"));
        assert_ne!(fingerprint(b"a"), fingerprint(b"b"));
        assert_eq!(fingerprint(b"a").len(), 12);
    }
}
