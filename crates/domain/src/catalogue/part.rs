use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::{FieldFault, ends_at, is_skipped};
use crate::civil::london_instant;
use crate::ids::PartId;

/// One day, or half day, of a session, as wall time in London.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Names the part on the register.
    pub id: PartId,
    /// 1 for the first part; parts are numbered in the order of time.
    pub number: i32,
    /// The civil day in London.
    pub on: NaiveDate,
    /// When it begins, on London's clocks.
    pub from: NaiveTime,
    /// When it ends on the same day, on London's clocks; always after `from`.
    pub to: NaiveTime,
}

impl Part {
    /// Its day and times alone.
    pub fn form(&self) -> PartForm {
        PartForm {
            on: self.on,
            from: self.from,
            to: self.to,
        }
    }

    /// The instant at which the part begins.
    pub fn starts_at(&self) -> DateTime<Utc> {
        london_instant(self.on, self.from)
    }

    /// The instant at which the part ends.
    pub fn ends_at(&self) -> DateTime<Utc> {
        ends_at(self.on, self.to)
    }
}

/// Whether any part of one session runs while any part of the other does. Parts that touch end to
/// end do not overlap.
pub fn overlap<'a>(one: &'a [Part], other: &'a [Part]) -> Option<(&'a Part, &'a Part)> {
    one.iter().find_map(|a| {
        other
            .iter()
            .find(|b| a.starts_at() < b.ends_at() && b.starts_at() < a.ends_at())
            .map(|b| (a, b))
    })
}

/// A part as it was typed, before it has a number or an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PartForm {
    /// The civil day in London.
    pub on: NaiveDate,
    /// When it begins, on London's clocks.
    pub from: NaiveTime,
    /// When it ends, on London's clocks.
    pub to: NaiveTime,
}

impl PartForm {
    /// The instant at which the part begins.
    pub fn starts_at(self) -> DateTime<Utc> {
        london_instant(self.on, self.from)
    }

    /// The instant at which the part ends.
    pub fn ends_at(self) -> DateTime<Utc> {
        ends_at(self.on, self.to)
    }

    /// What is wrong with part `index` (from 0) of a form.
    pub(super) fn faults(self, index: usize) -> Vec<FieldFault> {
        let mut faults = Vec::new();
        if self.to <= self.from {
            faults.push(FieldFault::new(
                format!("/parts/{index}/to"),
                "The end must be later than the start",
            ));
        }
        for (field, at) in [("from", self.from), ("to", self.to)] {
            if is_skipped(self.on, at) {
                faults.push(FieldFault::new(
                    format!("/parts/{index}/{field}"),
                    "The clocks go forward that night and skip this time. Choose another",
                ));
            }
        }
        faults
    }
}
