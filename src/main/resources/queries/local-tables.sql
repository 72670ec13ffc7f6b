-- What the local source keeps of event rows, and how it is asked. Nothing that a person configures is pasted into SQL:
-- it is set as a variable, or stands in a table.
CREATE TYPE state AS ENUM ('authenticated', 'vouched', 'forged', 'unauthenticated', 'unknown');
-- Domains to report on by name, and the windows that are asked about, in the units of EventTime.
CREATE TABLE Watched (Domain VARCHAR);
CREATE TABLE Windows (StartTime BIGINT, EndTime BIGINT);
-- EventTime is in nanoseconds after an instant that is near, so that it is one number and exact.
CREATE MACRO event_time(sec, nano) AS (sec - getvariable('BaseSecond')) * 1000000000 + nano;
-- Whether a second lies in a window or its history, so that its EventTime is a number.
CREATE MACRO is_near(sec) AS sec BETWEEN getvariable('FirstSecond') AND getvariable('BaseSecond');
CREATE MACRO is_up_to_end(sec, nano) AS sec < getvariable('EndSecond')
    OR (sec = getvariable('EndSecond') AND nano <= getvariable('EndNano'));
CREATE MACRO HistoryStart() AS getvariable('HistoryStart');
CREATE MACRO WindowStart() AS getvariable('WindowStart');
CREATE MACRO WindowEnd() AS getvariable('WindowEnd');
CREATE MACRO WindowDays() AS getvariable('WindowDays');
CREATE MACRO LateAfter() AS getvariable('LateAfter');
CREATE MACRO CountLatest() AS getvariable('CountLatest');
CREATE MACRO BulkThreshold() AS getvariable('BulkThreshold');
CREATE MACRO Tracked() AS getvariable('Tracked');
-- Days are 24 hours, counted back from the window's end; what is left over of a broken day joins the oldest.
CREATE MACRO day_of(t) AS least((WindowEnd() - t) // 86400000000000, WindowDays() - 1);
-- Counts by day; a day without any is absent.
CREATE MACRO series(days, counts) AS map(list(days ORDER BY days), list(counts ORDER BY days));
-- A domain in lower case without trailing dots. Beyond ASCII only Java says what that is.
CREATE MACRO domain_name(t) AS
    CASE WHEN strlen(t) = length(t) THEN rtrim(lower(t), '.') ELSE java_domain(t) END;
CREATE MACRO may_be_spam(threat) AS contains(lower(threat), 'spam') OR strlen(threat) > length(threat);
-- DeliveryLocation in any case, as Java and Kusto compare it.
CREATE MACRO is_inbox(place) AS lower(replace(place, 'ı', 'i')) IN ('inbox', 'inbox/folder');
CREATE MACRO complaint_level(t) AS CASE WHEN regexp_full_match(t, '[0-9]{1,9}') THEN t::INTEGER ELSE 0 END;
