//! A whole council made up from a plan.

use chrono::NaiveDate;

use super::chance::Chance;
use super::completions::completions;
use super::files::{DemoFile, files};
use super::plan::DemoPlan;
use super::sessions::{Meeting, sessions};
use super::staff::{Member, before, staff};
use super::tracker::tracker;

/// A made-up council, before any of it is in a database.
#[derive(Clone, Debug)]
pub(super) struct Council {
    pub(super) on: NaiveDate,
    pub(super) members: Vec<Member>,
    pub(super) files: Vec<DemoFile>,
    pub(super) meetings: Vec<Meeting>,
}

impl Council {
    /// The council of this plan: always the same one.
    pub(super) fn of(plan: &DemoPlan) -> Self {
        let mut chance = Chance::of(plan.seed);
        let window = before(plan.on, i64::from(plan.years) * 365);
        let members = staff(plan, &mut chance);
        let done = completions(&members, window, plan.on, &mut chance);
        let tracked = tracker(&members, plan.on, &mut chance);
        let meetings = sessions(&members, &done, plan.on, &mut chance);
        let files = files(&members, &done, &tracked, window);
        Self {
            on: plan.on,
            members,
            files,
            meetings,
        }
    }
}

/// The seven files of the council of this plan, in the order in which they are loaded: always the same.
pub fn demo_files(plan: &DemoPlan) -> Vec<DemoFile> {
    Council::of(plan).files
}
