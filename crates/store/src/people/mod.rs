//! In the database: people, posts and org units.

mod deputies;
mod line_manager;
mod list;
mod person;
mod post_record;
mod record;
mod team;
mod units;

pub use deputies::{
    DeputyRow, NewDeputy, deputies_of, find_deputy, insert_deputy, list_deputies, lock_manager,
    managers_deputised_by, standing_deputies, void_deputy,
};
pub use line_manager::{direct_reports, line_manager_of, line_managers, role_groups_of_titles};
pub use list::{PeopleFilter, PostRow, list_people, posts_of};
pub use person::{
    PersonRow, find_by_email, find_by_employee_no, find_person, has_people, names_of,
};
pub use post_record::{NewPost, add_post, add_title_group, add_unit};
pub use record::{add_manager_link, add_person};
pub use team::{Scope, deputised_teams, is_in_post, is_in_team, posts_held_on, team_of};
pub use units::{UnitRow, unit_tree, with_all_above, with_all_below};
