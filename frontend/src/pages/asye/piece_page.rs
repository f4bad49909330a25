use contract::asye::{PieceView, TagView};
use domain::ids::{EnrolmentId, PieceId};
use domain::words;
use leptos::prelude::*;

use crate::client::asye::piece;
use crate::frame::{Page, PageTitle};
use crate::govuk::{ButtonKind, Card, Crumb, LinkButton, Note, SummaryList, SummaryRow};
use crate::links;
use crate::loading::{Loaded, load};
use crate::london::london;

/// One piece of a record.
#[component]
pub(super) fn PiecePage(id: EnrolmentId, piece: PieceId) -> impl IntoView {
    let piece_id = piece;
    let found = load(move || self::piece(id, piece_id));
    view! {
        <Page back=Some(Crumb::new(links::evidence(id), "Evidence"))>
            <Loaded of=found let:piece>
                <Piece id piece=(*piece).clone() />
            </Loaded>
        </Page>
    }
}

#[component]
fn Piece(id: EnrolmentId, piece: PieceView) -> impl IntoView {
    let warnings = (!piece.warnings.is_empty()).then(|| {
        let items = piece
            .warnings
            .iter()
            .map(|warning| view! { <li>{warning.message.clone()}</li> })
            .collect_view();
        view! {
            <Note title="Look at this again">
                <ul class="govuk-list govuk-list--bullet sp-flush">{items}</ul>
            </Note>
        }
    });
    let texts = [
        ("account", "Account", &piece.account),
        ("strengths", "What went well", &piece.strengths),
        ("to-develop", "What to develop", &piece.to_develop),
        ("response", "The NQSW’s answer", &piece.response),
    ]
    .into_iter()
    .filter(|(_, _, text)| !text.is_empty())
    .map(|(name, title, text)| {
        let paragraphs = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| view! { <p>{line.to_owned()}</p> })
            .collect_view();
        view! {
            <Card title id=name>
                {paragraphs}
            </Card>
        }
    })
    .collect_view();
    let correct = piece.may_correct.then(|| {
        view! {
            <p>
                <LinkButton
                    href=links::correct_piece(id, piece.id)
                    text="Correct this piece"
                    kind=ButtonKind::Second
                    small=true
                />
            </p>
        }
    });
    let rows = facts(&piece);
    view! {
        <PageTitle text=piece.title.clone() />
        <p class="sp-lead">{format!("{}, {}", piece.kind.title(), words::day(piece.dated_on))}</p>
        {warnings}
        <div class="sp-cols sp-cols--aside">
            <div>{texts}</div>
            <div>
                <Card title="This piece" id="facts">
                    <SummaryList rows small=true />
                    {correct}
                </Card>
                <Tags tags=piece.tags.clone() />
            </div>
        </div>
    }
}

fn facts(piece: &PieceView) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    if let Some(step) = &piece.milestone_title {
        rows.push(SummaryRow::new("Fulfils", step.clone()));
    }
    if let Some(observer) = &piece.observer {
        let registration = observer
            .registration
            .clone()
            .unwrap_or_else(|| "no registration given".to_owned());
        rows.push(SummaryRow::new(
            "Observed by",
            format!("{}, {registration}", observer.name),
        ));
    }
    if let Some(source) = &piece.source {
        rows.push(SummaryRow::new("From", source.clone()));
    }
    if let Some(consent) = piece.consent_noted {
        rows.push(SummaryRow::new(
            "Consent",
            if consent {
                "Asked and agreed"
            } else {
                "Not noted"
            },
        ));
    }
    if piece.on_tracker {
        rows.push(SummaryRow::new("Counts", "Among those on the tracker"));
    }
    let recorded = london(piece.recorded_at).date();
    let who = if piece.recorded_by.is_empty() {
        String::new()
    } else {
        format!("{}, ", piece.recorded_by)
    };
    rows.push(SummaryRow::new(
        "Recorded",
        format!("{who}{}, version {}", words::day(recorded), piece.version),
    ));
    rows
}

#[component]
fn Tags(tags: Vec<TagView>) -> impl IntoView {
    let is_empty = tags.is_empty();
    let items = tags
        .into_iter()
        .map(|tag| view! { <li>{format!("{}. {}", tag.code, tag.title)}</li> })
        .collect_view();
    view! {
        <Card title="Counts for" id="tags">
            {if is_empty {
                view! { <p class="sp-flush">"No statement and no domain."</p> }.into_any()
            } else {
                view! { <ul class="govuk-list sp-flush sp-small">{items}</ul> }.into_any()
            }}
        </Card>
    }
}
