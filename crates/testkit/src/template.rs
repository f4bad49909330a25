//! When a migrated template can be used again.

use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result};

use crate::database::folder;

/// Names a template of this checkout at this state of its migrations.
pub(crate) struct Key {
    /// The checkout: several on one machine do not throw out each other's templates.
    pub(crate) checkout: String,
    /// The state of everything that decides what `store::migrate` makes.
    pub(crate) state: String,
}

/// The key of this process's tests; looks at the files once.
pub(crate) fn key() -> &'static Key {
    static KEY: OnceLock<Key> = OnceLock::new();
    KEY.get_or_init(|| {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.ancestors().nth(2).unwrap_or(here);
        let mut state = DefaultHasher::new();
        for part in ["migrations", "crates/store/src"] {
            hash(&root.join(part), &mut state);
        }
        let mut checkout = DefaultHasher::new();
        root.hash(&mut checkout);
        Key {
            checkout: format!("{:08x}", checkout.finish() & 0xffff_ffff),
            state: format!("{:016x}", state.finish()),
        }
    })
}

/// Holds the lock of that name until dropped; tests are processes of their own.
pub(crate) fn lock(name: &str) -> Result<File> {
    let path = folder()?.join(format!("{name}.lock"));
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .with_context(|| format!("opening {}", path.display()))?;
    file.lock()?;
    Ok(file)
}

/// Path, size and time of every file: reading them at each test would cost more than the test.
fn hash(path: &Path, state: &mut DefaultHasher) {
    let Ok(found) = std::fs::metadata(path) else {
        return;
    };
    if found.is_dir() {
        let mut entries: Vec<PathBuf> = std::fs::read_dir(path)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .collect();
        entries.sort();
        for entry in entries {
            hash(&entry, state);
        }
    } else {
        path.hash(state);
        found.len().hash(state);
        found.modified().ok().hash(state);
    }
}
