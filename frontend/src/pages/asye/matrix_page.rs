use std::sync::Arc;

use contract::asye::{EvidenceGapView, EvidenceMatrixView, MatrixQuery};
use domain::ids::EnrolmentId;
use domain::words;
use leptos::prelude::*;

use super::matrix_table::MatrixTable;
use super::nqsw_frame::NqswFrame;
use crate::client::asye::matrix;
use crate::frame::widen;
use crate::govuk::{ButtonKind, Card, LinkButton};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::router::use_router;

/// Evidence by statement and domain.
#[component]
pub(super) fn MatrixPage(id: EnrolmentId) -> impl IntoView {
    widen();
    let router = use_router();
    let found = load(move || {
        let observed = router.param("observed").as_deref() == Some("true");
        matrix(
            id,
            MatrixQuery {
                observed_only: observed.then_some(true),
                ..MatrixQuery::default()
            },
        )
    });
    view! {
        <NqswFrame
            id
            heading="Evidence matrix"
            children={move |_, _| {
                view! {
                    <Loaded
                        of=found
                        skeleton=SkeletonShape::Rows
                        children={move |found: Arc<EvidenceMatrixView>| {
                            view! { <Matrix id matrix=found /> }
                        }}
                    />
                }
            }}
        />
    }
}

#[component]
fn Matrix(id: EnrolmentId, matrix: Arc<EvidenceMatrixView>) -> impl IntoView {
    let router = use_router();
    let rows = matrix.rows.iter().filter(|row| row.total.count > 0).count();
    let columns = matrix
        .columns
        .iter()
        .filter(|column| column.total.count > 0)
        .count();
    let line = format!(
        "{rows} of {} statements and {columns} of {} domains have evidence. An empty cell is not a gap; an empty row or column is.",
        matrix.rows.len(),
        matrix.columns.len()
    );
    let observed = router.param("observed").as_deref() == Some("true");
    let (href, text) = if observed {
        (links::matrix(id), "Count every piece")
    } else {
        (
            format!("{}?observed=true", links::matrix(id)),
            "Count observations alone",
        )
    };
    view! {
        <p>{line}</p>
        <p class="sp-small">
            <a class="govuk-link govuk-link--no-visited-state" href=href>
                {text}
            </a>
        </p>
        <MatrixTable id matrix=matrix.clone() />
        <Gaps id matrix />
    }
}

#[component]
fn Gaps(id: EnrolmentId, matrix: Arc<EvidenceMatrixView>) -> impl IntoView {
    let title = match matrix.gaps.len() {
        0 => "No gaps".to_owned(),
        many => format!(
            "{} to close before the final assessment",
            words::count(many as u64, "gap", "gaps")
        ),
    };
    let due = format!("Final assessment due {}", words::day(matrix.final_on));
    let items = matrix
        .gaps
        .iter()
        .map(|gap| view! { <Gap id gap=gap.clone() /> })
        .collect_view();
    view! {
        <Card
            title
            id="gaps"
            aside=move || {
                let due = due.clone();
                view! { <p class="sp-flush sp-small sp-muted">{due}</p> }
            }
        >
            <ul class="sp-gaps">{items}</ul>
        </Card>
    }
}

#[component]
fn Gap(id: EnrolmentId, gap: EvidenceGapView) -> impl IntoView {
    let name = if gap.is_domain {
        format!("PCF: {}", gap.standard.title)
    } else {
        format!("PQS {}: {}", gap.standard.number, gap.standard.title)
    };
    view! {
        <li>
            <div>
                <p>
                    <b>{name.clone()}</b>
                </p>
                <p class="sp-small sp-muted">{gap.message}</p>
            </div>
            <LinkButton
                href=links::evidence(id)
                text="Find a piece to tag"
                kind=ButtonKind::Second
                small=true
                about=format!("for {name}")
            />
        </li>
    }
}
