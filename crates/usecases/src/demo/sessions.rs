//! What is on in the coming months, and who asked for a place.

use std::collections::{HashMap, HashSet};

use chrono::{Months, NaiveDate, NaiveTime};
use domain::catalogue::PartForm;
use domain::civil::months_after;

use super::chance::Chance;
use super::completions::Done;
use super::completions::{LEFT_OPEN, days, latest, taught, working_day_after, working_day_before};
use super::courses::{Course, rule_of};
use super::org::AREA_TEAM;
use super::plan::Part;
use super::staff::{Member, before};

/// A session with who asked for it, in that order.
#[derive(Clone, Debug)]
pub(super) struct Meeting {
    pub(super) course: &'static Course,
    pub(super) parts: Vec<PartForm>,
    pub(super) capacity: i32,
    pub(super) venue: &'static str,
    pub(super) room: &'static str,
    pub(super) trainer: Option<usize>,
    pub(super) learners: Vec<usize>,
}

/// How full the sessions are, in turn: hundredths of the capacity.
const FILL: [usize; 6] = [55, 92, 125, 30, 100, 70];
/// A session that nobody finds a place on, for whoever wants to see a waiting list.
const OVERFULL: usize = 140;
/// Whom the line manager must approve.
pub(super) const NEEDS_APPROVAL: [&str; 2] = ["SM01", "CS01"];

/// How many of the line manager's team ask for a place on each session that needs approval.
const REQUESTS: usize = 2;

const ROOMS: &[(&str, &str)] = &[
    ("Weavers House, 14 Ribbon Street", "Training room 1"),
    ("Weavers House, 14 Ribbon Street", "Training room 2"),
    ("Larkfield Centre, 3 Orchard Way", "Hall"),
    ("Cedar Road Family Hub", "Meeting room"),
    ("Watchmakers Court, 90 Dial Lane", "Room 4.2"),
];

/// The sessions: one last week whose register is open, one today or on the next working day, and two or
/// three of every taught course after that.
pub(super) fn sessions(
    members: &[Member],
    done: &[Done],
    on: NaiveDate,
    chance: &mut Chance,
) -> Vec<Meeting> {
    let mut diary = Diary {
        members,
        last_done: latest(done),
        on,
        busy: HashMap::new(),
        asked: HashSet::new(),
        chance,
        made: 0,
    };
    let mut all = Vec::new();
    for (code, day) in [
        ("RR01", working_day_before(before(on, 6))),
        ("DW01", working_day_after(on)),
    ] {
        if let Some(course) = taught().find(|course| course.code == code) {
            all.push(diary.meeting(course, day, true, 85));
        }
    }
    for course in taught() {
        let count = diary.chance.between(2, 3);
        for nth in 0..count {
            let ahead = 9 + nth * 38 + diary.chance.between(0, 24);
            let day = working_day_after(on + days(ahead));
            let fill = diary.fill(course.code, nth);
            let is_ours = diary.made.is_multiple_of(5);
            all.push(diary.meeting(course, day, is_ours, fill));
        }
    }
    all
}

