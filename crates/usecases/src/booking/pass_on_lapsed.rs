use store::booking::sessions_with_lapses;

use super::desk::Desk;
use crate::{Failure, Spires};

/// Records the offers that have lapsed, passes their places on and owes the mails, a transaction a
/// session. Answers how many sessions that were. Done by the clock, so nobody's permission is asked.
pub fn pass_on_lapsed(spires: &Spires) -> Result<usize, Failure> {
    let due = spires
        .store
        .read(|conn| sessions_with_lapses(conn, spires.now()))?;
    for session in &due {
        // Opening the desk records what the time has done.
        spires
            .store
            .write(|conn| Desk::open(conn, spires, *session).map(drop))?;
    }
    Ok(due.len())
}
