//! Over HTTP: requirements, evidence and the board.
