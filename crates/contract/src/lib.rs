//! What goes over the wire: DTOs, URL paths, problem codes.
