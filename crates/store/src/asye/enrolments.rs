//! Enrolments with all that their schedules are worked out from.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::asye::proposal::MoveReason;
use domain::asye::{Fte, Outcome, Party, Pause, TrackerTotals};
use domain::ids::{EnrolmentId, FrameworkId, PersonId};
use uuid::Uuid;

use crate::schema::{
    enrolments as table, manager_links, milestones, people, programme_pauses, schedule_agreements,
    schedule_proposals, undated_totals,
};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};

/// Which enrolments to take: every list has a scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EnrolmentsOf {
    /// One.
    One(EnrolmentId),
    /// Those of one assessor.
    AssessedBy(PersonId),
    /// Those of the people named.
    People(Vec<PersonId>),
    /// Everybody's.
    Everyone,
}

/// Somebody with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub id: PersonId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Employee number.
    pub employee_no: Option<String>,
    /// Social Work England number.
    pub swe_no: Option<String>,
}

impl Named {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

/// A due date or a day on which a step took place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MilestoneFact {
    /// The step, by code.
    pub part: String,
    /// When it is due, where this fact says so.
    pub due_on: Option<NaiveDate>,
    /// When it took place, where this fact says so.
    pub done_on: Option<NaiveDate>,
    /// Who told: `tracker`, `recorded`, `piece`, or why the date moved.
    pub source: String,
}

/// A pause with its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PauseFact {
    /// The row's id.
    pub id: Uuid,
    /// The pause.
    pub pause: Pause,
}

/// A proposal and who has agreed.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposalFact {
    /// The row's id.
    pub id: Uuid,
    /// Why.
    pub reason: MoveReason,
    /// For which FTE.
    pub fte: Fte,
    /// From which day; none for a part-time start.
    pub changed_on: Option<NaiveDate>,
    /// When it was made.
    pub proposed_at: DateTime<Utc>,
    /// When all had agreed.
    pub settled_at: Option<DateTime<Utc>>,
    /// Agreements, each to the dates that its tag names.
    pub agreements: Vec<AgreementFact>,
}

/// One agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct AgreementFact {
    /// As whom.
    pub party: Party,
    /// Who.
    pub name: String,
    /// To which dates.
    pub tag: String,
    /// When.
    pub agreed_at: DateTime<Utc>,
}

/// One enrolment.
#[derive(Clone, Debug, PartialEq)]
pub struct EnrolmentFacts {
    /// Its id.
    pub id: EnrolmentId,
    /// The NQSW.
    pub nqsw: Named,
    /// The template's row.
    pub programme_id: Uuid,
    /// The statements against which they began.
    pub framework: FrameworkId,
    /// The cohort; may be empty.
    pub cohort: String,
    /// The route; may be empty.
    pub route: String,
    /// First day.
    pub start_on: NaiveDate,
    /// Full-time equivalent.
    pub fte: Fte,
    /// The host team; may be empty.
    pub host_team: String,
    /// The assessor, where linked.
    pub assessor: Option<Named>,
    /// The ASYE line manager, else the manager in the HR file on the day.
    pub line_manager: Option<Named>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// Counts changes.
    pub edition: i32,
    /// Due dates that moved and days on which steps took place.
    pub milestones: Vec<MilestoneFact>,
    /// Undated totals of the tracker.
    pub totals: TrackerTotals,
    /// Pauses, earliest first.
    pub pauses: Vec<PauseFact>,
    /// Proposals, oldest first, without those withdrawn.
    pub proposals: Vec<ProposalFact>,
}

type EnrolmentColumns = (
    DbUuid,
    DbUuid,
    DbUuid,
    DbUuid,
    String,
    String,
    NaiveDate,
    f64,
    String,
    Option<DbUuid>,
    Option<DbUuid>,
    Option<String>,
    i32,
);

