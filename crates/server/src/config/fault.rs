//! A setting that stops the start.

use thiserror::Error;

/// A sentence that names the setting.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{setting} {sentence}")]
pub struct SettingFault {
    setting: String,
    sentence: String,
}

impl SettingFault {
    /// `setting` is the sentence's subject.
    pub fn new(setting: &str, sentence: impl Into<String>) -> Self {
        Self {
            setting: setting.to_owned(),
            sentence: sentence.into(),
        }
    }
}
