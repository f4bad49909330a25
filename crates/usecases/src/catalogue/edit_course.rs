use domain::access::{Action, Actor};
use domain::ids::CourseId;
use serde_json::json;
use store::catalogue::{find_course, replace_prerequisites, update_course};

use super::create_course::{CourseWish, check_prerequisites, code_taken, summary};
use crate::access::require;
use crate::audit::{self, Entry};
use crate::booking::faults;
use crate::{Failure, Spires};

/// Changes a course that the caller read at `edition`.
pub fn edit_course(
    spires: &Spires,
    actor: &Actor,
    id: CourseId,
    edition: i32,
    wish: &CourseWish,
) -> Result<(), Failure> {
    require(actor, Action::EditCatalogue)?;
    let draft = wish.form.parse().map_err(faults)?;
    spires.store.write(|conn| {
        let before = find_course(conn, id).map_err(Failure::or_missing("course"))?;
        check_prerequisites(conn, id, &wish.prerequisites)?;
        update_course(conn, id, edition, &draft, wish.is_withdrawn).map_err(code_taken)?;
        replace_prerequisites(conn, id, &wish.prerequisites)?;
        let entry = Entry::of("edit_course", "course")
            .subject(id)
            .before(&json!({
                "code": before.code,
                "title": before.title,
                "delivery": before.delivery,
                "minutes": before.minutes,
                "is_withdrawn": before.is_withdrawn(),
            }))
            .after(&summary(&draft, wish));
        audit::record(conn, spires, actor, entry)?;
        Ok(())
    })
}