/// The enrolments in scope, with line managers as of `day`. Eight statements, however many they are.
pub fn enrolments(
    conn: &mut DbConnection,
    of: &EnrolmentsOf,
    day: NaiveDate,
) -> Result<Vec<EnrolmentFacts>, StoreError> {
    let rows = rows(conn, of)?;
    let ids: Vec<DbUuid> = rows.iter().map(|row| row.0).collect();
    let nqsws: Vec<DbUuid> = rows.iter().map(|row| row.1).collect();
    let managers = hr_managers(conn, &nqsws, day)?;
    let wanted: Vec<DbUuid> = rows
        .iter()
        .flat_map(|row| {
            [
                Some(row.1),
                row.9,
                row.10.or_else(|| managers.get(&row.1).copied()),
            ]
        })
        .flatten()
        .collect();
    let names = named(conn, &wanted)?;
    let mut milestones = milestone_facts(conn, &ids)?;
    let mut totals = totals(conn, &ids)?;
    let mut pauses = pauses(conn, &ids)?;
    let mut proposals = proposals(conn, &ids)?;
    rows.into_iter()
        .map(|row| {
            let line_manager = row.10.or_else(|| managers.get(&row.1).copied());
            Ok(EnrolmentFacts {
                id: row.0.id(),
                nqsw: names
                    .get(&row.1)
                    .cloned()
                    .ok_or_else(|| StoreError::corrupt("enrolment of nobody", row.0.0))?,
                programme_id: row.2.0,
                framework: row.3.id(),
                cohort: row.4,
                route: row.5,
                start_on: row.6,
                fte: Fte::try_from(row.7).map_err(|_| StoreError::corrupt("fte", row.7))?,
                host_team: row.8,
                assessor: row.9.and_then(|id| names.get(&id).cloned()),
                line_manager: line_manager.and_then(|id| names.get(&id).cloned()),
                outcome: row
                    .11
                    .map(|text| {
                        text.parse()
                            .map_err(|()| StoreError::corrupt("outcome", &text))
                    })
                    .transpose()?,
                edition: row.12,
                milestones: milestones.remove(&row.0).unwrap_or_default(),
                totals: totals.remove(&row.0).unwrap_or_default(),
                pauses: pauses.remove(&row.0).unwrap_or_default(),
                proposals: proposals.remove(&row.0).unwrap_or_default(),
            })
        })
        .collect()
}

fn rows(conn: &mut DbConnection, of: &EnrolmentsOf) -> Result<Vec<EnrolmentColumns>, StoreError> {
    let mut query = table::table
        .filter(table::voided_at.is_null())
        .select((
            table::id,
            table::person_id,
            table::programme_id,
            table::framework_id,
            table::cohort,
            table::route,
            table::start_on,
            table::fte,
            table::host_team,
            table::assessor_id,
            table::line_manager_id,
            table::outcome,
            table::edition,
        ))
        .order((table::start_on, table::id))
        .into_boxed();
    match of {
        EnrolmentsOf::One(id) => query = query.filter(table::id.eq(DbUuid::from(*id))),
        EnrolmentsOf::AssessedBy(assessor) => {
            query = query.filter(table::assessor_id.eq(DbUuid::from(*assessor)));
        }
        EnrolmentsOf::People(people) => {
            let people: Vec<DbUuid> = people.iter().copied().map(DbUuid::from).collect();
            query = query.filter(table::person_id.eq_any(people));
        }
        EnrolmentsOf::Everyone => {}
    }
    Ok(query.load(conn)?)
}

fn hr_managers(
    conn: &mut DbConnection,
    of: &[DbUuid],
    day: NaiveDate,
) -> Result<HashMap<DbUuid, DbUuid>, StoreError> {
    let links: Vec<(DbUuid, Option<DbUuid>)> = manager_links::table
        .filter(manager_links::person_id.eq_any(of.to_vec()))
        .filter(manager_links::voided_at.is_null())
        .filter(manager_links::from_on.le(day))
        .filter(
            manager_links::to_on
                .is_null()
                .or(manager_links::to_on.ge(day)),
        )
        .order(manager_links::from_on)
        .select((manager_links::person_id, manager_links::manager_id))
        .load(conn)?;
    Ok(links
        .into_iter()
        .filter_map(|(person, manager)| manager.map(|manager| (person, manager)))
        .collect())
}

type NameColumns = (DbUuid, String, String, Option<String>, Option<String>);

fn named(conn: &mut DbConnection, ids: &[DbUuid]) -> Result<HashMap<DbUuid, Named>, StoreError> {
    let rows: Vec<NameColumns> = people::table
        .filter(people::id.eq_any(ids.to_vec()))
        .select((
            people::id,
            people::first_name,
            people::last_name,
            people::employee_no,
            people::swe_no,
        ))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(id, first_name, last_name, employee_no, swe_no)| {
            let named = Named {
                id: id.id(),
                first_name,
                last_name,
                employee_no,
                swe_no,
            };
            (id, named)
        })
        .collect())
}

type ByEnrolment<T> = HashMap<DbUuid, T>;

type MilestoneColumns = (DbUuid, String, Option<NaiveDate>, Option<NaiveDate>, String);

fn milestone_facts(
    conn: &mut DbConnection,
    ids: &[DbUuid],
) -> Result<ByEnrolment<Vec<MilestoneFact>>, StoreError> {
    let rows: Vec<MilestoneColumns> = milestones::table
        .filter(milestones::enrolment_id.eq_any(ids.to_vec()))
        .filter(milestones::voided_at.is_null())
        .order(milestones::recorded_at)
        .select((
            milestones::enrolment_id,
            milestones::part,
            milestones::due_on,
            milestones::done_on,
            milestones::source,
        ))
        .load(conn)?;
    let mut found: ByEnrolment<Vec<MilestoneFact>> = HashMap::new();
    for (enrolment, part, due_on, done_on, source) in rows {
        found.entry(enrolment).or_default().push(MilestoneFact {
            part,
            due_on,
            done_on,
            source,
        });
    }
    Ok(found)
}

