-- What the local source keeps of event rows. Nothing that a person configures is pasted into SQL: it is bound to a
-- variable, or stands in a table.
-- The windows that are asked about, and domains to report on by name.
CREATE TABLE Windows (
    HistoryStart BIGINT, WindowStart BIGINT, WindowEnd BIGINT, WindowDays BIGINT, EndSecond BIGINT, EndNano INTEGER);
CREATE TABLE Watched (Domain VARCHAR);
CREATE TYPE state AS ENUM ('authenticated', 'vouched', 'forged', 'unauthenticated', 'unknown');
-- EventTime is in nanoseconds after BaseSecond, which lies near: one number, and exact.
CREATE MACRO event_time(sec, nano) AS (sec - getvariable('BaseSecond')) * 1000000000 + nano;
-- Whether a second lies in a window or its history.
CREATE MACRO is_near(sec) AS sec BETWEEN getvariable('FirstSecond') AND getvariable('BaseSecond');
-- Days are 24 hours, counted back from the window's end; what is left over of a broken day joins the oldest.
CREATE MACRO day_of(t, window_end, days) AS least((window_end - t) // 86400000000000, days - 1);
-- Counts by day; a day without any is absent.
CREATE MACRO series(days, counts) AS map(list(days ORDER BY days), list(counts ORDER BY days));
-- A domain in lower case without trailing dots. Beyond ASCII only Java says what that is.
CREATE MACRO domain_name(t) AS
    CASE WHEN strlen(t) = length(t) THEN rtrim(lower(t), '.') ELSE java_domain(t) END;
CREATE MACRO may_be_spam(threat) AS contains(lower(threat), 'spam') OR strlen(threat) > length(threat);
-- DeliveryLocation in any case, as Java compares it.
CREATE MACRO is_inbox(place) AS lower(replace(place, 'ı', 'i')) IN ('inbox', 'inbox/folder');
CREATE MACRO complaint_level(t) AS CASE WHEN regexp_full_match(t, '[0-9]{1,9}') THEN t::INTEGER ELSE 0 END;
