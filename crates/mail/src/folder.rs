//! Mail into files, where no mail server is set up.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use domain::notify::SendFailure;

use crate::compose::compose;
use crate::mailer::{Mail, Mailer, SendError};

/// A folder with one `.eml` file a mail, named by the mail's id. Only its owner may read them: some
/// hold links that let the bearer in.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder at `path`, made when the first mail is sent.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    fn put(&self, name: &str, content: &[u8]) -> io::Result<()> {
        let file = self.0.join(format!("{name}.eml"));
        if file.exists() {
            return Ok(());
        }
        make_folder(&self.0)?;
        // Complete under a name that nobody reads, then named: a reader never sees half a mail.
        let unfinished = self.0.join(format!(".{name}.part"));
        let mut writing = private_file(&unfinished)?;
        writing.write_all(content)?;
        writing.sync_all()?;
        fs::rename(&unfinished, &file)
    }
}

impl Mailer for Folder {
    fn send(&self, mail: &Mail) -> Result<(), SendError> {
        let message = compose(mail)?;
        self.put(&mail.id.to_string(), &message.formatted())
            .map_err(|error| {
                SendError::new(
                    SendFailure::Away,
                    format!("cannot write into {}: {error}", self.0.display()),
                )
            })
    }
}

#[cfg(unix)]
fn make_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}

#[cfg(not(unix))]
fn make_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).create(path)
}

#[cfg(unix)]
fn private_file(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)
}

#[cfg(not(unix))]
fn private_file(path: &Path) -> io::Result<File> {
    OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .open(path)
}