struct Diary<'a> {
    members: &'a [Member],
    last_done: HashMap<(usize, &'static str), NaiveDate>,
    on: NaiveDate,
    busy: HashMap<usize, HashSet<NaiveDate>>,
    asked: HashSet<(usize, &'static str)>,
    chance: &'a mut Chance,
    made: usize,
}

impl Diary<'_> {
    fn fill(&self, code: &str, nth: i64) -> usize {
        match (code, nth) {
            ("CT01", 0) => OVERFULL,
            ("SG03" | "RC01" | "SM01" | "CS01", _) => 60,
            _ => FILL
                .get(self.made % FILL.len())
                .copied()
                .unwrap_or_default(),
        }
    }

    fn meeting(
        &mut self,
        course: &'static Course,
        day: NaiveDate,
        is_ours: bool,
        fill: usize,
    ) -> Meeting {
        self.made += 1;
        let parts = parts_of(course, day);
        let candidates = self.candidates(course, &parts);
        let room_for = if course.delivery == "virtual" { 20 } else { 16 };
        let capacity = (candidates.len() / 2).clamp(4, room_for);
        let wanted = (capacity * fill).div_ceil(100);
        let learners: Vec<usize> = candidates.into_iter().take(wanted).collect();
        for learner in &learners {
            self.asked.insert((*learner, course.code));
            let busy = self.busy.entry(*learner).or_default();
            busy.extend(parts.iter().map(|part| part.on));
        }
        let trainer = self.trainer(is_ours);
        if let Some(trainer) = trainer {
            let busy = self.busy.entry(trainer).or_default();
            busy.extend(parts.iter().map(|part| part.on));
        }
        let (venue, room) = if course.delivery == "virtual" {
            ("", "")
        } else {
            self.chance.one_of(ROOMS)
        };
        Meeting {
            course,
            parts,
            capacity: i32::try_from(capacity).unwrap_or(4),
            venue,
            room,
            trainer,
            learners,
        }
    }

    /// Who would ask for a place: those in need first, each free on the days and not asking twice.
    fn candidates(&mut self, course: &'static Course, parts: &[PartForm]) -> Vec<usize> {
        let rule = rule_of(course.code);
        let mut free: Vec<usize> = Vec::new();
        for (index, member) in self.members.iter().enumerate() {
            let is_audience =
                rule.is_none_or(|rule| rule.groups.split('|').any(|group| member.has_group(group)));
            let is_busy = self
                .busy
                .get(&index)
                .is_some_and(|busy| parts.iter().any(|part| busy.contains(&part.on)));
            let may_ask = match member.part {
                None => true,
                Some(Part::Practitioner) => {
                    !LEFT_OPEN.contains(&course.code) && !NEEDS_APPROVAL.contains(&course.code)
                }
                Some(_) => false,
            };
            if is_audience
                && may_ask
                && !is_busy
                && member.stays(self.on)
                && !self.asked.contains(&(index, course.code))
            {
                free.push(index);
            }
        }
        self.chance.shuffle(&mut free);
        let members = self.members;
        let practitioner = |index: usize| {
            members
                .get(index)
                .is_some_and(|member| member.part == Some(Part::Practitioner))
        };
        let in_our_team = |index: usize| {
            members
                .get(index)
                .is_some_and(|member| member.team == AREA_TEAM)
        };
        free.sort_by_key(|index| match course.code {
            // The practitioner has a place, and waits for another at the end of a queue.
            "AB01" => !practitioner(*index),
            "CT01" => practitioner(*index),
            // The line manager has requests to answer.
            code if NEEDS_APPROVAL.contains(&code) => !in_our_team(*index),
            _ => !self.needs(*index, course.code),
        });
        if NEEDS_APPROVAL.contains(&course.code) {
            let ours = free.iter().filter(|index| in_our_team(**index)).count();
            free.drain(REQUESTS.min(ours)..ours);
        }
        if course.code == "CT01" {
            let wanted = (free.len() / 2).clamp(4, 16) * OVERFULL / 100;
            if let Some(last) = free.pop().filter(|last| practitioner(*last)) {
                free.insert(wanted.saturating_sub(1).min(free.len()), last);
            }
        }
        free
    }

    fn needs(&self, index: usize, code: &'static str) -> bool {
        let last = self.last_done.get(&(index, code));
        match (last, rule_of(code).and_then(|rule| rule.renew)) {
            (None, _) => true,
            (Some(last), Some(renew)) => months_after(*last, renew) < self.on + Months::new(3),
            (Some(_), None) => false,
        }
    }

    fn trainer(&mut self, is_ours: bool) -> Option<usize> {
        if is_ours {
            return self
                .members
                .iter()
                .position(|member| member.part == Some(Part::Trainer));
        }
        let able: Vec<usize> = self
            .members
            .iter()
            .enumerate()
            .filter(|(_, member)| {
                let title = member.title;
                member.part.is_none()
                    && member.stays(self.on)
                    && (title == "Advanced Social Worker" || title == "Senior Practitioner")
            })
            .map(|(index, _)| index)
            .collect();
        (!able.is_empty()).then(|| self.chance.one_of(&able))
    }
}

/// The days of a session: as many as the course is long, a month apart for programmes.
fn parts_of(course: &Course, day: NaiveDate) -> Vec<PartForm> {
    let hours = course.hours;
    let (count, apart, from, to) = match hours {
        0..=2 => (1, 0, (12, 0), (12 + hours, 0)),
        3 => (1, 0, (9, 30), (12, 30)),
        4 => (1, 0, (13, 0), (17, 0)),
        5..=7 => (1, 0, (9, 30), (9 + hours, 30)),
        8..=15 => (2, 1, (9, 30), (9 + hours / 2, 30)),
        _ => (3, 28, (9, 30), (16, 30)),
    };
    let mut parts = Vec::new();
    let mut next = day;
    for _ in 0..count {
        parts.push(PartForm {
            on: next,
            from: time(from),
            to: time(to),
        });
        next = working_day_after(next + days(apart));
    }
    parts
}

fn time((hour, minute): (u32, u32)) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()
}
