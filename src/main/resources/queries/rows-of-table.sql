-- Rows of a table whose header is known. Rows that it cannot read are left out and told of.
DROP TABLE IF EXISTS reject_errors;
DROP TABLE IF EXISTS reject_scans;
CREATE OR REPLACE TEMP VIEW Rows AS
SELECT
    *,
    getvariable('FirstFile') AS file,
    Nanos // 1000000000 AS sec,
    Nanos % 1000000000 AS nano,
    CASE WHEN hides_row(Cells) THEN 101
        WHEN is_of_search_job(_OriginalTimeGenerated, _OriginalType, Type) THEN 101
        WHEN Of = 100 THEN 100
        WHEN Nanos IS NULL OR Nanos < 0 THEN 101
        ELSE Of END AS Other
FROM (
    SELECT
        *,
        utc(written(TimeGenerated, Timestamp, "time")) AS Nanos,
        -- The header is one of EmailEvents: a row of another table names its own.
        table_of(category, Type, '', NULL, NULL, NULL, NULL, NULL) AS Of
    FROM (
        SELECT *, concat_ws('', *COLUMNS(*)) AS Cells
        FROM read_csv(
            getvariable('LoadPaths'),
            columns = getvariable('LoadTypes'),
            compression = getvariable('LoadCompression'),
            delim = getvariable('LoadSeparator'), quote = '"', escape = '"', header = true, auto_detect = false,
            store_rejects = true, hive_partitioning = false)
        UNION ALL BY NAME
        SELECT unnest(from_json('{}', getvariable('RowColumns'))), '' AS Cells WHERE false));
