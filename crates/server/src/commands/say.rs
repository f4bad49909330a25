use std::fmt::Display;
use std::io::{ErrorKind, Result, Write};

/// Prints a text as it stands. Whoever reads may have seen enough and gone (`spires report … | head`):
/// that is no failure, and the command ends as it would have.
pub(super) fn say(text: impl Display) -> Result<()> {
    let mut out = std::io::stdout().lock();
    match write!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}
