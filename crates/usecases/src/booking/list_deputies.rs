use domain::access::{Action, Actor};
use store::people::{DeputyRow, list_deputies as load_deputies, names_of};

use crate::access::require_any;
use crate::{Failure, PageOf, PageRequest, Spires};

/// Somebody who answers in a manager's stead, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deputy {
    /// Who, for whom, and when.
    pub row: DeputyRow,
    /// The manager's name.
    pub manager_name: String,
    /// The deputy's name.
    pub deputy_name: String,
    /// Whether it holds today; otherwise it is to come.
    pub is_standing: bool,
    /// Whether the actor named them, and so may end it.
    pub is_own: bool,
}

/// Lists whom the actor named and who named the actor, today and later, in the order of time.
pub fn list_deputies(
    spires: &Spires,
    actor: &Actor,
    page: PageRequest,
) -> Result<PageOf<Deputy>, Failure> {
    require_any(actor, Action::ApproveBooking)?;
    let today = spires.today();
    spires.store.read(|conn| {
        let Some(person) = actor.person() else {
            return Ok(PageOf::of(Vec::new(), 0, page));
        };
        let (rows, total) = load_deputies(conn, person, today, page.limit, page.offset)?;
        let people = rows
            .iter()
            .flat_map(|row| [row.manager_id, row.deputy_id])
            .collect();
        let names = names_of(conn, &people)?;
        let name = |id| names.get(&id).cloned().unwrap_or_default();
        let deputies = rows
            .into_iter()
            .map(|row| Deputy {
                manager_name: name(row.manager_id),
                deputy_name: name(row.deputy_id),
                is_standing: row.from_on <= today,
                is_own: row.manager_id == person,
                row,
            })
            .collect();
        Ok(PageOf::of(deputies, total, page))
    })
}
