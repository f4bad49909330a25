//! Templates with a context become a letter.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::civil::{london_day, london_time};
use domain::notify::MessageKind;
use domain::words;
use minijinja::{Environment, ErrorKind, UndefinedBehavior};
use serde::Serialize;
use serde_json::Value;
use thiserror::Error;

use crate::templates::{LETTERS, SHARED};

/// The council, as letters speak of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Council {
    /// Its name.
    pub name: String,
    /// Where people reach Spires, without a slash at the end.
    pub public_url: String,
}

/// What a reader sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// For programs that show text alone.
    pub text: String,
    /// The same with headings and links.
    pub html: String,
}

/// The context does not fill the templates: a defect of Spires, or a context of another version.
#[derive(Debug, Error)]
#[error("the templates of {kind} cannot be filled: {why}")]
pub struct RenderError {
    kind: &'static str,
    why: String,
}

/// Fills the templates of `kind` with `context`, a JSON object. Everything that they name must be
/// there.
pub fn render(kind: MessageKind, context: &str, council: &Council) -> Result<Letter, RenderError> {
    let failed = |why: String| RenderError {
        kind: kind.code(),
        why,
    };
    let Value::Object(mut context) =
        serde_json::from_str(context).map_err(|error| failed(error.to_string()))?
    else {
        return Err(failed("the context is no object".to_owned()));
    };
    let environment = environment().map_err(|error| failed(error.to_string()))?;
    let fill = |file: &str, context: &serde_json::Map<String, Value>| {
        environment
            .get_template(&format!("{}/{file}", kind.code()))
            .and_then(|template| template.render(context))
            .map_err(|error| failed(format!("{error:#}")))
    };
    let council = serde_json::to_value(council).map_err(|error| failed(error.to_string()))?;
    context.insert("council".to_owned(), council);
    // A title with a line break in it must not become a header of its own.
    let subject = one_line(&fill("subject.txt", &context)?);
    context.insert("subject".to_owned(), Value::String(subject.clone()));
    Ok(Letter {
        text: tidy(&fill("body.txt", &context)?),
        html: fill("body.html", &context)?,
        subject,
    })
}

fn environment() -> Result<Environment<'static>, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.add_filter("day", |on: String| {
        read::<NaiveDate>(&on).map(words::weekday_and_day)
    });
    environment.add_filter("clock", |at: String| {
        read::<NaiveTime>(&at).map(words::clock)
    });
    environment.add_filter("moment", |at: String| {
        read::<DateTime<Utc>>(&at).map(|at| {
            let clock = words::clock(london_time(at));
            format!("{clock} on {}", words::weekday_and_day(london_day(at)))
        })
    });
    for (name, source) in SHARED {
        environment.add_template(name, source)?;
    }
    for [kind, subject, text, html] in LETTERS {
        environment.add_template_owned(format!("{kind}/subject.txt"), *subject)?;
        environment.add_template_owned(format!("{kind}/body.txt"), *text)?;
        environment.add_template_owned(format!("{kind}/body.html"), *html)?;
    }
    Ok(environment)
}

fn read<T: std::str::FromStr>(text: &str) -> Result<T, minijinja::Error> {
    text.parse().map_err(|_| {
        minijinja::Error::new(
            ErrorKind::InvalidOperation,
            format!("{text:?} is no day or time"),
        )
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// No line ends with blanks, no two empty lines follow each other, one line break at the end.
fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut after_empty = true;
    for line in text.lines().map(str::trim_end) {
        if !(line.is_empty() && after_empty) {
            tidied.push_str(line);
            tidied.push('\n');
        }
        after_empty = line.is_empty();
    }
    tidied.truncate(tidied.trim_end().len());
    tidied.push('\n');
    tidied
}
