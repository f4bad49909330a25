use domain::access::{Action, Actor};
use domain::catalogue::{CourseDraft, CourseForm};
use domain::ids::CourseId;
use serde::Serialize;
use serde_json::json;
use store::catalogue::{find_courses, insert_course, replace_prerequisites};
use store::{DbConnection, StoreError};

use crate::access::require;
use crate::audit::{self, Entry};
use crate::booking::faults;
use crate::idempotency::Once;
use crate::{Failure, Spires};

/// A course as it is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CourseWish {
    /// Its fields.
    pub form: CourseForm,
    /// No longer offered.
    pub is_withdrawn: bool,
    /// Courses that must come first.
    pub prerequisites: Vec<CourseId>,
}

/// Makes a course.
pub fn create_course(
    spires: &Spires,
    actor: &Actor,
    wish: &CourseWish,
    key: Option<&str>,
) -> Result<CourseId, Failure> {
    require(actor, Action::EditCatalogue)?;
    let draft = wish.form.parse().map_err(faults)?;
    let once = Once::of(key, "create_course", wish)?;
    spires.store.write(|conn| {
        if let Some(made) = once.made_before(conn, actor)? {
            return Ok(CourseId(made));
        }
        let id: CourseId = spires.new_id();
        check_prerequisites(conn, id, &wish.prerequisites)?;
        insert_course(conn, id, &draft, wish.is_withdrawn, spires.now()).map_err(code_taken)?;
        replace_prerequisites(conn, id, &wish.prerequisites)?;
        let entry = Entry::of("create_course", "course")
            .subject(id)
            .after(&summary(&draft, wish));
        audit::record(conn, spires, actor, entry)?;
        once.keep(conn, spires, actor, id)?;
        Ok(id)
    })
}

pub(super) fn summary(draft: &CourseDraft, wish: &CourseWish) -> serde_json::Value {
    json!({
        "code": draft.code,
        "title": draft.title,
        "delivery": draft.delivery,
        "minutes": draft.minutes,
        "provider": draft.provider,
        "topic": draft.topic,
        "needs_approval": draft.needs_approval,
        "asks_needs": draft.asks_needs,
        "cancel_by_days": draft.cancel_by_days,
        "free_place": draft.free_place,
        "offer_hours": draft.offer_hours,
        "is_withdrawn": wish.is_withdrawn,
        "prerequisites": wish.prerequisites,
    })
}

pub(super) fn code_taken(error: StoreError) -> Failure {
    match error {
        StoreError::Duplicate => {
            Failure::invalid("/code", "Another course has this code. Choose another")
        }
        other => other.into(),
    }
}

pub(super) fn check_prerequisites(
    conn: &mut DbConnection,
    id: CourseId,
    required: &[CourseId],
) -> Result<(), Failure> {
    let mut distinct = required.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    let is_known =
        distinct.len() == required.len() && find_courses(conn, &distinct)?.len() == distinct.len();
    if is_known && !distinct.contains(&id) {
        return Ok(());
    }
    Err(Failure::invalid(
        "/prerequisites",
        "Name other courses of the catalogue, each once",
    ))
}
