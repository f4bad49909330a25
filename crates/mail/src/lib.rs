//! Messages: templates, and the transport that sends them.
