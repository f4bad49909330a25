//! Places: asking for one, holding one, waiting for one, giving one back.
