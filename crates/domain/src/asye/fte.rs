//! How much of a full-time post somebody works.

use serde::{Deserialize, Serialize};

/// A full-time equivalent in thousandths, more than 0 and at most 1: 0.6 is three days a week.
/// Kept as a whole number so that dates worked out from it are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Fte(u16);

/// What is said of a number that is no FTE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an FTE is a number above 0 and not above 1, such as 0.6")]
pub struct NotAnFte;

impl Fte {
    /// A whole post.
    pub const FULL: Self = Self(1000);

    /// The FTE of that many thousandths, from 1 to 1000.
    pub fn from_thousandths(thousandths: u16) -> Result<Self, NotAnFte> {
        if (1..=1000).contains(&thousandths) {
            Ok(Self(thousandths))
        } else {
            Err(NotAnFte)
        }
    }

    /// In thousandths, 1 to 1000.
    pub fn thousandths(self) -> u16 {
        self.0
    }

    /// Whether it is less than a whole post.
    pub fn is_part_time(self) -> bool {
        self < Self::FULL
    }
}

impl TryFrom<f64> for Fte {
    type Error = NotAnFte;
    fn try_from(number: f64) -> Result<Self, NotAnFte> {
        let thousandths = (number * 1000.0).round();
        if (1.0..=1000.0).contains(&thousandths) {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "checked to lie between 1 and 1000 just above"
            )]
            Ok(Self(thousandths as u16))
        } else {
            Err(NotAnFte)
        }
    }
}

impl From<Fte> for f64 {
    fn from(fte: Fte) -> Self {
        Self::from(fte.0) / 1000.0
    }
}

impl std::str::FromStr for Fte {
    type Err = NotAnFte;
    fn from_str(text: &str) -> Result<Self, NotAnFte> {
        text.trim()
            .parse::<f64>()
            .map_err(|_| NotAnFte)
            .and_then(Self::try_from)
    }
}

impl std::fmt::Display for Fte {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f64::from(*self).fmt(f)
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Fte {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::Number)
            .minimum(Some(0.001))
            .maximum(Some(1.0))
            .description(Some("Full-time equivalent, above 0 and at most 1."))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Fte {}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::Fte;

    #[rstest]
    #[case("1", Some("1"))]
    #[case("0.6", Some("0.6"))]
    #[case(" 0.50 ", Some("0.5"))]
    #[case("0", None)]
    #[case("1.2", None)]
    #[case("-0.5", None)]
    #[case("NaN", None)]
    #[case("part", None)]
    fn reads_what_a_file_says(#[case] text: &str, #[case] expected: Option<&str>) {
        assert_eq!(
            text.parse::<Fte>()
                .ok()
                .map(|fte| fte.to_string())
                .as_deref(),
            expected
        );
    }
}
