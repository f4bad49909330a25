use std::sync::Arc;

use contract::asye::{NqswView, PieceKind, PieceView};
use contract::competency::FrameworkView;
use domain::ids::{EnrolmentId, PieceId};
use leptos::prelude::*;

use super::piece_form::PieceForm;
use super::wording::kind_article;
use crate::client::Outcome;
use crate::client::asye::{correct_piece, framework, nqsw, piece_to_correct, record_piece};
use crate::form::Form;
use crate::frame::{Page, PageTitle, TitleSize, offer_undo};
use crate::govuk::{Crumb, Note};
use crate::links;
use crate::loading::{Loaded, load};
use crate::router::use_router;

/// What the form needs: the programme and both frameworks.
#[derive(Clone, PartialEq)]
struct Sheet {
    page: Arc<NqswView>,
    frameworks: Option<(Arc<FrameworkView>, Arc<FrameworkView>)>,
}

async fn sheet(id: EnrolmentId) -> Outcome<Sheet> {
    let page = nqsw(id).await?;
    let frameworks = match (page.statements, page.capabilities) {
        (Some(statements), Some(domains)) => Some((
            Arc::new(framework(statements).await?),
            Arc::new(framework(domains).await?),
        )),
        _ => None,
    };
    Ok(Sheet {
        page: Arc::new(page),
        frameworks,
    })
}

/// Records a piece of a kind.
#[component]
pub(super) fn RecordPage(id: EnrolmentId, kind: PieceKind) -> impl IntoView {
    let found = load(move || sheet(id));
    view! {
        <Page back=Some(Crumb::new(links::nqsw(id), "The programme"))>
            <div class="sp-form">
                <Loaded of=found let:sheet>
                    <Record id kind sheet=(*sheet).clone() />
                </Loaded>
            </div>
        </Page>
    }
}

#[component]
fn Record(id: EnrolmentId, kind: PieceKind, sheet: Sheet) -> impl IntoView {
    let form = Form::new();
    let router = use_router();
    let step = untrack(|| router.param("step"));
    let send = Callback::new(move |request| {
        form.send(record_piece(id, request, form.key()), move |piece| {
            router.replace(&links::piece(id, piece.id));
            offer_undo("Recorded.", None);
        });
    });
    let heading = format!("Record {}", kind_article(kind));
    let lead = format!("For {}.", sheet.page.nqsw.name);
    view! {
        <PageTitle text=heading size=TitleSize::Medium />
        <p class="sp-lead sp-lead--short">{lead}</p>
        <Fields form sheet kind piece=None step send act="Record" />
    }
}

/// Corrects a piece.
#[component]
pub(super) fn CorrectPage(id: EnrolmentId, piece: PieceId) -> impl IntoView {
    let found = load(move || async move {
        let given = piece_to_correct(id, piece).await?;
        Ok((sheet(id).await?, given))
    });
    view! {
        <Page back=Some(Crumb::new(links::piece(id, piece), "The piece"))>
            <div class="sp-form">
                <Loaded of=found let:found>
                    <Correct id sheet=found.0.clone() given=found.1.clone() />
                </Loaded>
            </div>
        </Page>
    }
}

#[component]
fn Correct(
    id: EnrolmentId,
    sheet: Sheet,
    /// The piece and its version.
    given: (PieceView, Option<String>),
) -> impl IntoView {
    let form = Form::new();
    let router = use_router();
    let (piece, etag) = given;
    let piece_id = piece.id;
    let send = Callback::new(move |request| {
        form.send(
            correct_piece(id, piece_id, request, etag.clone()),
            move |piece| {
                router.replace(&links::piece(id, piece.id));
                offer_undo("Corrected. The version before is kept.", None);
            },
        );
    });
    let kind = piece.kind;
    view! {
        <PageTitle text="Correct this piece" size=TitleSize::Medium />
        <Fields form sheet kind piece=Some(piece) step=None send act="Save the correction" />
    }
}

#[component]
fn Fields(
    form: Form,
    sheet: Sheet,
    kind: PieceKind,
    piece: Option<PieceView>,
    step: Option<String>,
    send: Callback<contract::asye::RecordPieceRequest>,
    act: &'static str,
) -> impl IntoView {
    match sheet.frameworks {
        Some((statements, domains)) => view! {
            <PieceForm form page=sheet.page kind piece statements domains step act send />
        }
        .into_any(),
        None => view! {
            <Note title="The frameworks of this programme are not in the database">
                <p>"Ask the ASYE co-ordinator to put them in."</p>
            </Note>
        }
        .into_any(),
    }
}
