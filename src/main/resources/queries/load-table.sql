-- The table that loading fills, whichever way a row comes, and what reading files in SQL needs.
CREATE TABLE loaded (
    file INTEGER,             -- the number of the first of the files that were loaded together, in their order
    sec BIGINT, nano INTEGER, -- when: the second since 1970, and the nanosecond in it
    direction UTINYINT,       -- 1 inbound, 2 outbound, 0 neither; while loading also 100 of another table, 101 in doubt
    threat VARCHAR,           -- all texts are as the file has them; none and the empty text mean the same
    message UBIGINT, recipient UBIGINT, -- hashes of the texts, none for the empty ones
    report VARCHAR,
    domain VARCHAR,
    recipient_domain VARCHAR, -- of the column, or of the address
    auth VARCHAR, policy VARCHAR, -- of inbound rows
    sender VARCHAR,           -- of outbound rows, and where the rest is kept, too:
    -- only of rows that may be spam
    place VARCHAR, envelope VARCHAR, ipv4 VARCHAR, ipv6 VARCHAR, confidence VARCHAR, bulk VARCHAR,
    org_action VARCHAR, org_policy VARCHAR, user_action VARCHAR, user_policy VARCHAR,
    rule VARCHAR, connectors VARCHAR, subject VARCHAR, internet_id VARCHAR
);
-- The same with the order of the rows: of their files, then of their lines.
CREATE VIEW mail AS SELECT (file::BIGINT << 40) + rowid AS pos, * FROM loaded;
-- The second and nanosecond of a time that is exactly of the form that machines write; none of any other.
CREATE MACRO utc_second(t) AS
    CASE WHEN regexp_full_match(t, '[12][0-9]{3}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3])(:[0-9]{2}){2}(\.[0-9]{1,9})?Z')
        THEN epoch_us(TRY_CAST(left(t, 19) AS TIMESTAMP)) // 1000000 END;
CREATE MACRO utc_nano(t) AS
    CASE WHEN strlen(t) = 20 THEN 0 ELSE TRY_CAST(rpad(substr(t, 21, strlen(t) - 21), 9, '0') AS INTEGER) END;
CREATE MACRO filled(t) AS t IS NOT NULL AND t <> '';
-- Whether a row says that it belongs to another table.
CREATE MACRO is_of_other_table(category, type) AS
    CASE WHEN filled(category) THEN lower(category) NOT IN ('advancedhunting-emailevents', 'emailevents')
        ELSE filled(type) AND lower(type) <> 'emailevents' END;
-- Whether a value may have been a list or an object: only Java knows how to read those.
CREATE MACRO is_nested(t) AS t IS NOT NULL AND (starts_with(t, '[') OR starts_with(t, '{')) AND json_valid(t);
