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
        WHEN is_of_other_table(category, Type) THEN 100
        WHEN Nanos IS NULL OR Nanos < 0 THEN 101 END AS Other
FROM (
    SELECT *, utc(written(TimeGenerated, Timestamp, "time")) AS Nanos
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
