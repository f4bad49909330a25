use serde::{Deserialize, Serialize};

/// One field of a form that cannot be taken as it is, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldFault {
    /// JSON pointer into the request, for example `/parts/1/to`.
    pub pointer: String,
    /// A plain sentence for the person who filled the form in.
    pub message: String,
}

impl FieldFault {
    /// A fault at `pointer` with its sentence.
    pub fn new(pointer: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            pointer: pointer.into(),
            message: message.into(),
        }
    }
}