fn totals(
    conn: &mut DbConnection,
    ids: &[DbUuid],
) -> Result<ByEnrolment<TrackerTotals>, StoreError> {
    let rows: Vec<(DbUuid, String, i32)> = undated_totals::table
        .filter(undated_totals::enrolment_id.eq_any(ids.to_vec()))
        .filter(undated_totals::voided_at.is_null())
        .select((
            undated_totals::enrolment_id,
            undated_totals::kind,
            undated_totals::total,
        ))
        .load(conn)?;
    let mut found: ByEnrolment<TrackerTotals> = HashMap::new();
    for (enrolment, kind, total) in rows {
        let total = u32::try_from(total).unwrap_or(0);
        let totals = found.entry(enrolment).or_default();
        match kind.as_str() {
            "family_feedback" => totals.family_feedback = total,
            "professional_feedback" => totals.professional_feedback = total,
            "reports" => totals.reports = total,
            other => return Err(StoreError::corrupt("undated total", other)),
        }
    }
    Ok(found)
}

fn pauses(
    conn: &mut DbConnection,
    ids: &[DbUuid],
) -> Result<ByEnrolment<Vec<PauseFact>>, StoreError> {
    let rows: Vec<(DbUuid, DbUuid, NaiveDate, NaiveDate, String)> = programme_pauses::table
        .filter(programme_pauses::enrolment_id.eq_any(ids.to_vec()))
        .filter(programme_pauses::voided_at.is_null())
        .order(programme_pauses::from_on)
        .select((
            programme_pauses::enrolment_id,
            programme_pauses::id,
            programme_pauses::from_on,
            programme_pauses::to_on,
            programme_pauses::reason,
        ))
        .load(conn)?;
    let mut found: ByEnrolment<Vec<PauseFact>> = HashMap::new();
    for (enrolment, id, from, to, reason) in rows {
        let reason = reason
            .parse()
            .map_err(|()| StoreError::corrupt("reason of a pause", &reason))?;
        found.entry(enrolment).or_default().push(PauseFact {
            id: id.0,
            pause: Pause { from, to, reason },
        });
    }
    Ok(found)
}

type ProposalColumns = (
    DbUuid,
    DbUuid,
    String,
    f64,
    Option<NaiveDate>,
    DbInstant,
    Option<DbInstant>,
);

fn proposals(
    conn: &mut DbConnection,
    ids: &[DbUuid],
) -> Result<ByEnrolment<Vec<ProposalFact>>, StoreError> {
    let rows: Vec<ProposalColumns> = schedule_proposals::table
        .filter(schedule_proposals::enrolment_id.eq_any(ids.to_vec()))
        .filter(schedule_proposals::voided_at.is_null())
        .order(schedule_proposals::proposed_at)
        .select((
            schedule_proposals::enrolment_id,
            schedule_proposals::id,
            schedule_proposals::reason,
            schedule_proposals::fte,
            schedule_proposals::changed_on,
            schedule_proposals::proposed_at,
            schedule_proposals::settled_at,
        ))
        .load(conn)?;
    let mut agreements = agreements(conn, &rows.iter().map(|row| row.1).collect::<Vec<_>>())?;
    let mut found: ByEnrolment<Vec<ProposalFact>> = HashMap::new();
    for (enrolment, id, reason, fte, changed_on, proposed_at, settled_at) in rows {
        found.entry(enrolment).or_default().push(ProposalFact {
            id: id.0,
            reason: reason
                .parse()
                .map_err(|()| StoreError::corrupt("reason of a proposal", &reason))?,
            fte: Fte::try_from(fte).map_err(|_| StoreError::corrupt("fte", fte))?,
            changed_on,
            proposed_at: proposed_at.into(),
            settled_at: settled_at.map(Into::into),
            agreements: agreements.remove(&id).unwrap_or_default(),
        });
    }
    Ok(found)
}

fn agreements(
    conn: &mut DbConnection,
    proposals: &[DbUuid],
) -> Result<HashMap<DbUuid, Vec<AgreementFact>>, StoreError> {
    let rows: Vec<(DbUuid, String, String, String, String, DbInstant)> = schedule_agreements::table
        .inner_join(people::table)
        .filter(schedule_agreements::proposal_id.eq_any(proposals.to_vec()))
        .order(schedule_agreements::agreed_at)
        .select((
            schedule_agreements::proposal_id,
            schedule_agreements::party,
            people::first_name,
            people::last_name,
            schedule_agreements::tag,
            schedule_agreements::agreed_at,
        ))
        .load(conn)?;
    let mut found: HashMap<DbUuid, Vec<AgreementFact>> = HashMap::new();
    for (proposal, party, first_name, last_name, tag, agreed_at) in rows {
        found.entry(proposal).or_default().push(AgreementFact {
            party: party
                .parse()
                .map_err(|()| StoreError::corrupt("party", &party))?,
            name: format!("{first_name} {last_name}"),
            tag,
            agreed_at: agreed_at.into(),
        });
    }
    Ok(found)
}
