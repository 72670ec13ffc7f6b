-- Which sender domains delivered the most spam in a window, and the evidence beside each of them: what
-- spam-sender-domains.kql asks of a workspace, asked of the loaded rows. Its parts have the names they have there.
-- All windows are asked about at once; each reports on the ranked domains of all.
WITH
-- A row that arrives later than LateAfter counts on the day of its message's first spam or phish row.
FirstRows AS (
    SELECT WindowEnd, NetworkMessageId, min(EventTime) AS FirstTime
    FROM Tagged JOIN Windows ON EventTime > HistoryStart AND EventTime <= WindowEnd
    WHERE (IsSpam OR IsPhish) AND NetworkMessageId IS NOT NULL
    GROUP BY WindowEnd, NetworkMessageId
    HAVING max(EventTime) - min(EventTime) > getvariable('LateAfter')),
-- The rows of each window and its history. Deliveries are rows or newest rows, as asked; days are 24 hours, counted
-- back from the window's end.
Inbound AS NOT MATERIALIZED (
    SELECT
        Tagged.*,
        Windows.WindowEnd,
        EventTime > WindowStart AS IsInWindow,
        IsInWindow AND Superseded > Windows.WindowEnd AS IsNewest,
        CASE WHEN getvariable('CountLatest') THEN IsNewest ELSE IsInWindow END AS IsDelivery,
        day_of(EventTime, Windows.WindowEnd, WindowDays) AS OwnDay,
        day_of(CASE WHEN EventTime - FirstTime > getvariable('LateAfter') THEN FirstTime ELSE EventTime END,
            Windows.WindowEnd, WindowDays) AS Day
    FROM Tagged
    JOIN Windows ON EventTime > HistoryStart AND EventTime <= WindowEnd
    LEFT JOIN FirstRows ON FirstRows.WindowEnd = Windows.WindowEnd
        AND FirstRows.NetworkMessageId = Tagged.NetworkMessageId AND (IsSpam OR IsPhish)),
--
-- First pass, cheap: small tables of counts, in which only spam keeps its domain.
Tally AS (
    SELECT WindowEnd, Day, IsDelivery, IsNewest, IsCounted, Hidden, Authentication, RecipientName, count(*) AS Rows
    FROM Inbound
    WHERE IsInWindow
    GROUP BY ALL),
SpamByDomain AS (
    SELECT WindowEnd, Domain, count(*) AS Deliveries
    FROM Tagged JOIN Windows ON EventTime > WindowStart AND EventTime <= WindowEnd
    WHERE IsCounted AND (NOT getvariable('CountLatest') OR Superseded > WindowEnd)
    GROUP BY WindowEnd, Domain),
Ranked AS (
    SELECT WindowEnd, Domain, true AS IsRanked
    FROM SpamByDomain
    QUALIFY row_number() OVER (PARTITION BY WindowEnd ORDER BY Deliveries DESC, Domain) <= getvariable('Tracked')),
Names AS (SELECT Domain FROM Ranked UNION SELECT Domain FROM Watched),
-- Where mail comes to is most likely ours: the domains with at least 5 % of the newest rows, so never more than 20.
RecipientNames AS (
    SELECT
        WindowEnd,
        list(RecipientName ORDER BY Deliveries DESC, RecipientName)
            FILTER (RecipientName <> '' AND Deliveries * 20 >= NewestRows) AS RecipientDomains
    FROM (
        SELECT WindowEnd, RecipientName, sum(Rows) AS Deliveries,
            sum(sum(Rows)) OVER (PARTITION BY WindowEnd) AS NewestRows
        FROM Tally WHERE IsNewest
        GROUP BY WindowEnd, RecipientName)
    GROUP BY WindowEnd),
Days AS (
    SELECT
        WindowEnd,
        series(Day, Spam) AS SpamByDay,
        series(Day, Inbound) AS InboundByDay,
        sum(NewestSpam)::BIGINT AS NewestSpam,
        sum(Authenticated)::BIGINT AS Authenticated,
        sum(Vouched)::BIGINT AS Vouched,
        sum(Forged)::BIGINT AS Forged,
        sum(Unauthenticated)::BIGINT AS Unauthenticated,
        sum(Unknown)::BIGINT AS Unknown
    FROM (
        SELECT
            WindowEnd,
            Day,
            sum(Rows) FILTER (IsDelivery) AS Inbound,
            sum(Rows) FILTER (IsDelivery AND IsCounted) AS Spam,
            sum(Rows) FILTER (IsNewest AND IsCounted) AS NewestSpam,
            sum(Rows) FILTER (IsNewest AND Authentication = 'authenticated') AS Authenticated,
            sum(Rows) FILTER (IsNewest AND Authentication = 'vouched') AS Vouched,
            sum(Rows) FILTER (IsNewest AND Authentication = 'forged') AS Forged,
            sum(Rows) FILTER (IsNewest AND Authentication = 'unauthenticated') AS Unauthenticated,
            sum(Rows) FILTER (IsNewest AND Authentication = 'unknown') AS Unknown
        FROM Tally
        GROUP BY WindowEnd, Day)
    GROUP BY WindowEnd),
Domains AS (SELECT WindowEnd, count(*) AS Domains FROM SpamByDomain GROUP BY WindowEnd),
-- The oldest and the newest row of any direction.
Events AS (
    SELECT WindowEnd, min((sec, nano)) AS OldestEvent, max((sec, nano)) AS NewestEvent
    FROM mail JOIN Windows ON sec < EndSecond OR (sec = EndSecond AND nano <= EndNano)
    GROUP BY WindowEnd),
