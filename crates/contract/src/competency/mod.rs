//! On the wire: frameworks and standards.
