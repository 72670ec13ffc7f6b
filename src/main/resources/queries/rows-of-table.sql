-- Rows of a table whose header is known. Rows that it cannot read are left out and told of.
DROP TABLE IF EXISTS reject_errors;
DROP TABLE IF EXISTS reject_scans;
WITH Texts AS (
    FROM read_csv(
        getvariable('LoadPath'),
        columns = from_json(getvariable('LoadColumns'), getvariable('LoadColumns')),
        compression = getvariable('LoadCompression'),
        delim = getvariable('LoadSeparator'), quote = '"', escape = '"', header = true, auto_detect = false,
        store_rejects = true, hive_partitioning = false)
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
