//! A file that somebody sends.

use chrono::NaiveDate;
use domain::imports::ImportKind;
use domain::imports::mapping::Put;

/// A file that somebody sends, and what they say of it.
#[derive(Clone, Debug)]
pub struct Upload {
    /// What it holds.
    pub kind: ImportKind,
    /// Its name on the sender's computer.
    pub file_name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// Columns put to fields by hand.
    pub by_hand: Vec<Put>,
    /// The day that the file speaks of; today where it is not said.
    pub on: Option<NaiveDate>,
}
