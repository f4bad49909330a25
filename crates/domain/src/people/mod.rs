//! People, their posts, and the org units that they work in.

mod employment_type;

pub use employment_type::EmploymentType;
