-- Rows of a table whose header is known. Anything odd stops it, and Java reads the file.
WITH Texts AS (
    FROM read_csv(
        getvariable('LoadPath'),
        columns = from_json(getvariable('LoadColumns'), getvariable('LoadColumns')),
        compression = getvariable('LoadCompression'),
        delim = getvariable('LoadSeparator'), quote = '"', escape = '"', header = true, auto_detect = false,
        hive_partitioning = false)
    UNION ALL BY NAME
    SELECT unnest(from_json('{}', getvariable('AllColumns'))) WHERE false),
Rows AS (
    SELECT
        *,
        coalesce(nullif(TimeGenerated, ''), nullif(Timestamp, ''), "time") AS written,
        utc_second(written) AS sec,
        utc_nano(written) AS nano,
        CASE WHEN is_of_other_table(category, Type) THEN 100 WHEN sec IS NULL THEN 101 END AS other
    FROM Texts)
