//! Posts as spans of days, worked on in a copy and compared with what is recorded.

use chrono::NaiveDate;

use super::row::{OrgPath, StaffRow};
use crate::civil::{day_before, next_day};
use crate::ids::PostId;
use crate::people::EmploymentType;

/// What a post is, days apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostFacts {
    /// 0 for the main post, 1 for the second …; kept when the post changes.
    pub rank: u16,
    /// Job title.
    pub job_title: String,
    /// Place in the org tree.
    pub org: OrgPath,
    /// How the person is employed.
    pub employment: EmploymentType,
    /// Thousandths.
    pub fte: u16,
}

/// A recorded post that is not voided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPost {
    /// Which.
    pub id: PostId,
    /// What it is.
    pub facts: PostFacts,
    /// First day.
    pub from: NaiveDate,
    /// Last working day, inclusive.
    pub to: Option<NaiveDate>,
    /// The start date that the file told for it: `from`, or an earlier day for a post that a later file
    /// opened on its own day.
    pub told_start: NaiveDate,
}

/// A post to record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPost {
    /// What it is.
    pub facts: PostFacts,
    /// First day.
    pub from: NaiveDate,
    /// Last working day, inclusive.
    pub to: Option<NaiveDate>,
    /// The start date that the file told for it.
    pub told_start: NaiveDate,
    /// Line of the file.
    pub line: u32,
}

/// A span in the working copy: where it came from, and what it is now.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) origin: Option<PostId>,
    pub(super) post: NewPost,
}

impl Span {
    pub(super) fn is_live_on(&self, day: NaiveDate) -> bool {
        self.post.to.is_none_or(|to| to >= day)
    }
}

/// The spans of one rank, oldest first: one post after another.
#[derive(Clone, Debug)]
pub(super) struct Chain {
    pub(super) rank: u16,
    pub(super) spans: Vec<Span>,
}

impl Chain {
    /// The chains of a person's posts, main post first.
    pub(super) fn of(posts: &[KnownPost]) -> Vec<Self> {
        let mut ordered: Vec<&KnownPost> = posts.iter().collect();
        ordered.sort_by_key(|post| (post.facts.rank, post.from));
        let mut chains: Vec<Self> = Vec::new();
        for post in ordered {
            let post_now = NewPost {
                facts: post.facts.clone(),
                from: post.from,
                to: post.to,
                told_start: post.told_start,
                line: 0,
            };
            let span = Span {
                origin: Some(post.id),
                post: post_now,
            };
            match chains
                .last_mut()
                .filter(|chain| chain.rank == post.facts.rank)
            {
                Some(chain) => chain.spans.push(span),
                None => chains.push(Self {
                    rank: post.facts.rank,
                    spans: vec![span],
                }),
            }
        }
        chains
    }

    /// A chain of one new post.
    pub(super) fn new(rank: u16, row: &StaffRow, from: NaiveDate) -> Self {
        Self {
            rank,
            spans: vec![Span {
                origin: None,
                post: post_of(row, rank, from),
            }],
        }
    }

    pub(super) fn last(&self) -> Option<&Span> {
        self.spans.last()
    }

    /// Index of the first span of the unbroken spell at the chain's end.
    fn spell(&self) -> usize {
        let mut first = self.spans.len().saturating_sub(1);
        while let (Some(earlier), Some(later)) = (
            first.checked_sub(1).and_then(|i| self.spans.get(i)),
            self.spans.get(first),
        ) {
            if earlier.post.to.map(next_day) != Some(later.post.from) {
                break;
            }
            first -= 1;
        }
        first
    }

    /// The spell's first day.
    pub(super) fn spell_start(&self) -> Option<NaiveDate> {
        self.spans.get(self.spell()).map(|span| span.post.from)
    }

    /// Whether some span of the spell began, or was told to begin, on the day.
    pub(super) fn knows_start(&self, day: NaiveDate) -> bool {
        self.spans
            .iter()
            .skip(self.spell())
            .any(|span| span.post.from == day || span.post.told_start == day)
    }

    /// Moves the start of the spell, which was told late; an earlier spell is not touched.
    pub(super) fn correct_start(&mut self, start: NaiveDate, line: u32) {
        let first = self.spell();
        let floor = first
            .checked_sub(1)
            .and_then(|i| self.spans.get(i))
            .and_then(|span| span.post.to)
            .map(next_day);
        let start_on = floor.map_or(start, |floor| floor.max(start));
        let told = self.spans.get(first).map(|span| span.post.told_start);
        let mut spell = self.spans.split_off(first);
        let is_after_all = spell.last().is_some_and(|span| !span.is_live_on(start_on));
        if !is_after_all {
            spell.retain(|span| span.is_live_on(start_on));
        }
        for (index, span) in spell.iter_mut().enumerate() {
            if index == 0 && !is_after_all {
                span.post.from = start_on;
                span.post.line = line;
            }
            if Some(span.post.told_start) == told {
                span.post.told_start = start;
                span.post.line = line;
            }
        }
        self.spans.append(&mut spell);
    }

    /// Ends the spell on its last working day, or takes a future end back.
    pub(super) fn end(&mut self, leave: Option<NaiveDate>, line: u32) {
        let first = self.spell();
        let mut spell = self.spans.split_off(first);
        if let Some(leave) = leave {
            let mut index = 0;
            spell.retain(|span| {
                index += 1;
                index == 1 || span.post.from <= leave
            });
        }
        if let Some(last) = spell.last_mut() {
            last.post.to = leave.map(|leave| leave.max(last.post.from));
            last.post.line = line;
        }
        self.spans.append(&mut spell);
    }

    /// The post changed: closes it the day before and opens another, or alters one that has not begun.
    pub(super) fn change(&mut self, row: &StaffRow, on: NaiveDate) {
        let rank = self.rank;
        let Some(last) = self.spans.last_mut() else {
            return;
        };
        if last.post.from >= on {
            last.post.facts = facts_of(row, rank);
            last.post.line = row.line;
            return;
        }
        let to = last.post.to;
        last.post.to = Some(day_before(on));
        last.post.line = row.line;
        let mut post = post_of(row, rank, on);
        post.to = to;
        self.spans.push(Span { origin: None, post });
    }

    /// A new spell after a leave date.
    pub(super) fn come_back(&mut self, row: &StaffRow, from: NaiveDate) {
        self.spans.push(Span {
            origin: None,
            post: post_of(row, self.rank, from),
        });
    }
}

pub(super) fn facts_of(row: &StaffRow, rank: u16) -> PostFacts {
    PostFacts {
        rank,
        job_title: row.job_title.clone(),
        org: row.org.clone(),
        employment: row.employment,
        fte: row.fte,
    }
}

fn post_of(row: &StaffRow, rank: u16, from: NaiveDate) -> NewPost {
    NewPost {
        facts: facts_of(row, rank),
        from,
        to: row.leave,
        told_start: row.start,
        line: row.line,
    }
}
