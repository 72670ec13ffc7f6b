-- Moves the rows of the tables beside EmailEvents to their own; removes what is no event, and all rows of files that
-- are read in another way.
INSERT INTO Actions
SELECT file, sec, nano, pair, threat, report, details[1], details[2], details[3]
FROM loaded
WHERE direction = 102 AND file NOT IN (SELECT unnest(getvariable('LoadedElse')));
INSERT INTO Clicks
SELECT
    file, sec, nano, message,
    CASE WHEN filled(details[1]) THEN id(lower_case(details[1])) END,
    CASE WHEN getvariable('NamesPeople') THEN lower_case(details[1]) END,
    coalesce(lower(details[2]) = 'clickallowed', false) OR coalesce(lower(details[3]) IN ('true', '1'), false)
FROM loaded
WHERE direction = 103 AND file NOT IN (SELECT unnest(getvariable('LoadedElse')));
INSERT INTO Links
SELECT file, sec, nano, message, details[1]
FROM loaded
WHERE direction = 104 AND file NOT IN (SELECT unnest(getvariable('LoadedElse')));
DELETE FROM loaded
WHERE direction >= 100 OR file IN (SELECT unnest(getvariable('LoadedElse')));
