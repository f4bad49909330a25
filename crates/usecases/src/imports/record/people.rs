//! Recording people, posts and links to managers.

use std::collections::HashMap;

use domain::ids::PersonId;
use domain::imports::staff::{NewLink, NewPost};
use store::DbConnection;
use store::imports::{
    LinkWrite, PersonWrite, PostWrite, insert_links, insert_people, insert_posts, insert_units,
    load_units_by_path, update_person, void_links, void_posts,
};

use super::super::plan::{PeoplePlan, PersonPlan};
use super::units::Units;
use super::{Batch, count, line};
use crate::Failure;

pub(super) fn record(
    conn: &mut DbConnection,
    batch: &Batch<'_>,
    plan: &PeoplePlan,
) -> Result<(), Failure> {
    let ids = record_people(conn, batch, plan)?;
    let mut units = Units::new(batch.spires, load_units_by_path(conn)?);
    let (mut posts, mut links) = (Vec::new(), Vec::new());
    for (done, person) in plan.people.iter().enumerate() {
        let Some(id) = ids.get(person.row.employee_no.as_str()).copied() else {
            continue;
        };
        void_posts(conn, batch.import, &person.change.void_posts, batch.at)?;
        void_links(conn, batch.import, &person.change.void_links, batch.at)?;
        posts.extend(
            person
                .change
                .new_posts
                .iter()
                .map(|post| post_write(batch, id, post, &mut units)),
        );
        links.extend(
            person
                .change
                .new_links
                .iter()
                .map(|link| link_write(batch, id, link, &ids)),
        );
        (batch.advance)(count(done));
    }
    insert_units(conn, &units.new, batch.at)?;
    insert_posts(conn, batch.import, &posts, batch.at)?;
    insert_links(conn, batch.import, &links, batch.at)?;
    Ok(())
}

/// Adds who is new and rewords who is not; gives everybody's id by number.
fn record_people<'a>(
    conn: &mut DbConnection,
    batch: &Batch<'_>,
    plan: &'a PeoplePlan,
) -> Result<HashMap<&'a str, PersonId>, Failure> {
    let mut ids: HashMap<&str, PersonId> = plan
        .ids
        .iter()
        .map(|(number, id)| (number.as_str(), *id))
        .collect();
    let mut new = Vec::new();
    for person in &plan.people {
        match person.known {
            Some(id) if person.is_reworded => update_person(conn, &person_write(person, id))?,
            Some(_) => {}
            None => {
                let id = batch.spires.new_id();
                ids.insert(&person.row.employee_no, id);
                new.push(person_write(person, id));
            }
        }
    }
    insert_people(conn, batch.import, &new, batch.at)?;
    Ok(ids)
}

fn person_write(person: &PersonPlan, id: PersonId) -> PersonWrite {
    let row = &person.row;
    PersonWrite {
        id,
        employee_no: row.employee_no.clone(),
        first_name: row.first_name.clone(),
        last_name: row.last_name.clone(),
        email: row.email.clone(),
        swe_no: row.swe_no.clone(),
        line: line(row.line),
    }
}

fn post_write(
    batch: &Batch<'_>,
    person: PersonId,
    post: &NewPost,
    units: &mut Units<'_>,
) -> PostWrite {
    PostWrite {
        id: batch.spires.new_id(),
        person,
        rank: i32::from(post.facts.rank),
        job_title: post.facts.job_title.clone(),
        unit: units.at(&post.facts.org),
        employment: post.facts.employment.code(),
        fte: f64::from(post.facts.fte) / 1000.0,
        from: post.from,
        to: post.to,
        told_start: Some(post.told_start).filter(|told| *told != post.from),
        line: line(post.line),
    }
}

fn link_write(
    batch: &Batch<'_>,
    person: PersonId,
    link: &NewLink,
    ids: &HashMap<&str, PersonId>,
) -> LinkWrite {
    LinkWrite {
        id: batch.spires.ids.next(),
        person,
        manager: link
            .manager_no
            .as_deref()
            .and_then(|number| ids.get(number).copied()),
        from: link.from,
        to: link.to,
        line: line(link.line),
    }
}
