-- Which sender domains delivered the most spam in a window, and the evidence beside each of them: what
-- spam-sender-domains.kql asks of a workspace, asked of the loaded rows. Its parts have the names they have there.
-- All windows are asked about at once. Joins are made as they are written: the larger side stands left.
WITH
-- A row that arrives later than LateAfter counts on the day of its message's first spam or phish row.
FirstRows AS (
    SELECT WindowEnd, NetworkMessageId, min(EventTime) AS FirstTime
    FROM Tagged JOIN Windows ON EventTime > HistoryStart AND EventTime <= WindowEnd
    WHERE (IsSpam OR IsPhish) AND NetworkMessageId IS NOT NULL
    GROUP BY WindowEnd, NetworkMessageId
    HAVING max(EventTime) - min(EventTime) > LateAfter()),
-- The windows and their history. Deliveries are rows or newest rows, as asked. Days are 24 hours, counted back from the
-- window's end; what is left over of a broken day joins the oldest.
Inbound AS NOT MATERIALIZED (
    SELECT
        Tagged.*,
        Windows.WindowEnd,
        IsSpam AND Hidden = '' AS IsCounted,
        EventTime > WindowStart AS IsInWindow,
        EventTime > WindowStart AND Superseded > Windows.WindowEnd AS IsNewest,
        EventTime > WindowStart AND (NOT CountLatest() OR Superseded > Windows.WindowEnd) AS IsDelivery,
        least(days(Windows.WindowEnd - EventTime), WindowDays - 1) AS OwnDay,
        least(days(Windows.WindowEnd - CASE WHEN EventTime - FirstTime > LateAfter() THEN FirstTime ELSE EventTime END),
            WindowDays - 1) AS Day
    FROM Tagged
    JOIN Windows ON EventTime > HistoryStart AND EventTime <= WindowEnd
    LEFT JOIN FirstRows ON FirstRows.NetworkMessageId = Tagged.NetworkMessageId
        AND FirstRows.WindowEnd = Windows.WindowEnd AND (IsSpam OR IsPhish)),
--
-- First pass, cheap: a small table of counts, in which only what is reported on keeps its domain.
Tally AS (
    SELECT
        WindowEnd, Day, OwnDay, IsInWindow, IsNewest, IsDelivery, IsCounted, IsPhish, IsClean, Hidden,
        Authentication, RecipientName, Names.Domain,
        count(*) AS Rows, min(EventTime) AS FirstTime, max(EventTime) AS LastTime
    FROM Inbound LEFT JOIN Names ON Names.Domain = Inbound.Domain
    GROUP BY ALL),
Days AS (
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
    GROUP BY WindowEnd, Day),
Series AS (
    SELECT
        WindowEnd,
        list((Day, Spam)) AS SpamByDay,
        list((Day, Inbound)) AS InboundByDay,
        sum(NewestSpam) AS NewestSpam,
        sum(Authenticated) AS Authenticated,
        sum(Vouched) AS Vouched,
        sum(Forged) AS Forged,
        sum(Unauthenticated) AS Unauthenticated,
        sum(Unknown) AS Unknown
    FROM Days
    GROUP BY WindowEnd),
-- Where mail comes to is most likely ours: the domains with at least 5 % of the newest rows, so never more than 20.
RecipientNames AS (
    SELECT
        WindowEnd,
        list(Name ORDER BY Deliveries DESC, Name) FILTER (Name <> '' AND Deliveries * 20 >= NewestRows)
            AS RecipientDomains
    FROM (
        SELECT WindowEnd, domain_name(RecipientName) AS Name, sum(Rows) AS Deliveries,
            sum(sum(Rows)) OVER (PARTITION BY WindowEnd) AS NewestRows
        FROM Tally WHERE IsNewest
        GROUP BY WindowEnd, Name)
    GROUP BY WindowEnd),
-- The oldest and the newest row of any direction.
Instants AS (
    SELECT WindowEnd, min(Instant) AS OldestEvent, max(Instant) AS NewestEvent
    FROM (SELECT instant(sec, nano) AS Instant FROM mail) JOIN Windows ON Instant <= EndInstant
    GROUP BY WindowEnd),
Totals AS (
    SELECT
        'total' AS Part,
        *,
        (SELECT count(*) FROM Pairs SEMI JOIN Windows ON EventTime > WindowStart AND EventTime <= WindowEnd
            WHERE IsRepeat) AS Repeats
    FROM (SELECT WindowEnd FROM Windows)
    LEFT JOIN Series USING (WindowEnd)
    LEFT JOIN (SELECT WindowEnd, count(*) AS Domains FROM SpamByDomain GROUP BY WindowEnd) USING (WindowEnd)
    LEFT JOIN RecipientNames USING (WindowEnd)
    LEFT JOIN Instants USING (WindowEnd)),
Excluded AS (
    SELECT 'excluded' AS Part, WindowEnd, Hidden AS Scenario, list((Day, Rows)) AS SpamByDay
    FROM (SELECT WindowEnd, Hidden, Day, sum(Rows) AS Rows FROM Tally WHERE Hidden <> '' AND IsDelivery GROUP BY ALL)
    GROUP BY WindowEnd, Hidden),
