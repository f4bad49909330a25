//! What a file of courses does not say of them.

use std::collections::HashMap;

use domain::access::Actor;
use domain::catalogue::CourseForm;
use domain::ids::CourseId;
use store::catalogue::load_courses;

use super::courses::course_of;
use super::load_demo::Loading;
use super::sessions::NEEDS_APPROVAL;
use crate::Failure;
use crate::catalogue::{CourseWish, edit_course};

/// Gives every course its topic, its summary and its rules of booking. Gives the courses by code.
pub(super) fn describe(loading: &Loading<'_>) -> Result<HashMap<&'static str, CourseId>, Failure> {
    let rows = loading.spires.store.read(load_courses)?;
    let mut ids = HashMap::new();
    for row in rows {
        let Some(course) = course_of(&row.code) else {
            continue;
        };
        let is_taught = !course.is_elearning();
        let wish = CourseWish {
            form: CourseForm {
                code: row.code.clone(),
                title: row.title.clone(),
                delivery: Some(row.delivery()),
                minutes: row.minutes,
                provider: row.provider.clone(),
                topic: course.topic.to_owned(),
                summary: course.summary.to_owned(),
                before_you_come: before_you_come(course.code).to_owned(),
                needs_approval: NEEDS_APPROVAL.contains(&course.code),
                asks_needs: course.delivery == "classroom",
                cancel_by_days: if is_taught { 5 } else { 0 },
                ..CourseForm::default()
            },
            is_withdrawn: false,
            prerequisites: Vec::new(),
        };
        edit_course(loading.spires, &Actor::System, row.id, row.edition, &wish)?;
        ids.insert(course.code, row.id);
    }
    Ok(ids)
}

fn before_you_come(code: &str) -> &'static str {
    match code {
        "SG03" => "Read the Safeguarding Partnership’s threshold guidance.",
        "RC01" => "Bring one of your own case records, printed, with every name blacked out.",
        "CT01" => "Bring a statement that you have filed, with every name blacked out.",
        "SS02" => "Think of a family with whom you are stuck; you will map it on the first day.",
        "SU01" => "Ask two of the people you supervise what helps them to think.",
        _ => "",
    }
}
