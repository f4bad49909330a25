//! Who works for the council.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::chance::Chance;
use super::names::{FIRST, LAST, address};
use super::org::{ACADEMY, AREA_TEAM, COMMISSIONING, Team, WORKFORCE, groups_of, teams};
use super::plan::{DemoPlan, Part};

/// Somebody on the staff list.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) employee_no: String,
    pub(super) first: &'static str,
    pub(super) last: &'static str,
    pub(super) email: String,
    pub(super) title: &'static str,
    pub(super) service: &'static str,
    pub(super) team: &'static str,
    pub(super) manager: Option<String>,
    pub(super) start: NaiveDate,
    pub(super) leave: Option<NaiveDate>,
    pub(super) contract: &'static str,
    pub(super) fte: &'static str,
    pub(super) swe_no: String,
    /// The part that they play in the demo, where they have an account.
    pub(super) part: Option<Part>,
}

impl Member {
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.first, self.last)
    }

    pub(super) fn has_group(&self, wanted: &str) -> bool {
        wanted == "ALL"
            || groups_of(self.title)
                .split('|')
                .any(|group| group == wanted)
    }

    pub(super) fn is_nqsw(&self) -> bool {
        self.title == "Newly Qualified Social Worker"
    }

    /// Whether they work there on the day, and go on for as long as anything is planned.
    pub(super) fn stays(&self, on: NaiveDate) -> bool {
        self.start < on && self.leave.is_none()
    }
}

/// Who has an account: part, team, job title.
const CAST: &[(Part, &str, &str)] = &[
    (Part::Practitioner, AREA_TEAM, "Social Worker"),
    (Part::Trainer, ACADEMY, "Advanced Social Worker"),
    (Part::Assessor, ACADEMY, "Practice Educator"),
    (Part::Coordinator, ACADEMY, "Professional Support Officer"),
    (Part::LdOfficer, WORKFORCE, "Professional Support Officer"),
    (
        Part::Administrator,
        WORKFORCE,
        "Professional Support Officer",
    ),
    (Part::Auditor, COMMISSIONING, "Commissioning Officer"),
];

/// How many days ago the first NQSWs began: from just begun to before the panel, whatever chance does.
const FIRST_NQSWS: [i64; 6] = [290, 205, 130, 75, 30, 400];

/// The staff list: a lead for each service and each team, the cast, and the rest by the size of teams.
pub(super) fn staff(plan: &DemoPlan, chance: &mut Chance) -> Vec<Member> {
    let mut list = StaffList::new(plan, chance);
    let all = teams(plan.staff);
    let mut leads: HashMap<&str, String> = HashMap::new();
    for team in all {
        if !leads.contains_key(team.service) {
            let no = list.add(team, "Operational Lead", None, None);
            leads.insert(team.service, no);
        }
    }
    let mut managers: HashMap<&str, String> = HashMap::new();
    for team in all {
        let part = (team.name == AREA_TEAM).then_some(Part::LineManager);
        let no = list.add(team, team.kind.lead(), leads.get(team.service), part);
        managers.insert(team.name, no);
    }
    for (part, place, title) in CAST {
        if let Some(team) = all.iter().find(|team| team.name == *place) {
            list.add(team, title, managers.get(team.name), Some(*part));
        }
    }
    for team in all.iter().filter(|team| team.name == ACADEMY) {
        for _ in FIRST_NQSWS {
            let title = "Newly Qualified Social Worker";
            list.add(team, title, managers.get(team.name), None);
        }
    }
    let by_size: Vec<(Option<&Team>, u32)> =
        all.iter().map(|team| (Some(team), team.weight)).collect();
    while list.members.len() < plan.staff {
        let Some(team) = list.chance.weighted(&by_size) else {
            break;
        };
        let title = list.chance.weighted(team.kind.titles());
        list.add(team, title, managers.get(team.name), None);
    }
    list.members
}

struct StaffList<'a> {
    on: NaiveDate,
    chance: &'a mut Chance,
    members: Vec<Member>,
    number: i64,
    names: HashMap<String, usize>,
}

impl<'a> StaffList<'a> {
    fn new(plan: &DemoPlan, chance: &'a mut Chance) -> Self {
        Self {
            on: plan.on,
            chance,
            members: Vec::with_capacity(plan.staff),
            number: 4_000,
            names: HashMap::new(),
        }
    }

    /// Adds somebody and gives their employee number.
    fn add(
        &mut self,
        team: &Team,
        title: &'static str,
        manager: Option<&String>,
        part: Option<Part>,
    ) -> String {
        self.number += self.chance.between(1, 9);
        let employee_no = format!("{:06}", self.number);
        let (first, last) = self.name();
        let nth = self.names.entry(address(first, last, 1)).or_insert(0);
        *nth += 1;
        let email = address(first, last, *nth);
        let is_lead = manager.is_none() || title == team.kind.lead();
        let is_fixed = is_lead || part.is_some();
        let start = self.start(title, is_fixed);
        let leave = if is_fixed || title == "Newly Qualified Social Worker" {
            None
        } else {
            self.leave(start)
        };
        let is_registered = groups_of(title).split('|').any(|group| group == "SW");
        let swe_no = if is_registered {
            format!("SW{}", self.chance.between(40_000, 159_999))
        } else {
            String::new()
        };
        let (contract, fte) = if is_fixed {
            ("Permanent", "1")
        } else {
            self.contract()
        };
        self.members.push(Member {
            employee_no: employee_no.clone(),
            first,
            last,
            email,
            title,
            service: team.service,
            team: team.name,
            manager: manager.cloned(),
            start,
            leave,
            contract,
            fte,
            swe_no,
            part,
        });
        employee_no
    }

    fn contract(&mut self) -> (&'static str, &'static str) {
        let contracts = [("Permanent", 88), ("Fixed term", 8), ("Agency", 4)];
        let fractions = [("1", 64), ("0.8", 13), ("0.6", 12), ("0.5", 11)];
        (
            self.chance.weighted(&contracts),
            self.chance.weighted(&fractions),
        )
    }

    /// A name that few others have.
    fn name(&mut self) -> (&'static str, &'static str) {
        let mut found = ("", "");
        for _ in 0..8 {
            found = (self.chance.one_of(FIRST), self.chance.one_of(LAST));
            if !self.names.contains_key(&address(found.0, found.1, 1)) {
                break;
            }
        }
        found
    }

    fn start(&mut self, title: &str, is_fixed: bool) -> NaiveDate {
        let days = match title {
            "Newly Qualified Social Worker" => {
                let before_them = self.members.iter().filter(|other| other.is_nqsw()).count();
                FIRST_NQSWS
                    .get(before_them)
                    .copied()
                    .unwrap_or_else(|| self.chance.between(20, 420))
            }
            _ if is_fixed => self.chance.between(900, 3_000),
            // Some are new: what they have to do is not yet due.
            _ if self.chance.percent(10) => self.chance.between(5, 180),
            _ => self.chance.between(180, 5_000),
        };
        before(self.on, days)
    }

    fn leave(&mut self, start: NaiveDate) -> Option<NaiveDate> {
        if self.chance.percent(5) {
            let left = before(self.on, self.chance.between(1, 700));
            return Some(left.max(start + Days::new(30))).filter(|day| *day < self.on);
        }
        self.chance.percent(1).then(|| self.on + Days::new(21))
    }
}

/// So many days before.
pub(super) fn before(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::try_from(days).unwrap_or(0)))
        .unwrap_or(day)
}
