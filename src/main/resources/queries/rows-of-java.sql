-- Rows that Java read.
WITH Rows AS (SELECT *, NULL::UTINYINT AS other FROM event_rows())
