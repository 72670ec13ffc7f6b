-- Which rows of the last part are in doubt, counted from its first.
SELECT rowid - (SELECT min(rowid) FROM loaded WHERE file = getvariable('LoadPart')::INTEGER)
FROM loaded
WHERE file = getvariable('LoadPart')::INTEGER AND direction = 101
ORDER BY 1;
