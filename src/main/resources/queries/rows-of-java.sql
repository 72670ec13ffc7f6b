-- Rows that Java read.
CREATE OR REPLACE TEMP VIEW Rows AS SELECT *, nullif("of", 0)::UTINYINT AS Other FROM event_rows();
