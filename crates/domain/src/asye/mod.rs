//! The assessed and supported year in employment: programme, schedule, record.