--
-- Second pass: the domains that are reported on only. Of texts all are counted, and Java picks the first ones.
Daily AS (
    SELECT
        WindowEnd,
        Domain,
        Day,
        OwnDay,
        min(FirstTime) AS FirstMail,
        max(LastTime) FILTER (IsCounted AND NOT IsInWindow) AS EarlierSpam,
        sum(Rows) FILTER (IsDelivery) AS Inbound,
        sum(Rows) FILTER (IsDelivery AND IsPhish) AS Phish,
        sum(Rows) FILTER (IsDelivery AND IsCounted) AS Spam,
        sum(Rows) FILTER (IsNewest) AS Newest,
        sum(Rows) FILTER (IsNewest AND IsClean) AS Clean,
        sum(Rows) FILTER (IsNewest AND IsClean AND Authentication = 'authenticated') AS CleanAuthenticated
    FROM Tally WHERE Domain IS NOT NULL
    GROUP BY WindowEnd, Domain, Day, OwnDay),
Counts AS (
    SELECT
        WindowEnd,
        Domain,
        min(FirstMail) AS FirstMail,
        max(EarlierSpam) AS EarlierSpam,
        sum(Inbound) AS Inbound,
        sum(Phish) AS Phish,
        sum(Phish) FILTER (Day = 0) AS PhishLast24h,
        list((Day, Spam)) AS SpamByDay,
        list((OwnDay, Newest)) AS NewestByDay,
        sum(Clean) AS Clean,
        sum(CleanAuthenticated) AS CleanAuthenticated,
        count(DISTINCT OwnDay) FILTER (CleanAuthenticated > 0) AS CleanAuthenticatedDays
    FROM Daily
    GROUP BY WindowEnd, Domain),
Spam AS MATERIALIZED (
    SELECT
        WindowEnd, Inbound.Domain, IsDelivery, IsNewest, EventTime, NetworkMessageId, RecipientEmailAddress,
        Authentication, IsHighConfidence, IsBulk, IsInInbox,
        IsInInbox AND contains(lower(org_action), 'allow') AND org_policy <> '' AS IsOrganisationAllow,
        IsInInbox AND contains(lower(user_action), 'allow') AND user_policy <> '' AS IsUserAllow,
        IsInInbox AND rule <> '' AS IsTransportRule,
        coalesce(sender, '') AS SenderFromAddress,
        coalesce(envelope, '') AS SenderMailFromDomain,
        concat(ipv4, ' ', ipv6) AS SenderIP
    FROM (
        SELECT *, is_inbox(place) AS IsInInbox,
            contains(lower(policy), 'bulk') OR complaint_level(bulk) >= BulkThreshold() AS IsBulk
        FROM mail) AS mail
    JOIN (FROM Inbound WHERE IsCounted AND IsInWindow AND Domain IN (FROM Names)) AS Inbound USING (pos)
    JOIN Confidences ON Confidences.confidence = coalesce(mail.confidence, '')),
SpamCounts AS (
    SELECT
        WindowEnd,
        Domain,
        count(*) AS Deliveries,
        count(*) FILTER (IsInInbox) AS ReachedInbox,
        count(DISTINCT RecipientEmailAddress) AS Recipients,
        count(DISTINCT nullif(SenderFromAddress, '')) AS Senders,
        count(DISTINCT NetworkMessageId) AS Messages,
        min(EventTime) AS FirstSpam
    FROM Spam WHERE IsDelivery
    GROUP BY WindowEnd, Domain),
-- The evidence always stands on newest rows: the spam, beside it the domain's other mail and ours to it.
Evidence AS (
    SELECT
        WindowEnd,
        Domain,
        count(*) AS NewestSpam,
        count(*) FILTER (Authentication = 'authenticated') AS Authenticated,
        count(*) FILTER (Authentication = 'vouched') AS Vouched,
        count(*) FILTER (Authentication = 'forged') AS Forged,
        count(*) FILTER (Authentication = 'unauthenticated') AS Unauthenticated,
        count(*) FILTER (Authentication = 'unknown') AS Unknown,
        count(*) FILTER (IsBulk) AS Bulk,
        count(*) FILTER (IsHighConfidence) AS HighConfidence,
        count(*) FILTER (IsOrganisationAllow) AS AllowedByOrganisation,
        count(*) FILTER (IsUserAllow) AS AllowedByUser,
        count(*) FILTER (IsTransportRule) AS AllowedByTransportRule,
        histogram(SenderFromAddress) AS SenderAddresses,
        histogram(SenderMailFromDomain) AS EnvelopeDomains,
        histogram(SenderIP) AS SenderIPs
    FROM Spam WHERE IsNewest
    GROUP BY WindowEnd, Domain),
Outbound AS (
    SELECT
        WindowEnd,
        Name AS Domain,
        count(DISTINCT least(days(WindowEnd - EventTime), WindowDays - 1)) AS OutboundDays,
        count(DISTINCT nullif(sender, '')) AS OutboundPeople
    FROM (
        SELECT event_time(sec, nano) AS EventTime, domain_name(recipient_domain) AS Name, sender
        FROM mail
        WHERE direction = 2 AND is_near(sec))
    SEMI JOIN Names ON Name = Names.Domain
    JOIN Windows ON EventTime > WindowStart AND EventTime <= WindowEnd
    GROUP BY WindowEnd, Name),
Found AS (
    SELECT CASE WHEN IsRanked THEN 'ranked' ELSE 'asked' END AS Part, *
    FROM Counts
    LEFT JOIN Ranked USING (WindowEnd, Domain)
    LEFT JOIN SpamCounts USING (WindowEnd, Domain)
    LEFT JOIN Evidence USING (WindowEnd, Domain)
    LEFT JOIN Outbound USING (WindowEnd, Domain)
    WHERE Inbound > 0 OR EarlierSpam IS NOT NULL)
FROM Totals
UNION ALL BY NAME FROM Excluded
UNION ALL BY NAME FROM Found
ORDER BY Part = 'total', Deliveries DESC NULLS LAST, Domain;
