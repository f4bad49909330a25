//! What a file changes about one person, beside what is recorded.
//!
//! A change of job, team, FTE or manager never reaches before the day that the file speaks of. A start
//! or leave date that is told late corrects the days it concerns; what was known before stays, voided.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::value::in_words;
use super::super::{Finding, FindingCode};
use super::file::FilePerson;
use super::row::StaffRow;
use super::span::{Chain, KnownPost, NewPost, facts_of};
use crate::civil::day_before;
use crate::ids::PostId;

/// A recorded link to a line manager that is not voided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownLink {
    /// Which.
    pub id: Uuid,
    /// The manager's employee number; none where the link is empty.
    pub manager_no: Option<String>,
    /// First day.
    pub from: NaiveDate,
    /// Last day, inclusive.
    pub to: Option<NaiveDate>,
}

/// A link to record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLink {
    /// The manager's employee number; none for an empty link.
    pub manager_no: Option<String>,
    /// First day.
    pub from: NaiveDate,
    /// Last day, inclusive.
    pub to: Option<NaiveDate>,
    /// Line of the file.
    pub line: u32,
}

/// What is recorded of one person: posts and links that are not voided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownPerson {
    /// Posts, in any order.
    pub posts: Vec<KnownPost>,
    /// Links, in any order.
    pub links: Vec<KnownLink>,
}

/// What happened to somebody, for the counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// On the list for the first time.
    NewPerson,
    /// A post that was not there before, beside another.
    NewPost,
    /// Job, team, FTE or contract changed from the day on.
    ChangedPost,
    /// The line manager changed from the day on.
    ChangedManager,
    /// A leave date was told.
    Left,
    /// A leave date was changed or taken back.
    CorrectedLeave,
    /// A start date was told otherwise.
    CorrectedStart,
    /// Back after a leave date.
    Returned,
}

/// What to void and what to record of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonChange {
    /// Posts that are told otherwise now.
    pub void_posts: Vec<PostId>,
    /// Posts to record.
    pub new_posts: Vec<NewPost>,
    /// Links that are told otherwise now.
    pub void_links: Vec<Uuid>,
    /// Links to record.
    pub new_links: Vec<NewLink>,
    /// What happened; empty where nothing did.
    pub effects: Vec<Effect>,
    /// Remarks.
    pub findings: Vec<Finding>,
}

/// Compares what the file says of a person with what is recorded, for a file that speaks of the day `on`.
pub fn compare(person: &FilePerson, known: &KnownPerson, on: NaiveDate) -> PersonChange {
    let mut change = PersonChange::default();
    let is_new = known.posts.is_empty();
    let mut chains = Chain::of(&known.posts);
    if is_new {
        change.effects.push(Effect::NewPerson);
        for (rank, row) in (0..).zip(&person.rows) {
            chains.push(Chain::new(rank, row, row.start));
        }
    } else {
        follow(person, &mut chains, on, &mut change);
    }
    record_posts(known, &chains, &mut change);
    if let Some(row) = person.rows.first() {
        compare_links(row, known, on, is_new, &mut change);
    }
    change
}

/// Matches the rows to the chains and carries each on.
fn follow(person: &FilePerson, chains: &mut Vec<Chain>, on: NaiveDate, change: &mut PersonChange) {
    let mut is_taken = vec![false; chains.len()];
    let matched: Vec<Option<usize>> = match_rows(person, chains, on, &mut is_taken);
    for (chain, _) in chains.iter().zip(&is_taken).filter(|(_, taken)| !**taken) {
        if let (Some(last), Some(row)) = (
            chain.last().filter(|last| last.is_live_on(on)),
            person.rows.first(),
        ) {
            change.findings.push(Finding {
                line: None,
                column: None,
                code: FindingCode::MissingPost,
                message: format!(
                    "Employee {} holds a post as {} in {} that the file no longer names; it does not end by itself.",
                    row.employee_no, last.post.facts.job_title, last.post.facts.org.team
                ),
            });
        }
    }
    let mut rows_of_new_posts = Vec::new();
    for (row, index) in person.rows.iter().zip(matched) {
        match index.and_then(|index| chains.get_mut(index)) {
            Some(chain) => carry_on(row, chain, on, change),
            None => rows_of_new_posts.push(row),
        }
    }
    let main_start = chains.first().and_then(Chain::spell_start);
    for row in rows_of_new_posts {
        let rank = chains
            .iter()
            .map(|chain| chain.rank + 1)
            .max()
            .unwrap_or_default();
        // A start of its own is told late; the start of the employment says nothing of this post.
        let is_own_start = main_start.is_some_and(|main| row.start > main);
        let from = if is_own_start {
            row.start
        } else {
            on.max(row.start)
        };
        if row.leave.is_none_or(|leave| leave >= from) {
            chains.push(Chain::new(rank, row, from));
            change.effects.push(Effect::NewPost);
        }
    }
}

