//! One NQSW's programme, put together from template, facts and record.

use chrono::NaiveDate;
use domain::asye::counts::count_evidence;
use domain::asye::standing::week;
use domain::asye::{
    EvidenceCounts, Fte, Milestone, Outcome, Party, Pause, Piece, Standing, StandingFacts,
};
use domain::civil::days_between;
use domain::ids::{EnrolmentId, PersonId};
use store::asye::{EnrolmentFacts, StoredProgramme};

/// An enrolment with its template, its standing dates and its counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Nqsw {
    /// What is recorded.
    pub facts: EnrolmentFacts,
    /// The template that they began on.
    pub programme: StoredProgramme,
    /// The steps with their standing dates, in the order of the programme.
    pub milestones: Vec<Milestone>,
    /// Pauses, earliest first.
    pub pauses: Vec<Pause>,
    /// Pieces of the record.
    pub pieces: Vec<Piece>,
    /// Evidence against the minimum.
    pub counts: EvidenceCounts,
}

impl Nqsw {
    /// Puts it together. Dates of the file stand as they are; moved dates take the place of plain ones.
    pub fn new(facts: EnrolmentFacts, programme: StoredProgramme, pieces: Vec<Piece>) -> Self {
        let mut milestones = programme.programme.milestones(facts.start_on);
        for fact in &facts.milestones {
            for milestone in milestones.iter_mut().filter(|m| m.code == fact.part) {
                milestone.due_on = fact.due_on.unwrap_or(milestone.due_on);
                milestone.held_on = fact.done_on.or(milestone.held_on);
            }
        }
        let pauses = facts.pauses.iter().map(|fact| fact.pause).collect();
        let counts = count_evidence(
            programme.programme.minimum,
            facts.totals,
            &milestones,
            &pieces,
        );
        Self {
            facts,
            programme,
            milestones,
            pauses,
            pieces,
            counts,
        }
    }

    /// The enrolment.
    pub fn id(&self) -> EnrolmentId {
        self.facts.id
    }

    /// Who.
    pub fn person(&self) -> PersonId {
        self.facts.nqsw.id
    }

    /// First and last name.
    pub fn name(&self) -> String {
        self.facts.nqsw.name()
    }

    /// What the standing is worked out from.
    pub fn standing_facts(&self) -> StandingFacts<'_> {
        StandingFacts {
            start: self.facts.start_on,
            milestones: &self.milestones,
            pauses: &self.pauses,
            outcome: self.facts.outcome,
            due_soon_days: self.programme.programme.settings.due_soon_days,
        }
    }

    /// Where they stand on a day.
    pub fn standing(&self, as_of: NaiveDate) -> Standing {
        self.standing_facts().standing(as_of)
    }

    /// The week of the programme; none before the start.
    pub fn week(&self, as_of: NaiveDate) -> Option<u32> {
        week(self.facts.start_on, as_of)
    }

    /// The programme's length in weeks: the template's, and what moves have added.
    pub fn weeks(&self) -> u32 {
        let plain = self
            .programme
            .programme
            .milestones(self.facts.start_on)
            .iter()
            .map(|milestone| milestone.due_on)
            .max()
            .unwrap_or(self.facts.start_on);
        let added = u32::try_from(days_between(plain, self.ends_on())).unwrap_or(0);
        self.programme.programme.weeks() + added.div_ceil(7)
    }

    /// Last day of the programme, as its dates stand.
    pub fn ends_on(&self) -> NaiveDate {
        self.milestones
            .iter()
            .map(|milestone| milestone.due_on)
            .max()
            .unwrap_or(self.facts.start_on)
    }

    /// The FTE for which the standing dates were made: that of the last proposal agreed, else full-time.
    pub fn dates_for_fte(&self) -> Fte {
        self.facts
            .proposals
            .iter()
            .filter(|proposal| proposal.settled_at.is_some())
            .max_by_key(|proposal| proposal.settled_at)
            .map_or(Fte::FULL, |proposal| proposal.fte)
    }

    /// Whether nothing more is expected.
    pub fn is_closed(&self) -> bool {
        self.facts.outcome.is_some_and(Outcome::closes)
    }

    /// The step of that code.
    pub fn milestone(&self, code: &str) -> Option<&Milestone> {
        self.milestones.iter().find(|m| m.code == code)
    }

    /// The name of a party; none where nobody is named. The co-ordinator is a role and not one person.
    pub fn party_name(&self, party: Party) -> Option<String> {
        match party {
            Party::Nqsw => Some(self.name()),
            Party::Assessor => self.facts.assessor.as_ref().map(store::asye::Named::name),
            Party::LineManager => self
                .facts
                .line_manager
                .as_ref()
                .map(store::asye::Named::name),
            Party::Coordinator => None,
        }
    }
}
