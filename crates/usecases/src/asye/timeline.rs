//! What happened last on a programme.

use chrono::NaiveDate;
use domain::asye::Party;
use domain::civil::london_day;
use domain::words;

use super::Nqsw;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// The day.
    pub on: NaiveDate,
    /// In a sentence.
    pub text: String,
}

/// The last few things that happened up to a day, newest first. Pieces are told of only to those who may
/// read the record.
pub(super) fn lately(nqsw: &Nqsw, as_of: NaiveDate, reads_record: bool) -> Vec<Happened> {
    const AT_MOST: usize = 5;
    let mut all: Vec<Happened> = Vec::new();
    for milestone in &nqsw.milestones {
        if let Some(on) = milestone.held_on {
            all.push(Happened {
                on,
                text: milestone.title.clone(),
            });
        }
    }
    if reads_record {
        for piece in nqsw.pieces.iter().filter(|piece| piece.milestone.is_none()) {
            all.push(Happened {
                on: piece.dated_on,
                text: piece.kind.title().to_owned(),
            });
        }
    }
    for agreement in nqsw.facts.proposals.iter().flat_map(|p| &p.agreements) {
        let who = match agreement.party {
            Party::Coordinator => format!("{}, co-ordinator,", agreement.name),
            _ => agreement.name.clone(),
        };
        all.push(Happened {
            on: london_day(agreement.agreed_at),
            text: format!("{who} agreed proposed dates"),
        });
    }
    for pause in &nqsw.pauses {
        all.push(Happened {
            on: pause.from,
            text: format!("Paused until {}", words::day(pause.to)),
        });
    }
    all.push(Happened {
        on: nqsw.facts.start_on,
        text: "Programme started".to_owned(),
    });
    all.retain(|happened| happened.on <= as_of);
    all.sort_by_key(|happened| std::cmp::Reverse(happened.on));
    all.truncate(AT_MOST);
    all
}
