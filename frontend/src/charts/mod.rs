//! Charts: SVG with presentation attributes only, labels at the line ends, their table beside them.
