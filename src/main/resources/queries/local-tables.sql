-- What the local source keeps of event rows. Nothing that a person configures is pasted into SQL: it is bound to a
-- variable, or stands in a table.
-- The windows that are asked about, and domains to report on by name.
CREATE TABLE Windows (
    HistoryStart BIGINT, WindowStart BIGINT, WindowEnd BIGINT, -- as EventTime
    WindowDays BIGINT,
    EndInstant HUGEINT -- the end in nanoseconds since 1970
);
CREATE TABLE Watched (Domain VARCHAR);
CREATE TYPE state AS ENUM ('authenticated', 'vouched', 'forged', 'unauthenticated', 'unknown');
-- EventTime is in nanoseconds after BaseSecond, which lies near: one number, and exact.
CREATE MACRO event_time(sec, nano) AS (sec - getvariable('BaseSecond')) * 1000000000 + nano;
-- The same after 1970, of times that may lie far.
CREATE MACRO instant(sec, nano) AS sec::HUGEINT * 1000000000 + nano;
-- Whether a second lies in a window or its history.
CREATE MACRO is_near(sec) AS sec BETWEEN getvariable('FirstSecond') AND getvariable('BaseSecond');
CREATE MACRO FirstStart() AS getvariable('FirstStart');
CREATE MACRO CountLatest() AS getvariable('CountLatest');
CREATE MACRO LateAfter() AS getvariable('LateAfter');
CREATE MACRO BulkThreshold() AS getvariable('BulkThreshold');
CREATE MACRO Tracked() AS getvariable('Tracked');
CREATE MACRO days(nanos) AS nanos // 86400000000000;
-- A domain in lower case without trailing dots; where that is not plain, Java says what it is.
CREATE MACRO domain_name(t) AS CASE
    WHEN t = lower(t) AND strlen(t) = length(t) AND NOT ends_with(t, '.') THEN t
    ELSE java_domain(coalesce(t, '')) END;
CREATE MACRO may_be_spam(threat) AS contains(lower(threat), 'spam') OR strlen(threat) > length(threat);
-- DeliveryLocation in any case, as Java compares it.
CREATE MACRO is_inbox(place) AS lower(replace(place, 'ı', 'i')) IN ('inbox', 'inbox/folder');
CREATE MACRO complaint_level(t) AS CASE WHEN regexp_full_match(t, '[0-9]{1,9}') THEN TRY_CAST(t AS INTEGER) ELSE 0 END;
