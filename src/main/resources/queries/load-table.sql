-- The tables that loading fills, whichever way a row comes, and what reading files in SQL needs.
-- Files that were loaded, and their place among all inputs.
CREATE TABLE Files (file INTEGER, place INTEGER);
CREATE TABLE loaded (
    file INTEGER,             -- as in Files
    sec BIGINT, nano INTEGER, -- when: the second since 1970, and the nanosecond in it
    direction UTINYINT,       -- 1 inbound, 2 outbound, 0 neither; while loading also 100 of another table, 101 in
                              -- doubt, 102 of the actions, 103 of the clicks and 104 of the links
    threat VARCHAR,           -- all texts are as the file has them; none and the empty text mean the same
    pair UBIGINT, message UBIGINT, recipient UBIGINT, -- hashes of ids, none for empty ones
    lowered UBIGINT,          -- the pair with the recipient in lower case, where that differs
    report VARCHAR,
    domain VARCHAR,
    recipient_domain VARCHAR, -- of the column, or of the address
    auth VARCHAR, policy VARCHAR, -- of inbound rows
    sender VARCHAR,           -- of inbound and outbound rows, and of those that may be a threat
    odd_direction VARCHAR,    -- of rows that are neither inbound, nor outbound, nor within the organisation
    details VARCHAR[],        -- of rows that may be or become a threat: a list takes less memory than its columns
    way VARCHAR,              -- of inbound rows: how they came in, as JSON; none where nothing is told
    has_envelope BOOLEAN, is_reply BOOLEAN -- of outbound rows
);
-- What was done to deliveries later, who clicked, and the links of messages: of EmailPostDeliveryEvents, UrlClickEvents
-- and EmailUrlInfo.
CREATE TABLE Actions (
    file INTEGER, sec BIGINT, nano INTEGER,
    pair UBIGINT,             -- of the recipient in lower case
    threat VARCHAR, report VARCHAR,
    location VARCHAR,         -- where it is after it
    action VARCHAR, result VARCHAR
);
CREATE TABLE Clicks (
    file INTEGER, sec BIGINT, nano INTEGER,
    message UBIGINT,
    person UBIGINT,           -- a hash of the account, none for an empty one
    account VARCHAR,          -- the account in lower case; none unless people are to be named: nobody's address is kept
    is_through BOOLEAN        -- whether they got to the page
);
CREATE TABLE Links (
    file INTEGER, sec BIGINT, nano INTEGER,
    message UBIGINT,
    link VARCHAR              -- the domain, as the file has it
);
-- Deliveries that an action may make a threat, by the hash of message and recipient: rows of theirs that are read from
-- now on keep what is asked of threats.
CREATE TABLE Judged (pair UBIGINT);
CREATE MACRO filled(t) AS t IS NOT NULL AND t <> '';
-- 64 bits of an id; hash() alone gives similar ids the same.
CREATE MACRO id(t) AS (md5_number(t) & 18446744073709551615)::UBIGINT;
-- The hash of message and recipient.
CREATE MACRO pair_of(message, recipient) AS id(concat(strlen(message), ' ', message, recipient));
CREATE MACRO may_be(t, word) AS contains(lower(t), word) OR strlen(t) > length(t);
CREATE MACRO may_be_threat(t) AS may_be(t, 'spam') OR may_be(t, 'phish') OR may_be(t, 'malware');
-- In lower case; where SQL does not do it as Kusto does, Java does it.
CREATE MACRO lower_case(t) AS CASE WHEN strlen(t) > length(t) THEN java_lower(t) ELSE lower(t) END;
-- The policy that let mail in, where an action says that it did.
CREATE MACRO allow_of(action, policy) AS CASE WHEN contains(lower_case(action), 'allow') THEN policy END;
-- One text for a few that are mostly the same, or none for none.
CREATE MACRO together(texts) AS CASE WHEN array_to_string(texts, '') <> '' THEN to_json(texts)::VARCHAR END;
CREATE MACRO is_automatic_reply(subject) AS
    coalesce(lower(replace(left(subject, 16), 'ı', 'i')) = 'automatic reply:', false);
-- The time of exactly the form that machines write, in nanoseconds since 1970; none of any other, nor far from today.
CREATE MACRO utc(t) AS CASE
    WHEN regexp_full_match(t, '[12][0-9]{3}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3])(:[0-9]{2}){2}(\.[0-9]{1,9})?Z')
    THEN epoch_ns(TRY_CAST(t AS TIMESTAMP_NS)) END;
CREATE MACRO written(generated, stamp, envelope) AS coalesce(nullif(generated, ''), nullif(stamp, ''), envelope);
-- The table that a row says it belongs to, and where it says none, the one that has its columns, as EventTable in Java
-- has it: its number, none for EmailEvents.
CREATE MACRO table_named(t) AS
    CASE t WHEN 'emailevents' THEN NULL WHEN 'emailpostdeliveryevents' THEN 102 WHEN 'urlclickevents' THEN 103
        WHEN 'emailurlinfo' THEN 104 ELSE 100 END;
CREATE MACRO table_of(category, type, domain, action, result, account, clicked, link) AS
    CASE WHEN filled(category) THEN table_named(regexp_replace(lower(category), '^advancedhunting-', ''))
        WHEN type = 'EmailEvents' THEN NULL
        WHEN filled(type) THEN table_named(lower(type))
        WHEN coalesce(action, account, link) IS NULL OR domain IS NOT NULL THEN NULL
        WHEN action IS NOT NULL AND result IS NOT NULL THEN 102
        WHEN account IS NOT NULL AND clicked IS NOT NULL THEN 103
        WHEN link IS NOT NULL THEN 104
        ELSE 101 END;
-- Whether a row is a result of a search job, whose TimeGenerated is the time of the job: Java looks at it.
CREATE MACRO is_of_search_job(original_time, original_type, type) AS
    coalesce(original_time, original_type) IS NOT NULL OR ends_with(upper(coalesce(type, '')), '_SRCH');
-- Whether a value was a list or an object, or looks like one: only Java knows how to read those.
CREATE MACRO is_nested(t) AS ascii(t) & 223 = 91; -- one bit is all that tells [ from {
-- A whole number in any writing, such as 7.0 or 7E0, or 7,0 from a spreadsheet; none when it is something else.
CREATE MACRO whole_number(t) AS CASE
    WHEN regexp_full_match(t, '[0-9]{1,9}') THEN TRY_CAST(t AS INTEGER)
    WHEN regexp_full_match(t, '[-+]?[0-9]{1,9}([.,][0-9]*)?([eE][-+]?[0-9]{1,2})?')
        AND TRY_CAST(replace(t, ',', '.') AS DOUBLE) = trunc(TRY_CAST(replace(t, ',', '.') AS DOUBLE))
    THEN TRY_CAST(TRY_CAST(replace(t, ',', '.') AS DOUBLE) AS INTEGER) END;
-- Yes or no, as machines write it; none when it is something else.
CREATE MACRO truth(t) AS CASE
    WHEN lower(t) = 'true' OR whole_number(t) = 1 THEN true
    WHEN lower(t) = 'false' OR whole_number(t) = 0 THEN false END;
-- Whether the cells of a row have a line break in them, and as many separators as a row: then they may hide one.
CREATE MACRO hides_row(t) AS contains(t, chr(10))
    AND strlen(t) - strlen(replace(t, getvariable('LoadSeparator'), '')) >= getvariable('LoadSeparators');
