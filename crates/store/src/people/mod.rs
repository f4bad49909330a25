//! In the database: people, posts and org units.

mod line_manager;
mod list;
mod person;
mod post_record;
mod record;
mod team;
mod units;

pub use line_manager::{line_manager_of, role_groups_of_titles};
pub use list::{PeopleFilter, PostRow, list_people, posts_of};
pub use person::{
    PersonRow, find_by_email, find_by_employee_no, find_person, has_people, names_of,
};
pub use post_record::{NewPost, add_post, add_title_group, add_unit};
pub use record::{add_manager_link, add_person};
pub use team::{Scope, is_in_post, is_in_team, posts_held_on, team_of};
pub use units::{UnitRow, unit_tree, with_all_above, with_all_below};
