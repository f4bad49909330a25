//! In the database: requirements, evidence and the board.
