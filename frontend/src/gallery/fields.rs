use leptos::html;
use leptos::prelude::*;

use crate::client::FieldError;
use crate::form::{ErrorSummary, Form};
use crate::govuk::{
    Answer, Button, ButtonKind, CheckAnswers, Checkboxes, Choice, DateInput, FileUpload, Input,
    PasswordInput, Radios, Select, Textarea, date_error,
};

/// A form with every field; refuses itself.
#[component]
pub(super) fn Fields() -> impl IntoView {
    let form = Form::new();
    let text = || RwSignal::new(String::new());
    let (title, day, notes, secret, delivery, pick) =
        (text(), text(), text(), text(), text(), text());
    let several = RwSignal::new(Vec::new());
    let file = NodeRef::<html::Input>::new();
    let choices = || {
        vec![
            Choice::new("", "Choose"),
            Choice::new("classroom", "Classroom").hint("In a room"),
            Choice::new("virtual", "Virtual"),
        ]
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let mut errors = vec![FieldError::new("title", "Enter a title")];
        errors.extend(date_error("on", "the first day", &day.get_untracked()).err());
        errors.push(FieldError::new("delivery", "Choose how it is delivered"));
        form.accepts(errors);
    };
    view! {
        <form class="sp-card" novalidate on:submit=submit>
            <ErrorSummary form />
            <Input form name="title" label="Title" value=title hint="As it stands in the brochure" />
            <DateInput form name="on" label="First day" value=day />
            <Textarea form name="notes" label="What people will do" value=notes />
            <PasswordInput form name="secret" label="Password" value=secret autocomplete="new-password" />
            <Select form name="pick" label="Topic" value=pick choices=choices() />
            <Radios form name="delivery" legend="Delivery" value=delivery choices=choices().split_off(1) />
            <Checkboxes form name="several" legend="Tags" values=several choices=choices().split_off(1) small=true />
            <FileUpload form name="file" label="The file" input=file accept=".csv" />
            <CheckAnswers answers=vec![
                Answer { question: "Session".into(), said: "12 January".into(), change: Some(Callback::new(|()| ())) },
                Answer { question: "Needs".into(), said: "None".into(), change: None },
            ] />
            <div class="sp-actions">
                <Button text="Save" busy=Signal::derive(move || form.is_sending()) />
                <Button text="Second" kind=ButtonKind::Second press=Callback::new(|()| ()) />
                <Button text="Delete" kind=ButtonKind::Warning press=Callback::new(|()| ()) small=true />
            </div>
        </form>
    }
}
