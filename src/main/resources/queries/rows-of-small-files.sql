-- The same of many small files, of which this way reads far more in the same time. The condition always holds: behind one,
-- the few rows of each file are put together with those of others.
CREATE OR REPLACE TEMP VIEW Lines AS
SELECT unnest(from_json(json, getvariable('LoadColumns'))), file_index
FROM read_ndjson_objects(
    getvariable('LoadPaths'),
    compression = 'none', ignore_errors = true, hive_partitioning = false) AS Objects
WHERE random() >= 0;
