//! On the wire: requirements, evidence and the board.
