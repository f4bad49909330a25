//! What people do: requirements, evidence and the board.
