use leptos::prelude::*;

/// What a note is about.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum NoteKind {
    /// Changes what you do next.
    #[default]
    Care,
    /// Good to know.
    Info,
    /// It is done.
    Good,
}

/// A fact that changes what you do next. Words first, bar second.
#[component]
pub(crate) fn Note(
    #[prop(optional, into)] title: String,
    #[prop(optional)] kind: NoteKind,
    #[prop(optional)] slim: bool,
    children: Children,
) -> impl IntoView {
    let class = match kind {
        NoteKind::Care => "sp-note",
        NoteKind::Info => "sp-note sp-note--info",
        NoteKind::Good => "sp-note sp-note--good",
    };
    view! {
        <div class=class class:sp-note--slim=slim>
            {(!title.is_empty()).then(|| view! { <h2 class="sp-note__title">{title}</h2> })}
            {children()}
        </div>
    }
}
