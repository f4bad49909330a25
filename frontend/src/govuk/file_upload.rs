use leptos::html;
use leptos::prelude::*;

use super::{Field, Wiring};
use crate::form::Form;

/// One file. `input` is how the page reaches it: `input.get().and_then(|input| input.files())`.
#[component]
pub(crate) fn FileUpload(
    form: Form,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    input: NodeRef<html::Input>,
    /// File endings: ".csv,.xlsx".
    accept: &'static str,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] chosen: Option<Callback<()>>,
) -> impl IntoView {
    let wiring = Wiring::new(form, &name, &hint);
    let (id, described, wrong, mark) = (
        wiring.id.clone(),
        wiring.clone(),
        wiring.clone(),
        wiring.clone(),
    );
    view! {
        <Field wiring label>
            <input
                class="govuk-file-upload"
                class:govuk-file-upload--error=move || mark.is_wrong()
                node_ref=input
                id=id
                name=name
                type="file"
                accept=accept
                aria-describedby=move || described.described_by()
                aria-invalid=move || wrong.is_wrong().then_some("true")
                on:change=move |_| {
                    if let Some(chosen) = chosen {
                        chosen.run(());
                    }
                }
            />
        </Field>
    }
}