Repeats AS (
    SELECT count(*) AS Repeats
    FROM Pairs SEMI JOIN Windows ON EventTime > WindowStart AND EventTime <= WindowEnd
    WHERE IsRepeat),
Totals AS (
    SELECT 'total' AS Part, *
    FROM (SELECT WindowEnd FROM Windows) CROSS JOIN Repeats
    LEFT JOIN Days USING (WindowEnd)
    LEFT JOIN Domains USING (WindowEnd)
    LEFT JOIN RecipientNames USING (WindowEnd)
    LEFT JOIN Events USING (WindowEnd)),
Excluded AS (
    SELECT 'excluded' AS Part, WindowEnd, Hidden AS Scenario, series(Day, Rows) AS SpamByDay
    FROM (SELECT WindowEnd, Hidden, Day, sum(Rows) AS Rows FROM Tally WHERE Hidden <> '' AND IsDelivery GROUP BY ALL)
    GROUP BY WindowEnd, Hidden),
--
-- Second pass: the domains that are reported on only. Counts stand on deliveries; the evidence always stands on newest
-- rows: the spam, beside it the domain's other mail and ours to it. Of texts all are counted, and Java picks the first.
Counts AS (
    SELECT
        WindowEnd,
        Domain,
        min(EventTime) AS FirstMail,
        max(EventTime) FILTER (IsCounted AND NOT IsInWindow) AS EarlierSpam,
        count(*) FILTER (IsDelivery) AS Inbound,
        count(*) FILTER (IsDelivery AND IsPhish) AS Phish,
        count(*) FILTER (IsDelivery AND IsPhish AND Day = 0) AS PhishLast24h,
        count(*) FILTER (IsDelivery AND IsCounted) AS Deliveries,
        histogram(Day) FILTER (IsDelivery AND IsCounted) AS SpamByDay,
        count(*) FILTER (IsDelivery AND IsCounted AND IsInInbox) AS ReachedInbox,
        count(DISTINCT RecipientEmailAddress) FILTER (IsDelivery AND IsCounted) AS Recipients,
        count(DISTINCT SenderFromAddress) FILTER (IsDelivery AND IsCounted AND SenderFromAddress <> '') AS Senders,
        count(DISTINCT NetworkMessageId) FILTER (IsDelivery AND IsCounted) AS Messages,
        min(EventTime) FILTER (IsDelivery AND IsCounted) AS FirstSpam,
        count(*) FILTER (IsNewest AND IsCounted) AS NewestSpam,
        count(*) FILTER (IsNewest AND IsCounted AND Authentication = 'authenticated') AS Authenticated,
        count(*) FILTER (IsNewest AND IsCounted AND Authentication = 'vouched') AS Vouched,
        count(*) FILTER (IsNewest AND IsCounted AND Authentication = 'forged') AS Forged,
        count(*) FILTER (IsNewest AND IsCounted AND Authentication = 'unauthenticated') AS Unauthenticated,
        count(*) FILTER (IsNewest AND IsCounted AND Authentication = 'unknown') AS Unknown,
        count(*) FILTER (IsNewest AND IsCounted AND IsBulk) AS Bulk,
        count(*) FILTER (IsNewest AND IsCounted AND IsHighConfidence) AS HighConfidence,
        count(*) FILTER (IsNewest AND IsCounted AND IsInInbox AND IsOrganisationAllow) AS AllowedByOrganisation,
        count(*) FILTER (IsNewest AND IsCounted AND IsInInbox AND IsUserAllow) AS AllowedByUser,
        count(*) FILTER (IsNewest AND IsCounted AND IsInInbox AND IsTransportRule) AS AllowedByTransportRule,
        histogram(SenderFromAddress) FILTER (IsNewest AND IsCounted) AS SenderAddresses,
        histogram(SenderMailFromDomain) FILTER (IsNewest AND IsCounted) AS EnvelopeDomains,
        histogram(SenderIP) FILTER (IsNewest AND IsCounted) AS SenderIPs,
        histogram(OwnDay) FILTER (IsNewest) AS NewestByDay,
        count(*) FILTER (IsNewest AND IsClean) AS Clean,
        count(*) FILTER (IsNewest AND IsClean AND Authentication = 'authenticated') AS CleanAuthenticated,
        count(DISTINCT OwnDay) FILTER (IsNewest AND IsClean AND Authentication = 'authenticated')
            AS CleanAuthenticatedDays
    FROM Inbound SEMI JOIN Names USING (Domain)
    GROUP BY WindowEnd, Domain),
Outbound AS (
    SELECT
        WindowEnd,
        Domain,
        count(DISTINCT day_of(EventTime, WindowEnd, WindowDays)) AS OutboundDays,
        count(DISTINCT sender) FILTER (sender <> '') AS OutboundPeople
    FROM (
        SELECT event_time(sec, nano) AS EventTime, domain_name(coalesce(recipient_domain, '')) AS Domain, sender
        FROM mail
        WHERE direction = 2 AND is_near(sec))
    JOIN Windows ON EventTime > WindowStart AND EventTime <= WindowEnd
    SEMI JOIN Names USING (Domain)
    GROUP BY WindowEnd, Domain),
Found AS (
    SELECT CASE WHEN IsRanked THEN 'ranked' ELSE 'asked' END AS Part, *
    FROM Counts
    LEFT JOIN Ranked USING (WindowEnd, Domain)
    LEFT JOIN Outbound USING (WindowEnd, Domain)
    WHERE Inbound > 0 OR EarlierSpam IS NOT NULL)
FROM Totals
UNION ALL BY NAME FROM Excluded
UNION ALL BY NAME FROM Found
ORDER BY Part = 'total', Deliveries DESC NULLS LAST, Domain;
