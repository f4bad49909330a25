use contract::imports::{ColumnMatch, ColumnView, ColumnsView, FieldView, MappingEntry};
use domain::words;
use leptos::prelude::*;

use super::state_tag::kind_title;
use crate::client::imports::Upload;
use crate::client::{self, FieldError};
use crate::form::{ErrorSummary, Form};
use crate::frame::{PageTitle, TitleSize};
use crate::govuk::{Button, Note, ScrollTable, Tag, Tone};
use crate::links;
use crate::router::use_router;

/// What each column is read as, to be put right before the dry run.
#[component]
pub(super) fn Mapping(
    read: ColumnsView,
    upload: StoredValue<Upload, LocalStorage>,
    /// Back to the choice of file.
    again: Callback<()>,
) -> impl IntoView {
    let router = use_router();
    let form = Form::new();
    let said: RwSignal<Vec<String>> = RwSignal::new(
        read.columns
            .iter()
            .map(|column| column.field.clone().unwrap_or_default())
            .collect(),
    );
    let fields = StoredValue::new(read.fields.clone());
    let columns = StoredValue::new(read.columns.clone());
    let missing = move || {
        let said = said.get();
        fields.with_value(|fields| {
            fields
                .iter()
                .filter(|field| field.needed && !said.contains(&field.name))
                .map(|field| field.heading.clone())
                .collect::<Vec<_>>()
        })
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let chosen = said.get_untracked();
        let mut errors = twice(&chosen, &fields.get_value());
        errors.extend(untrack(missing).into_iter().map(|heading| {
            FieldError::new(
                "columns",
                format!("Choose the column that holds “{heading}”"),
            )
        }));
        if !form.accepts(errors) {
            return;
        }
        let mut sent = upload.get_value();
        sent.mapping = columns.with_value(|columns| by_hand(columns, &chosen));
        form.send(client::imports::upload(sent, form.key()), move |import| {
            router.go(&links::import(import.summary.id));
        });
    };
    let rows = read
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| row(place, column, said, fields))
        .collect_view();
    let lead = format!(
        "{}, {}, {}.",
        read.file_name,
        words::count(read.rows, "row", "rows"),
        read.read_as
    );
    view! {
        <ErrorSummary form />
        <PageTitle text=format!("Columns: {}", kind_title(read.kind)) size=TitleSize::Medium />
        <p class="sp-lead">{lead}</p>
        {move || {
            let missing = missing();
            (!missing.is_empty())
                .then(|| {
                    view! {
                        <Note title="A needed column is not matched">
                            <p>{format!("Choose which column holds: {}.", missing.join(", "))}</p>
                        </Note>
                    }
                })
        }}
        <form novalidate on:submit=submit>
            <ScrollTable caption="Columns of the file" id="columns" hide_caption=true>
                <thead>
                    <tr>
                        <th scope="col">"Column"</th>
                        <th scope="col">"For example"</th>
                        <th scope="col">"Is read as"</th>
                        <th scope="col">"Why"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
            <div class="sp-actions">
                <Button
                    text=Signal::derive(move || {
                        if form.is_sending() { "Reading the file".to_owned() } else { "Start the dry run".to_owned() }
                    })
                    busy=Signal::derive(move || form.is_sending())
                />
                <button type="button" class="sp-linkish" on:click=move |_| again.run(())>
                    "Choose another file"
                </button>
            </div>
        </form>
    }
}

fn row(
    place: usize,
    column: &ColumnView,
    said: RwSignal<Vec<String>>,
    fields: StoredValue<Vec<FieldView>>,
) -> impl IntoView + use<> {
    let id = format!("column-{place}");
    let now = Memo::new(move |_| said.with(|said| said.get(place).cloned().unwrap_or_default()));
    let options = fields
        .get_value()
        .into_iter()
        .map(|field| {
            let own = field.name.clone();
            view! {
                <option value=field.name selected=move || now.get() == own>
                    {field.heading}
                </option>
            }
        })
        .collect_view();
    let first = column.field.clone().unwrap_or_default();
    let matched = column.matched;
    let why = move || {
        if now.get() != first {
            return view! { <Tag text="By hand" /> };
        }
        let (text, tone) = match matched {
            ColumnMatch::ByHand => ("By hand", Tone::Plain),
            ColumnMatch::Remembered => ("As last time", Tone::Good),
            ColumnMatch::Synonym => ("Known name", Tone::Good),
            ColumnMatch::Unread => ("Not read", Tone::Quiet),
        };
        view! { <Tag text tone /> }
    };
    view! {
        <tr>
            <th scope="row">
                <label for=id.clone()>{column.name.clone()}</label>
            </th>
            <td class="sp-muted">{column.examples.join(", ")}</td>
            <td>
                <select
                    class="govuk-select"
                    id=id
                    on:change=move |event| {
                        let value = event_target_value(&event);
                        said.update(|said| {
                            if let Some(own) = said.get_mut(place) {
                                *own = value;
                            }
                        });
                    }
                >
                    <option value="" selected=move || now.get().is_empty()>"Not read"</option>
                    {options}
                </select>
            </td>
            <td>{why}</td>
        </tr>
    }
}

/// What differs from how the columns would be read anyway.
fn by_hand(columns: &[ColumnView], said: &[String]) -> Vec<MappingEntry> {
    columns
        .iter()
        .zip(said)
        .filter(|(column, said)| column.field.as_deref().unwrap_or_default() != said.as_str())
        .map(|(column, said)| MappingEntry {
            column: column.name.clone(),
            field: (!said.is_empty()).then(|| said.clone()),
        })
        .collect()
}

/// Two columns that are read as one field.
fn twice(said: &[String], fields: &[FieldView]) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for field in fields {
        let mut places = said
            .iter()
            .enumerate()
            .filter(|(_, name)| **name == field.name)
            .map(|(place, _)| place);
        if let (Some(_), Some(second)) = (places.next(), places.next()) {
            errors.push(FieldError::new(
                &format!("column-{second}"),
                format!("Two columns are read as “{}”; choose one", field.heading),
            ));
        }
    }
    errors
}
