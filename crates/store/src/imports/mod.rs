//! In the database: uploaded files, and the facts that they told.
//!
//! Every fact names its import and line. What an undo voided says so, and may be imported again.

mod batch;
mod completions;
mod findings;
mod known_lists;
mod lists;
mod mappings;
mod record;
mod requirements;
mod staff;
mod staff_write;
mod tracker;
mod undo;
mod undo_lists;
mod undo_staff;
mod undo_tracker;

pub use completions::{
    NewAttendance, NewCompletion, Standing, insert_attendance, insert_completions,
    known_attendance, known_completions,
};
pub use findings::{FindingRow, errors_of, findings_page, replace_findings};
pub use known_lists::{
    load_course_list, load_roster, role_groups_in_use, team_names, titles_with_groups,
};
pub use lists::{
    CourseWrite, KnownCourse, KnownGroup, NewGroup, insert_course, insert_groups, known_courses,
    known_groups, update_course, void_groups,
};
pub use mappings::{load_mapping, save_mapping};
pub use record::{
    ImportRow, NewImport, file_of, find_import, import_ids_applied_after, insert_import,
    list_imports, lock_import, mark_applied, mark_discarded, mark_undone,
};
pub use requirements::{
    KnownRequirement, KnownVersion, NewRequirement, NewVersion, insert_requirement, insert_version,
    known_requirements, void_version,
};
pub use staff::{StaffPerson, load_staff};
pub use staff_write::{
    LinkWrite, PersonWrite, PostWrite, UnitWrite, insert_links, insert_people, insert_posts,
    insert_units, load_units_by_path, update_person, void_links, void_posts,
};
pub use tracker::{EnrolmentWrite, update_enrolment};
pub use undo::{Undone, undo_batch};
pub use undo_tracker::nqsws_with_later_records;
