use chrono::NaiveDate;
use domain::access::{Action, Actor};
use domain::booking::{DeputyWish, can_name_deputy};
use domain::civil::DayRange;
use domain::ids::DeputyId;
use serde::Serialize;
use serde_json::json;
use store::DbConnection;
use store::booking::can_answer;
use store::people::{
    DeputyRow, NewDeputy, deputies_of, find_by_email, find_deputy, find_person, insert_deputy,
    lock_manager,
};

use super::list_deputies::Deputy;
use super::refuse::faults;
use crate::access::require_any;
use crate::audit::{self, Entry};
use crate::idempotency::Once;
use crate::{Failure, Spires};

/// Whom a manager names, and for which days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NameDeputy {
    /// The work e-mail address of who is to answer.
    pub email: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// Names somebody who answers the requests of the actor's team in the actor's stead, from a day to a
/// day. They get no other right. The same key again gives the deputy that the first made.
pub fn name_deputy(
    spires: &Spires,
    actor: &Actor,
    wish: &NameDeputy,
    key: Option<&str>,
) -> Result<Deputy, Failure> {
    require_any(actor, Action::NameDeputy)?;
    let manager = actor.person().ok_or(Failure::NotPermitted)?;
    let once = Once::of(key, "name_deputy", wish)?;
    spires.store.write(|conn| {
        if let Some(made) = once.made_before(conn, actor)? {
            let row = find_deputy(conn, DeputyId(made)).map_err(Failure::or_missing("deputy"))?;
            return named(conn, spires, row);
        }
        lock_manager(conn, manager)?;
        let found = find_by_email(conn, &wish.email)?;
        let [deputy] = found.as_slice() else {
            let message = if found.is_empty() {
                "Nobody on the staff list has this email address"
            } else {
                "More than one person on the staff list has this email address"
            };
            return Err(Failure::invalid("/email", message));
        };
        let today = spires.today();
        let standing = deputies_of(conn, manager, today)?;
        let asked = DeputyWish {
            manager,
            deputy: deputy.id,
            can_answer: can_answer(conn, &[deputy.id], wish.from.max(today))?.contains(&deputy.id),
            from: wish.from,
            to: wish.to,
            standing: standing
                .iter()
                .map(|row| DayRange::new(row.from_on, Some(row.to_on)))
                .collect(),
        };
        can_name_deputy(&asked, today).map_err(faults)?;
        let id: DeputyId = spires.new_id();
        let new = NewDeputy {
            id,
            manager,
            deputy: deputy.id,
            from_on: wish.from,
            to_on: wish.to,
            at: spires.now(),
        };
        insert_deputy(conn, &new)?;
        let after = json!({ "manager": manager, "from": wish.from, "to": wish.to });
        let entry = Entry::of("name_deputy", "deputy")
            .subject(id)
            .about(deputy.id)
            .after(&after);
        audit::record(conn, spires, actor, entry)?;
        once.keep(conn, spires, actor, id)?;
        let row = find_deputy(conn, id)?;
        named(conn, spires, row)
    })
}

fn named(conn: &mut DbConnection, spires: &Spires, row: DeputyRow) -> Result<Deputy, Failure> {
    Ok(Deputy {
        manager_name: find_person(conn, row.manager_id)?.name(),
        deputy_name: find_person(conn, row.deputy_id)?.name(),
        is_standing: row.from_on <= spires.today(),
        is_own: true,
        row,
    })
}
