//! Use cases' values as DTOs.

use contract::people::{FoundPerson, ManagerView, PersonSummary, PersonView, PostView, UnitView};
use usecases::people::{self, ListedPerson, PlacedPost, ShownPerson, UnitRow};

pub(crate) fn found_person(found: people::FoundPerson) -> FoundPerson {
    FoundPerson {
        id: found.id,
        name: found.name,
        team: found.team,
    }
}

pub(super) fn summary(listed: ListedPerson) -> PersonSummary {
    let (team, service) = match listed.place {
        Some(place) => (Some(place.team), place.service),
        None => (None, None),
    };
    PersonSummary {
        id: listed.person.id,
        name: listed.person.name(),
        employee_no: listed.person.employee_no,
        email: listed.person.email,
        job_title: listed.post.map(|post| post.job_title),
        team,
        service,
        left_on: listed.left_on,
    }
}

pub(super) fn view(shown: ShownPerson) -> PersonView {
    PersonView {
        id: shown.person.id,
        name: shown.person.name(),
        employee_no: shown.person.employee_no,
        email: shown.person.email,
        swe_no: shown.person.swe_no,
        has_account: shown.has_account,
        manager: shown.manager.map(|manager| ManagerView {
            id: manager.id,
            name: manager.name(),
        }),
        posts: shown.posts.into_iter().map(post).collect(),
    }
}

fn post(placed: PlacedPost) -> PostView {
    PostView {
        job_title: placed.post.job_title,
        role_groups: placed.role_groups,
        team: placed.place.team,
        service: placed.place.service,
        employment_type: placed.post.employment_type,
        fte: placed.post.fte,
        from: placed.post.from_on,
        to: placed.post.to_on,
        is_main: placed.post.rank == 0,
    }
}

pub(super) fn unit(row: UnitRow) -> UnitView {
    UnitView {
        id: row.id,
        parent_id: row.parent_id.map(Into::into),
        kind: row.kind,
        name: row.name,
    }
}
