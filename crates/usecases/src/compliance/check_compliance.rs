//! Walks the database and says what is wrong with the facts of mandatory training.

use domain::access::{Action, Actor};
use domain::compliance::{Record, assess};
use domain::words;
use store::compliance::{Whom, load_history, load_latest, stored_nonsense};
use store::people::Scope;

use super::clocks::Asked;
use super::council::Council;
use crate::access::require;
use crate::{Failure, Spires};

/// What is wrong, a sentence each; empty when all is well.
///
/// Figures are read from the latest evidence of each course and proofs from all of it. Both must give
/// the same status for every cell of the day.
pub fn check_compliance(
    spires: &Spires,
    actor: &Actor,
    asked: Asked,
) -> Result<Vec<String>, Failure> {
    require(actor, Action::ReadBoard)?;
    spires.store.read(|conn| {
        let basis = asked.answered_by(conn, spires)?;
        let mut wrong = stored_nonsense(conn, basis.knowing)?;
        let mut council = Council::load(conn, &Scope::Everyone, &basis)?;
        wrong.extend(
            council
                .rules
                .iter()
                .filter(|rule| rule.requirement.versions().is_empty())
                .map(|rule| format!("The requirement {} has no version.", rule.name)),
        );
        let latest = load_latest(conn, Whom::Everybody, basis.as_at, basis.knowing)?;
        let history = load_history(conn, basis.knowing)?;
        let days = basis.settings.due_soon_days;
        for member in &mut council.members {
            let (id, name) = (member.id(), member.name());
            let done = latest.get(&id).map_or(&[][..], Vec::as_slice);
            for rule in &council.rules {
                let mut status = |evidence: Record| {
                    member.facts.evidence = evidence;
                    assess(&member.facts, &rule.requirement, basis.as_at, days).status
                };
                let of_figure = status(
                    done.iter()
                        .map(store::compliance::Done::as_evidence)
                        .collect(),
                );
                let of_proof = status(history.all(id).into());
                if of_figure != of_proof {
                    wrong.push(format!(
                        "{} under {} on {}: a figure says {}, a proof {}.",
                        name,
                        rule.name,
                        words::day(basis.as_at),
                        of_figure.label(),
                        of_proof.label(),
                    ));
                }
            }
        }
        Ok(wrong)
    })
}
