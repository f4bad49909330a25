//! NQSWs in the scope of whoever asks: a co-ordinator's cohorts, a manager's team, one's own.

use domain::access::{Action, Actor};
use domain::asye::Standing;
use store::asye::EnrolmentsOf;
use store::people::Scope;

use super::list_caseload::sort_by_next_step;
use super::{Nqsw, find};
use crate::access::scope_of;
use crate::{Failure, PageOf, PageRequest, Spires};

/// Which NQSWs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NqswFilter {
    /// Part of a name, whatever the case.
    pub q: Option<String>,
    /// Only this cohort.
    pub cohort: Option<String>,
    /// Only this route.
    pub route: Option<String>,
    /// Only this standing.
    pub standing: Option<Standing>,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NqswOrder {
    /// What is to be done first, first.
    #[default]
    NextStep,
    /// By last name.
    Name,
    /// By start.
    Start,
}

/// A page of NQSWs whose dates and status the actor may see.
pub fn list_nqsws(
    spires: &Spires,
    actor: &Actor,
    filter: &NqswFilter,
    order: NqswOrder,
    page: PageRequest,
) -> Result<PageOf<Nqsw>, Failure> {
    let as_of = spires.today();
    let mut nqsws = spires.store.read(|conn| {
        let of = match scope_of(conn, spires, actor, Action::ReadAsyeStatus)? {
            Scope::Everyone => EnrolmentsOf::Everyone,
            Scope::People(people) => EnrolmentsOf::People(people.into_iter().collect()),
        };
        find::nqsws(conn, spires, &of)
    })?;
    nqsws.retain(|nqsw| filter.takes(nqsw, nqsw.standing(as_of)));
    match order {
        NqswOrder::NextStep => sort_by_next_step(&mut nqsws, as_of),
        NqswOrder::Name => nqsws.sort_by_cached_key(|nqsw| {
            (
                nqsw.facts.nqsw.last_name.to_lowercase(),
                nqsw.facts.nqsw.first_name.to_lowercase(),
            )
        }),
        NqswOrder::Start => nqsws.sort_by_key(|nqsw| nqsw.facts.start_on),
    }
    let total = i64::try_from(nqsws.len()).unwrap_or(i64::MAX);
    let items = nqsws
        .into_iter()
        .skip(usize::try_from(page.offset).unwrap_or(0))
        .take(usize::try_from(page.limit).unwrap_or(0))
        .collect();
    Ok(PageOf::of(items, total, page))
}

impl NqswFilter {
    fn takes(&self, nqsw: &Nqsw, standing: Standing) -> bool {
        self.q.as_ref().is_none_or(|q| {
            nqsw.name()
                .to_lowercase()
                .contains(&q.trim().to_lowercase())
        }) && self
            .cohort
            .as_ref()
            .is_none_or(|cohort| *cohort == nqsw.facts.cohort)
            && self
                .route
                .as_ref()
                .is_none_or(|route| *route == nqsw.facts.route)
            && self.standing.is_none_or(|wanted| wanted == standing)
    }
}
