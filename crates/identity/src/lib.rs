//! Passwords and tokens. No database, no HTTP: what a secret is, and whether it is the right one.

mod keys;
mod link_token;
mod password;
mod tokens;

pub use keys::Keys;
pub use link_token::{LinkToken, hash_of};
pub use password::{
    PasswordFault, check_password, hash_password, verify_nobodys_password, verify_password,
};
pub use tokens::{AccessToken, BadToken, RefreshToken, read_access, read_refresh};
