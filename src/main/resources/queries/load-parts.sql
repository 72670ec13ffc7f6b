-- What came of each file that was just loaded.
SELECT
    file,
    count(*) FILTER (direction < 100) AS rows,
    count(*) FILTER (direction = 100) AS others,
    count(*) FILTER (direction = 101) AS doubts,
    count(*) FILTER (direction > 101) AS beside
FROM loaded
WHERE file >= getvariable('FirstFile')
GROUP BY file;
