-- Leaves only events of the last part.
DELETE FROM loaded WHERE file = getvariable('LoadPart')::INTEGER AND direction >= 100;
