//! Passwords: what is good enough, and whether one is right.

use argon2::Argon2;
use argon2::password_hash::rand_core::OsRng;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use secrecy::{ExposeSecret, SecretString};
use thiserror::Error;

/// The fewest characters that a password may have.
const FEWEST: usize = 12;
/// The fewest that must be left when the bearer's own names are taken out.
const FEWEST_BESIDE_NAMES: usize = 8;
/// The most: Argon2 would take more, but a megabyte of password is an attack.
const MOST: usize = 200;

/// Why a new password is refused. The sentences go on the screen.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum PasswordFault {
    /// Fewer than 12 characters.
    #[error("Password must be 12 characters or more")]
    TooShort,
    /// More than 200 characters.
    #[error("Password must be 200 characters or fewer")]
    TooLong,
    /// Among, or close to, passwords in common use.
    #[error("Password is too easy to guess. Three random words make a good one")]
    Common,
}

/// Whether a new password is good enough for a person with these names and address.
pub fn check_password(password: &SecretString, about_person: &[&str]) -> Result<(), PasswordFault> {
    let text = password.expose_secret();
    match text.chars().count() {
        length if length < FEWEST => Err(PasswordFault::TooShort),
        length if length > MOST => Err(PasswordFault::TooLong),
        _ if is_mostly_about(text, about_person) => Err(PasswordFault::Common),
        _ if zxcvbn::zxcvbn(text, about_person).score() < zxcvbn::Score::Three => {
            Err(PasswordFault::Common)
        }
        _ => Ok(()),
    }
}

// "rachel.oneill1" is long and in no list, and the first guess of whoever knows Rachel O'Neill.
fn is_mostly_about(password: &str, about_person: &[&str]) -> bool {
    let mut rest = password.to_lowercase();
    for word in about_person
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
    {
        if word.chars().count() > 2 {
            rest = rest.replace(&word.to_lowercase(), "");
        }
    }
    rest.len() < password.len() && rest.chars().count() < FEWEST_BESIDE_NAMES
}

/// The Argon2id hash of a password, with its salt and parameters.
///
/// # Errors
/// Only when the machine gives no memory for it.
pub fn hash_password(password: &SecretString) -> Result<String, argon2::password_hash::Error> {
    let salt = SaltString::generate(&mut OsRng);
    let hash = Argon2::default().hash_password(password.expose_secret().as_bytes(), &salt)?;
    Ok(hash.to_string())
}

/// Whether `password` is the one that `hash` was made of. A hash that cannot be read matches nothing.
pub fn verify_password(password: &SecretString, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| {
        Argon2::default()
            .verify_password(password.expose_secret().as_bytes(), &hash)
            .is_ok()
    })
}

/// A hash with the parameters of [`hash_password`] that no password was made into.
const NOBODYS_HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5cyBzYWx0ISEhIQ$bm9ib2R5J3MgaGFzaCwgd2hpY2ggZml0cyBub3RoaW4";

/// Does the work of verifying, for an account that is not there: the answer's time must not tell whether
/// it is.
pub fn verify_nobodys_password(password: &SecretString) {
    verify_password(password, NOBODYS_HASH);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> SecretString {
        text.to_owned().into()
    }

    #[test]
    fn short_and_common_passwords_are_refused() {
        assert_eq!(
            check_password(&secret("short"), &[]),
            Err(PasswordFault::TooShort)
        );
        assert_eq!(
            check_password(&secret("password1234"), &[]),
            Err(PasswordFault::Common)
        );
        assert_eq!(
            check_password(&secret("qwertyuiop123"), &[]),
            Err(PasswordFault::Common)
        );
        assert_eq!(
            check_password(&secret("marigold-tunnel-ferry"), &[]),
            Ok(())
        );
    }

    #[test]
    fn a_name_is_easy_to_guess_for_its_bearer() {
        assert_eq!(
            check_password(
                &secret("rachel.oneill1"),
                &["rachel.oneill@coventry.example", "Rachel", "O’Neill"]
            ),
            Err(PasswordFault::Common)
        );
    }

    #[test]
    fn nobodys_hash_takes_the_work_of_any_other() {
        let made = hash_password(&secret("marigold-tunnel-ferry")).unwrap();
        let (made, nobodys) = (PasswordHash::new(&made), PasswordHash::new(NOBODYS_HASH));
        let (made, nobodys) = (made.unwrap(), nobodys.unwrap());
        assert_eq!(nobodys.algorithm, made.algorithm);
        assert_eq!(nobodys.params, made.params);
        assert_eq!(nobodys.hash.unwrap().len(), made.hash.unwrap().len());
    }

    #[test]
    fn only_the_right_password_fits() {
        let hash = hash_password(&secret("marigold-tunnel-ferry")).unwrap();
        assert!(verify_password(&secret("marigold-tunnel-ferry"), &hash));
        assert!(!verify_password(&secret("marigold-tunnel-fairy"), &hash));
        assert!(!verify_password(&secret("anything"), "not a hash"));
    }
}
