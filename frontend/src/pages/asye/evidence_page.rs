use contract::asye::{AsyePermission, PieceKind, PieceRow, PiecesQuery};
use domain::ids::EnrolmentId;
use domain::words;
use leptos::prelude::*;

use super::nqsw_frame::NqswFrame;
use super::wording::{kind_article, kind_heading};
use crate::client::PageOf;
use crate::client::asye::pieces;
use crate::frame::announce;
use crate::govuk::{Chip, Chips, EmptyState, Pagination, Tag};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::router::{Query, use_router};

/// The pieces of one record, by kind, statement and domain.
#[component]
pub(super) fn EvidencePage(id: EnrolmentId) -> impl IntoView {
    let router = use_router();
    let found = load(move || pieces(id, query(&router.query())));
    view! {
        <NqswFrame
            id
            heading="Evidence"
            children={move |page, _| {
                let may = page.may.clone();
                view! {
                    <KindFilter id />
                    <RecordLinks id may />
                    <Loaded
                        of=found
                        skeleton=SkeletonShape::Rows
                        children={move |found: std::sync::Arc<PageOf<PieceRow>>| {
                            view! { <Pieces id found=(*found).clone() /> }
                        }}
                    />
                }
            }}
        />
    }
}

fn query(query: &Query) -> PiecesQuery {
    PiecesQuery {
        kind: query.get("kind").and_then(|kind| kind.parse().ok()),
        statement: query.get("statement").and_then(|id| id.parse().ok()),
        domain: query.get("domain").and_then(|id| id.parse().ok()),
        limit: None,
        cursor: query.get("cursor").map(str::to_owned),
    }
}

#[component]
fn KindFilter(id: EnrolmentId) -> impl IntoView {
    let router = use_router();
    let chosen = move |kind: Option<PieceKind>| {
        (router.param("kind").as_deref() == kind.map(PieceKind::as_str)).then_some("page")
    };
    let kinds = std::iter::once(None)
        .chain(PieceKind::ALL.map(Some))
        .map(|kind| {
            let (href, label) = match kind {
                None => (links::evidence(id), "All"),
                Some(kind) => (
                    format!("{}?kind={}", links::evidence(id), kind.as_str()),
                    kind_heading(kind),
                ),
            };
            view! {
                <li>
                    <a href=href aria-current=move || chosen(kind)>
                        {label}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="sp-subnav" aria-label="Kinds of evidence">
            <ul>{kinds}</ul>
        </nav>
    }
}

#[component]
fn RecordLinks(id: EnrolmentId, may: Vec<AsyePermission>) -> impl IntoView {
    let all = may.contains(&AsyePermission::RecordPieces);
    let own = may.contains(&AsyePermission::RecordReflections);
    let kinds: Vec<PieceKind> = PieceKind::ALL
        .into_iter()
        .filter(|kind| all || (own && *kind == PieceKind::Reflection))
        .collect();
    (!kinds.is_empty()).then(|| {
        let items = kinds
            .into_iter()
            .map(|kind| {
                view! {
                    <a class="govuk-link govuk-link--no-visited-state" href=links::record_piece(id, kind.as_str())>
                        {format!("Record {}", kind_article(kind))}
                    </a>
                }
            })
            .collect_view();
        view! { <p class="sp-actions sp-small">{items}</p> }
    })
}

#[component]
fn Pieces(id: EnrolmentId, found: PageOf<PieceRow>) -> impl IntoView {
    let router = use_router();
    let count = words::count(found.total, "piece", "pieces");
    announce(count.clone());
    let shown = found.items.len();
    let chips: Vec<Chip> = [("statement", "One statement"), ("domain", "One domain")]
        .into_iter()
        .filter_map(|(name, label)| {
            router.param(name).map(|value| Chip {
                label: label.to_owned(),
                name,
                value,
            })
        })
        .collect();
    let rows = found
        .items
        .into_iter()
        .map(|piece| view! { <Row id piece /> })
        .collect_view();
    view! {
        <div class="sp-toolbar">
            <h2 class="sp-card__title">{count}</h2>
        </div>
        <Chips chips below=true />
        {if shown == 0 {
            view! {
                <EmptyState title="There is no piece here">
                    <p>"Counts that came with a tracker file have no pieces behind them."</p>
                </EmptyState>
            }
                .into_any()
        } else {
            view! {
                <div class="sp-card">
                    <ul class="sp-agenda">{rows}</ul>
                </div>
            }
                .into_any()
        }}
        <Pagination shown total=found.total next=found.next_cursor />
    }
}

#[component]
fn Row(id: EnrolmentId, piece: PieceRow) -> impl IntoView {
    let tags = piece
        .tags
        .iter()
        .map(|tag| view! { <Tag text=tag.code.clone() /> " " })
        .collect_view();
    let observer = piece
        .observer
        .as_ref()
        .map(|who| format!(", observed by {who}"));
    let step = piece.milestone.as_ref().map(|step| format!(" · {step}"));
    view! {
        <li class="sp-agenda__item">
            <div>
                <h3 class="sp-agenda__what">
                    <a class="govuk-link govuk-link--no-visited-state" href=links::piece(id, piece.id)>
                        {piece.title.clone()}
                    </a>
                </h3>
                <p class="sp-agenda__why">
                    {format!("{}, {}", piece.kind.title(), words::day(piece.dated_on))} {observer} {step}
                </p>
                <p class="sp-flush">{tags}</p>
            </div>
        </li>
    }
}