/// For each row its chain: first those of the same job and team, then those that ended on the row's
/// leave date, then in order those that still run, then those that have ended.
fn match_rows(
    person: &FilePerson,
    chains: &[Chain],
    on: NaiveDate,
    is_taken: &mut [bool],
) -> Vec<Option<usize>> {
    let mut matched: Vec<Option<usize>> = vec![None; person.rows.len()];
    let mut take = |row_index: usize, fits: &dyn Fn(&Chain) -> bool| {
        let Some(slot) = matched.get_mut(row_index).filter(|slot| slot.is_none()) else {
            return;
        };
        let found = chains
            .iter()
            .enumerate()
            .position(|(index, chain)| is_taken.get(index) == Some(&false) && fits(chain));
        if let Some(taken) = found.and_then(|index| is_taken.get_mut(index)) {
            *taken = true;
            *slot = found;
        }
    };
    for (index, row) in person.rows.iter().enumerate() {
        take(index, &|chain| {
            chain.last().is_some_and(|last| {
                last.post.facts.job_title == row.job_title && last.post.facts.org == row.org
            })
        });
    }
    // A post that ended on the day that the row tells is not mistaken for one that still runs.
    for (index, row) in person.rows.iter().enumerate() {
        take(index, &|chain| {
            chain
                .last()
                .is_some_and(|last| row.leave.is_some() && last.post.to == row.leave)
        });
    }
    for index in 0..person.rows.len() {
        take(index, &|chain| {
            chain.last().is_some_and(|last| last.is_live_on(on))
        });
    }
    for index in 0..person.rows.len() {
        take(index, &|_| true);
    }
    matched
}

/// One row beside the chain that it carries on.
fn carry_on(row: &StaffRow, chain: &mut Chain, on: NaiveDate, change: &mut PersonChange) {
    let Some(last) = chain.last() else { return };
    let is_changed = last.post.facts != facts_of(row, chain.rank);
    let (ended, told_start) = (last.post.to, last.post.told_start);
    if let Some(end) = ended {
        let is_back_by_start = row.start > end;
        let is_back_by_blank = row.leave.is_none() && end < on;
        if is_back_by_start || is_back_by_blank {
            let from = if is_back_by_start { row.start } else { on };
            chain.come_back(row, from);
            change.effects.push(Effect::Returned);
            change.findings.push(Finding {
                line: Some(row.line),
                column: None,
                code: FindingCode::Returned,
                message: format!(
                    "Had left on {}; has a new post from {}.",
                    in_words(end),
                    in_words(from)
                ),
            });
            return;
        }
    }
    // The start of a changed post is its own, and is dated on `on`; else it is a start told late.
    let is_start_of_change = is_changed && row.start > told_start;
    if !chain.knows_start(row.start) && !is_start_of_change {
        chain.correct_start(row.start, row.line);
        change.effects.push(Effect::CorrectedStart);
    }
    if row.leave != ended {
        chain.end(row.leave, row.line);
        change.effects.push(if ended.is_none() {
            Effect::Left
        } else {
            Effect::CorrectedLeave
        });
    }
    let day = if is_start_of_change {
        on.max(row.start)
    } else {
        on
    };
    if is_changed && chain.last().is_some_and(|last| last.is_live_on(day)) {
        chain.change(row, day);
        change.effects.push(Effect::ChangedPost);
    }
}

fn record_posts(known: &KnownPerson, chains: &[Chain], change: &mut PersonChange) {
    let spans = || chains.iter().flat_map(|chain| &chain.spans);
    for post in &known.posts {
        let is_same = spans().any(|span| {
            span.origin == Some(post.id)
                && span.post.facts == post.facts
                && (span.post.from, span.post.to, span.post.told_start)
                    == (post.from, post.to, post.told_start)
        });
        if !is_same {
            change.void_posts.push(post.id);
        }
    }
    for span in spans() {
        if span.origin.is_none_or(|id| change.void_posts.contains(&id)) {
            change.new_posts.push(span.post.clone());
        }
    }
}

fn compare_links(
    row: &StaffRow,
    known: &KnownPerson,
    on: NaiveDate,
    is_new: bool,
    change: &mut PersonChange,
) {
    let latest = known
        .links
        .iter()
        .filter(|link| link.to.is_none())
        .max_by_key(|link| link.from);
    let Some(latest) = latest else {
        if row.manager_no.is_some() {
            let from = if is_new { row.start } else { on.max(row.start) };
            change.new_links.push(NewLink {
                manager_no: row.manager_no.clone(),
                from,
                to: None,
                line: row.line,
            });
            if !is_new {
                change.effects.push(Effect::ChangedManager);
            }
        }
        return;
    };
    if latest.manager_no == row.manager_no || row.leave.is_some_and(|leave| leave < on) {
        return;
    }
    change.effects.push(Effect::ChangedManager);
    change.void_links.push(latest.id);
    if latest.from < on {
        let closed = NewLink {
            manager_no: latest.manager_no.clone(),
            from: latest.from,
            to: Some(day_before(on)),
            line: row.line,
        };
        change.new_links.push(closed);
    }
    if row.manager_no.is_some() {
        change.new_links.push(NewLink {
            manager_no: row.manager_no.clone(),
            from: on.max(latest.from),
            to: None,
            line: row.line,
        });
    }
}
