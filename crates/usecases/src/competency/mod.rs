//! What people do: frameworks and standards.
