//! A person's evidence in an order that is quick to ask.

use super::evidence::{Evidence, Item};
use chrono::NaiveDate;

/// The evidence of one person, in order of what it shows and when it was done, so that a board can find
/// the latest of an item without reading the rest. Made from a list in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    // One number an item and one a day, apart from the rest: a board asks 180,000 times.
    keys: Vec<(u128, NaiveDate)>,
    evidence: Vec<Evidence>,
}

impl From<Vec<Evidence>> for Record {
    fn from(mut evidence: Vec<Evidence>) -> Self {
        evidence.sort_unstable_by_key(|one| (key(one.item), one.done_on, one.id));
        Self {
            keys: evidence
                .iter()
                .map(|one| (key(one.item), one.done_on))
                .collect(),
            evidence,
        }
    }
}

/// A number for an item. No UUID is as small as the kinds without a course.
fn key(item: Item) -> u128 {
    match item {
        Item::Course(course) => course.0.as_u128(),
        Item::Kind(kind) => kind as u128,
    }
}

impl FromIterator<Evidence> for Record {
    fn from_iter<T: IntoIterator<Item = Evidence>>(evidence: T) -> Self {
        Self::from(evidence.into_iter().collect::<Vec<_>>())
    }
}

impl Record {
    /// Every piece, by item and day.
    pub fn iter(&self) -> std::slice::Iter<'_, Evidence> {
        self.evidence.iter()
    }

    /// The latest sound evidence of an item on or before a day; of two on one day, the one with the
    /// greater id.
    pub fn latest(&self, item: Item, as_at: NaiveDate) -> Option<&Evidence> {
        let wanted = key(item);
        let end = self.keys.partition_point(|one| *one <= (wanted, as_at));
        let (last, _) = self.keys.get(end.checked_sub(1)?)?;
        if *last != wanted {
            return None;
        }
        let up_to = self.evidence.get(..end)?.iter().rev();
        up_to
            .take_while(|one| one.item == item)
            .find(|one| one.flaw.is_none())
    }
}

impl<'a> IntoIterator for &'a Record {
    type Item = &'a Evidence;
    type IntoIter = std::slice::Iter<'a, Evidence>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
