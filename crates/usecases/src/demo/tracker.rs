//! Who is in their assessed and supported year, and how far they are.

use chrono::{Datelike, NaiveDate};
use domain::civil::months_after;

use super::chance::Chance;
use super::org::{ACADEMY, TEAMS, TeamKind};
use super::plan::Part;
use super::staff::{Member, before};

/// How many NQSWs the demo's assessor has.
const CASELOAD: usize = 5;

const ROUTES: &[&str] = &[
    "University",
    "Step Up to Social Work",
    "Frontline",
    "Aspiring to Social Work",
    "SWAD",
];

/// A line of the tracker.
#[derive(Clone, Debug)]
pub(super) struct Tracked {
    pub(super) nqsw: usize,
    pub(super) cohort: String,
    pub(super) route: &'static str,
    pub(super) host_team: &'static str,
    pub(super) assessor: Option<String>,
    /// Reviews at 3, 6 and 9 months, Panel, Observations 1 to 3.
    pub(super) parts: [Option<NaiveDate>; 7],
    /// Feedback by families, by professionals, reports.
    pub(super) counts: [i64; 3],
    pub(super) outcome: &'static str,
}

/// Every NQSW; the first of them have the demo's assessor.
pub(super) fn tracker(members: &[Member], on: NaiveDate, chance: &mut Chance) -> Vec<Tracked> {
    let number_of = |part: Part| {
        members
            .iter()
            .find(|member| member.part == Some(part))
            .map(|member| member.employee_no.clone())
    };
    let ours = number_of(Part::Assessor);
    let others: Vec<usize> = members
        .iter()
        .enumerate()
        .filter(|(_, member)| {
            let title = member.title;
            let can = title == "Advanced Social Worker" || title == "Senior Practitioner";
            can && member.part.is_none() && member.stays(on)
        })
        .map(|(index, _)| index)
        .collect();
    let hosts: Vec<&'static str> = TEAMS
        .iter()
        .filter(|team| members.iter().any(|member| member.team == team.name))
        .filter(|team| team.kind == TeamKind::Area)
        .map(|team| team.name)
        .collect();
    members
        .iter()
        .enumerate()
        .filter(|(_, member)| member.is_nqsw())
        .enumerate()
        .map(|(position, (index, member))| {
            let assessor = if position < CASELOAD {
                ours.clone()
            } else {
                members
                    .get(chance.one_of(&others))
                    .filter(|_| !others.is_empty())
                    .map(|member| member.employee_no.clone())
            };
            let host_team = if member.team == ACADEMY {
                chance.one_of(&hosts)
            } else {
                member.team
            };
            line(index, member, (assessor, host_team), on, chance)
        })
        .collect()
}

fn line(
    nqsw: usize,
    member: &Member,
    (assessor, host_team): (Option<String>, &'static str),
    on: NaiveDate,
    chance: &mut Chance,
) -> Tracked {
    let start = member.start;
    let mut held = |month: u32, early: i64, late: i64| -> Option<NaiveDate> {
        let day = before(months_after(start, month), early)
            + super::completions::days(chance.between(0, early + late));
        let is_forgotten = chance.percent(8);
        (day < on && !is_forgotten).then_some(day)
    };
    let parts = [
        held(3, 8, 14),
        held(6, 8, 14),
        held(9, 8, 14),
        held(12, 5, 10),
        held(3, 45, 5),
        held(6, 45, 5),
        held(12, 60, 0),
    ];
    let gone = (on - start).num_days().max(0);
    let counts = [0, 1, 2].map(|_| (gone * 3 / 340 + chance.between(0, 1)).clamp(0, 3));
    let [_, _, _, panel, ..] = parts;
    let outcome = if panel.is_some() && chance.percent(85) {
        "Pass"
    } else {
        ""
    };
    // Two intakes a year, counted so that today's cohorts have the numbers of a scheme some years old.
    let half_years = start.year() * 2 + i32::from(start.month() >= 7);
    Tracked {
        nqsw,
        cohort: format!("Cohort {}", (half_years - 4_031).max(1)),
        route: chance.one_of(ROUTES),
        host_team,
        assessor,
        parts,
        counts,
        outcome,
    }
}
