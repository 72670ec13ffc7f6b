-- From when to when the rows of files are.
SELECT place, min(sec), max(sec)
FROM (
    SELECT file, sec FROM loaded
    UNION ALL
    SELECT file, sec FROM Actions
    UNION ALL
    SELECT file, sec FROM Clicks)
JOIN Files USING (file)
WHERE place IN (SELECT unnest(getvariable('CutPlaces')))
GROUP BY place
ORDER BY place;
