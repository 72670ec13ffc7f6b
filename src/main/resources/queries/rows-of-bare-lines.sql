-- Rows that stand in no envelope.
CREATE OR REPLACE TEMP VIEW Texts AS FROM Lines;
