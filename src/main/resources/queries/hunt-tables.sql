-- What a hunt asks of loaded rows. Nothing that a person configures is pasted into SQL: it is bound to a variable, or
-- stands in a table. Times are counted in nanoseconds from BaseSecond, which lies near: one number, and exact.
CREATE TEMP TABLE Watched (Domain VARCHAR);           -- domains to report on by name
CREATE TEMP TABLE Windows (
    W INTEGER,                                                 -- their place
    HistoryStart BIGINT, WindowStart BIGINT, WindowEnd BIGINT, -- as EventTime
    WindowDays BIGINT,
    EndInstant HUGEINT                                         -- the end in nanoseconds since 1970
);
CREATE TYPE scenario AS ENUM ('RELAYS', 'REPORTS', 'SCHEDULERS', 'ALERTS', 'TESTING', 'SIMULATIONS');
CREATE TYPE proof AS ENUM ('PASSED', 'FORGED', 'FAILED', 'UNTOLD');
CREATE TYPE state AS ENUM ('authenticated', 'vouched', 'forged', 'unauthenticated', 'unknown');
CREATE MACRO event_time(sec, nano) AS (sec - getvariable('BaseSecond')) * 1000000000 + nano;
-- Whether a second lies in a window or its history, or in the days of the names in view.
CREATE MACRO is_near(sec) AS sec BETWEEN getvariable('FirstSecond') AND getvariable('BaseSecond');
CREATE MACRO LateAfter() AS getvariable('LateAfter');
CREATE MACRO CountLatest() AS getvariable('CountLatest');
CREATE MACRO days(nanos) AS nanos // 86400000000000;
-- A domain in lower case without trailing dots; where SQL does not do it as Kusto does, Java does it.
CREATE MACRO domain_name(t) AS
    CASE WHEN strlen(t) > length(t) OR ends_with(t, '.') THEN java_domain(t) ELSE lower(t) END;
CREATE MACRO complaint_level(t) AS coalesce(whole_number(t), 0);
-- The /24 of an IPv4 address as it is written most; of all others Java knows the network.
CREATE MACRO network_of(ipv4, ipv6) AS CASE
    WHEN regexp_full_match(ipv4, '((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\.|$)){4}') AND NOT ends_with(ipv4, '.')
    THEN concat(left(ipv4, strlen(ipv4) - strpos(reverse(ipv4), '.')), '.0/24')
    WHEN ipv4 = '' AND ipv6 = '' THEN ''
    ELSE network(ipv4, ipv6) END;
-- Whether a place is one of these, in any case.
CREATE MACRO is_place(t, places) AS list_contains(places, lower(replace(t, 'ı', 'i')));
-- Whether people read mail there.
CREATE MACRO is_inside(t) AS is_place(t, ['inbox', 'inbox/folder', 'on-premises/external']);
-- How many days before the end of what is in view.
CREATE MACRO day_in_view(time) AS least(days(getvariable('ViewEnd') - time), getvariable('ViewDays') - 1);
-- Of late are 6 days, and the past is the 28 before: each is weighed by the length of the other.
CREATE MACRO is_recent(day) AS day < getvariable('ViewRecent');
CREATE MACRO is_past(day) AS day BETWEEN getvariable('ViewRecent') AND getvariable('ViewDays') - 2;
CREATE MACRO excess_of(recent, past) AS
    recent * (getvariable('ViewDays') - 1 - getvariable('ViewRecent')) - past * getvariable('ViewRecent');
CREATE MACRO is_in_view(time) AS time > getvariable('ViewStart') AND time <= getvariable('ViewEnd');
-- Where a delivery is at the end of some days, none where that is not known: where the last action left it, where the
-- row says that it is now, or where it was delivered. The last says nothing without any action in these days, since in
-- many exports it never changes. An action of which nothing is known leaves it open.
CREATE MACRO end_of(is_open, acted, latest, own, has_actions) AS CASE
    WHEN is_open THEN NULL
    WHEN acted IS NOT NULL THEN nullif(acted, '')
    WHEN latest <> '' AND lower_case(latest) <> lower_case(own) THEN latest
    WHEN has_actions THEN own END;
-- Whether the tables beside EmailEvents have any rows in these days.
CREATE MACRO HasActions() AS EXISTS (FROM Actions WHERE is_near(sec) AND is_in_view(event_time(sec, nano)));
CREATE MACRO HasLinks() AS EXISTS (FROM Links WHERE is_near(sec) AND is_in_view(event_time(sec, nano)));
CREATE MACRO HasClicks() AS EXISTS (FROM Clicks WHERE is_near(sec) AND is_in_view(event_time(sec, nano)));
-- A name and the names above it that have a dot.
CREATE MACRO names_from(labels) AS
    [array_to_string(labels[i:], '.') FOR i IN range(1, greatest(2, len(labels)))];
-- The same with the last label alone, too.
CREATE MACRO all_names_from(labels) AS [array_to_string(labels[i:], '.') FOR i IN range(1, len(labels) + 1)];
CREATE MACRO is_from(sender, domain, scenario) AS is_listed(sender, scenario) OR is_listed(domain, scenario);
