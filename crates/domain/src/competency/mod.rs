//! Frameworks of standards, and how evidence counts against them.
