//! From whom Spires sends.

use std::fmt;
use std::str::FromStr;

use lettre::message::Mailbox;
use thiserror::Error;

/// A mail address with or without a name: `Learning and development <learning@council.example>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender(pub(crate) Mailbox);

/// The text is no mail address.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0:?} is no mail address; write name@council.example or Name <name@council.example>")]
pub struct NotASender(String);

impl Sender {
    /// The address alone, without the name.
    pub fn address(&self) -> String {
        self.0.email.to_string()
    }

    /// What stands behind the @.
    pub(crate) fn domain(&self) -> &str {
        self.0.email.domain()
    }
}

impl FromStr for Sender {
    type Err = NotASender;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse()
            .map(Self)
            .map_err(|_| NotASender(text.to_owned()))
    }
}

impl fmt::Display for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("learning@council.example", true)]
    #[case("Learning and development <learning@council.example>", true)]
    #[case("learning", false)]
    #[case("", false)]
    fn addresses(#[case] text: &str, #[case] is_one: bool) {
        assert_eq!(text.parse::<Sender>().is_ok(), is_one);
    }
}
