use chrono::{DateTime, NaiveDate, Utc};
use contract::compliance::{AsAtQuery, Staff};

use crate::router::{Query, use_router};

/// What every page of figures carries on in its address: which day, known by when, and who counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Basis {
    pub(crate) as_at: Option<NaiveDate>,
    pub(crate) known_at: Option<DateTime<Utc>>,
    pub(crate) staff: Option<Staff>,
    pub(crate) without_absent: Option<bool>,
}

impl Basis {
    /// Reads it from an address.
    pub(crate) fn of(query: &Query) -> Self {
        Self {
            as_at: query.get("as_at").and_then(|day| day.parse().ok()),
            known_at: query.get("known_at").and_then(|at| at.parse().ok()),
            staff: query.get("staff").and_then(staff_of),
            without_absent: (query.get("without_absent") == Some("true")).then_some(true),
        }
    }

    /// The basis of the present page. Tracked.
    pub(crate) fn here() -> Self {
        Self::of(&use_router().query())
    }

    /// The two clocks alone.
    pub(crate) fn clocks(&self) -> AsAtQuery {
        AsAtQuery {
            as_at: self.as_at,
            known_at: self.known_at,
        }
    }

    /// Writes it into an address.
    pub(crate) fn onto(&self, query: Query) -> Query {
        let day = self.as_at.map(|day| day.to_string()).unwrap_or_default();
        let known = self.known_at.map(instant_text).unwrap_or_default();
        let staff = self.staff.map_or("", staff_code);
        let present = if self.without_absent == Some(true) {
            "true"
        } else {
            ""
        };
        query
            .with("as_at", &day)
            .with("known_at", &known)
            .with("staff", staff)
            .with("without_absent", present)
    }

    /// The address of another page on the same basis.
    pub(crate) fn href(&self, path: &str) -> String {
        self.onto(Query::default()).href(path)
    }
}

/// An instant as it stands in addresses and on the wire.
pub(super) fn instant_text(at: DateTime<Utc>) -> String {
    serde_json::to_value(at)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn staff_of(code: &str) -> Option<Staff> {
    match code {
        "without_agency" => Some(Staff::WithoutAgency),
        "agency_only" => Some(Staff::AgencyOnly),
        _ => None,
    }
}

fn staff_code(staff: Staff) -> &'static str {
    match staff {
        Staff::Everybody => "",
        Staff::WithoutAgency => "without_agency",
        Staff::AgencyOnly => "agency_only",
    }
}

/// Who counts, for a select: value and words.
pub(super) const STAFF_CHOICES: [(&str, &str); 3] = [
    ("", "Everyone, agency included"),
    ("without_agency", "Without agency"),
    ("agency_only", "Agency only"),
];
