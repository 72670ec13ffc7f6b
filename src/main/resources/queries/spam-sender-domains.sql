-- Which sender domains delivered the most spam in a window, and the evidence beside each of them: what
-- spam-sender-domains.kql asks of a workspace, asked of the loaded rows. The parts have the names they have there.
WITH
-- The first domains of every window that is asked about: each window reports on those of all.
Rankings AS (
    SELECT EndTime, Domain, count(*) AS Deliveries
    FROM Tagged JOIN Windows ON EventTime > StartTime AND EventTime <= EndTime
    WHERE IsCounted AND (NOT CountLatest() OR Superseded > EndTime)
    GROUP BY EndTime, Domain
    QUALIFY row_number() OVER (PARTITION BY EndTime ORDER BY count(*) DESC, Domain) <= Tracked()),
Ranked AS (SELECT Domain FROM Rankings WHERE EndTime = WindowEnd()),
Names AS (SELECT Domain FROM Rankings UNION SELECT Domain FROM Watched),
--
-- A row that arrives later than LateAfter counts on the day of its message's first spam or phish row.
FirstRows AS (
    SELECT NetworkMessageId, min(EventTime) AS FirstTime
    FROM Tagged
    WHERE (IsSpam OR IsPhish) AND NetworkMessageId IS NOT NULL
        AND EventTime > HistoryStart() AND EventTime <= WindowEnd()
    GROUP BY NetworkMessageId
    HAVING max(EventTime) - min(EventTime) > LateAfter()),
InWindow AS NOT MATERIALIZED (
    SELECT
        Tagged.*,
        day_of(EventTime) AS OwnDay,
        day_of(CASE WHEN EventTime - FirstTime > LateAfter() THEN FirstTime ELSE EventTime END) AS Day,
        Superseded > WindowEnd() AS IsNewest,
        NOT CountLatest() OR IsNewest AS IsDelivery
    FROM Tagged LEFT JOIN FirstRows
        ON Tagged.NetworkMessageId = FirstRows.NetworkMessageId AND (IsSpam OR IsPhish)
    WHERE EventTime > WindowStart() AND EventTime <= WindowEnd()),
--
-- First pass, cheap: small tables of counts.
Tally AS (
    SELECT Day, IsCounted, Hidden, count(*) AS Rows
    FROM InWindow WHERE IsDelivery
    GROUP BY ALL),
NewestTally AS (
    SELECT Authentication, IsCounted, RecipientName, count(*) AS Rows
    FROM InWindow WHERE IsNewest
    GROUP BY ALL),
NewestTotals AS (
    SELECT
        sum(Rows) FILTER (Authentication = 'authenticated')::BIGINT AS Authenticated,
        sum(Rows) FILTER (Authentication = 'vouched')::BIGINT AS Vouched,
        sum(Rows) FILTER (Authentication = 'forged')::BIGINT AS Forged,
        sum(Rows) FILTER (Authentication = 'unauthenticated')::BIGINT AS Unauthenticated,
        sum(Rows) FILTER (Authentication = 'unknown')::BIGINT AS Unknown,
        sum(Rows) FILTER (IsCounted)::BIGINT AS NewestSpam
    FROM NewestTally),
-- Where mail comes to is most likely ours: the domains with at least 5 % of the newest rows, so never more than 20.
RecipientNames AS (
    SELECT list(RecipientName ORDER BY Deliveries DESC, RecipientName) AS RecipientDomains
    FROM (SELECT RecipientName, sum(Rows) AS Deliveries FROM NewestTally GROUP BY RecipientName)
    WHERE RecipientName <> '' AND Deliveries * 20 >= (SELECT sum(Rows) FROM NewestTally)),
Days AS (
    SELECT Day, sum(Rows) AS Inbound, coalesce(sum(Rows) FILTER (IsCounted), 0) AS Spam FROM Tally GROUP BY Day),
-- Of rows of any direction.
UpToEnd AS NOT MATERIALIZED (SELECT sec, nano FROM mail WHERE is_up_to_end(sec, nano)),
Oldest AS (FROM UpToEnd ORDER BY sec, nano LIMIT 1),
Newest AS (FROM UpToEnd ORDER BY sec DESC, nano DESC LIMIT 1),
Totals AS (
    SELECT
        'total' AS Part,
        *,
        (SELECT count(DISTINCT Domain) FROM InWindow WHERE IsDelivery AND IsCounted) AS Domains,
        (FROM RecipientNames) AS RecipientDomains,
        (SELECT sec FROM Oldest) AS OldestSecond,
        (SELECT nano FROM Oldest) AS OldestNano,
        (SELECT sec FROM Newest) AS NewestSecond,
        (SELECT nano FROM Newest) AS NewestNano,
        (FROM Repeats) AS Repeats
    FROM (SELECT series(Day, Spam) AS SpamByDay, series(Day, Inbound) AS InboundByDay FROM Days), NewestTotals),
Excluded AS (
    SELECT 'excluded' AS Part, Hidden AS Scenario, series(Day, Rows) AS SpamByDay
    FROM Tally WHERE Hidden <> ''
    GROUP BY Hidden),
--
-- Second pass: the domains that are reported on only. Counts stand on rows or on newest rows, as asked.
Reported AS MATERIALIZED (SELECT * FROM InWindow SEMI JOIN Names USING (Domain)),
Spam AS MATERIALIZED (
    SELECT
        Reported.*,
        is_inbox(place) AS IsInInbox,
        contains(lower(policy), 'bulk') OR complaint_level(bulk) >= BulkThreshold() AS IsBulk,
        IsHighConfidence,
        contains(lower(org_action), 'allow') AND org_policy <> '' AS IsOrganisationAllow,
        contains(lower(user_action), 'allow') AND user_policy <> '' AS IsUserAllow,
        rule <> '' AS IsTransportRule,
        coalesce(sender, '') AS SenderFromAddress,
        domain_name(coalesce(envelope, '')) AS EnvelopeDomain,
        coalesce(ipv4, '') AS SenderIPv4,
        coalesce(ipv6, '') AS SenderIPv6
    FROM Reported
    JOIN mail USING (pos)
    JOIN Confidences ON Confidences.confidence = coalesce(mail.confidence, '')
    WHERE IsCounted),
History AS (
    SELECT
        Domain,
        min(EventTime) AS FirstMail,
        max(EventTime) FILTER (IsCounted AND EventTime <= WindowStart()) AS EarlierSpam
    FROM Tagged SEMI JOIN Names USING (Domain)
    WHERE EventTime > HistoryStart() AND EventTime <= WindowEnd()
    GROUP BY Domain),
Counts AS (
    SELECT
        Domain,
        count(*) AS Inbound,
        count(*) FILTER (IsPhish) AS Phish,
        count(*) FILTER (IsPhish AND Day = 0) AS PhishLast24h
    FROM Reported WHERE IsDelivery
    GROUP BY Domain),
SpamCounts AS (
    SELECT
        Domain,
        count(*) AS Deliveries,
        histogram(Day) AS SpamByDay,
        count(*) FILTER (IsInInbox) AS ReachedInbox,
        count(DISTINCT RecipientEmailAddress) AS Recipients,
        count(DISTINCT nullif(SenderFromAddress, '')) AS Senders,
        count(DISTINCT NetworkMessageId) AS Messages,
        min(EventTime) AS FirstSpam
    FROM Spam WHERE IsDelivery
    GROUP BY Domain),
--
-- The evidence always stands on newest rows: the spam, beside it the domain's other mail and ours to it.
Evidence AS (
    SELECT
        Domain,
        count(*) AS NewestSpam,
        count(*) FILTER (Authentication = 'authenticated') AS Authenticated,
        count(*) FILTER (Authentication = 'vouched') AS Vouched,
        count(*) FILTER (Authentication = 'forged') AS Forged,
        count(*) FILTER (Authentication = 'unauthenticated') AS Unauthenticated,
        count(*) FILTER (Authentication = 'unknown') AS Unknown,
        count(*) FILTER (IsBulk) AS Bulk,
        count(*) FILTER (IsHighConfidence) AS HighConfidence,
        count(*) FILTER (IsInInbox AND IsOrganisationAllow) AS AllowedByOrganisation,
        count(*) FILTER (IsInInbox AND IsUserAllow) AS AllowedByUser,
        count(*) FILTER (IsInInbox AND IsTransportRule) AS AllowedByTransportRule
    FROM Spam WHERE IsNewest
    GROUP BY Domain),
OtherMail AS (
    SELECT
        Domain,
        histogram(OwnDay) AS NewestByDay,
        count(*) FILTER (IsClean) AS Clean,
        count(*) FILTER (IsClean AND Authentication = 'authenticated') AS CleanAuthenticated,
        count(DISTINCT OwnDay) FILTER (IsClean AND Authentication = 'authenticated') AS CleanAuthenticatedDays
    FROM Reported WHERE IsNewest
    GROUP BY Domain),
TopSenders AS (
    SELECT
        Domain,
        sum(Deliveries)::BIGINT AS TopSenders,
        list(SenderFromAddress ORDER BY Place) FILTER (SenderFromAddress <> '') AS TopSenderAddresses
    FROM (
        SELECT Domain, SenderFromAddress, count(*) AS Deliveries,
            row_number() OVER (PARTITION BY Domain ORDER BY count(*) DESC, SenderFromAddress) AS Place
        FROM Spam WHERE IsNewest
        GROUP BY Domain, SenderFromAddress)
    WHERE Place <= 5
    GROUP BY Domain),
Envelopes AS (
    SELECT Domain, count(*) AS EnvelopeDomains, any_value(EnvelopeDomain) FILTER (Place = 1) AS TopEnvelopeDomain
    FROM (
        SELECT Domain, EnvelopeDomain,
            row_number() OVER (PARTITION BY Domain ORDER BY count(*) DESC, EnvelopeDomain) AS Place
        FROM Spam WHERE IsNewest AND EnvelopeDomain <> ''
        GROUP BY Domain, EnvelopeDomain)
    GROUP BY Domain),
Networks AS (
    SELECT Domain, count(*) AS Networks, any_value(Network) FILTER (Place = 1) AS TopNetwork
    FROM (
        SELECT Domain, network(SenderIPv4, SenderIPv6) AS Network,
            row_number() OVER (PARTITION BY Domain ORDER BY sum(Deliveries) DESC, Network) AS Place
        FROM (
            SELECT Domain, SenderIPv4, SenderIPv6, count(*) AS Deliveries
            FROM Spam WHERE IsNewest
            GROUP BY Domain, SenderIPv4, SenderIPv6)
        WHERE Network <> ''
        GROUP BY Domain, Network)
    GROUP BY Domain),
Outbound AS (
    SELECT
        Domain,
        count(DISTINCT day_of(EventTime)) AS OutboundDays,
        count(DISTINCT nullif(sender, '')) AS OutboundPeople
    FROM (
        SELECT event_time(sec, nano) AS EventTime, domain_name(coalesce(recipient_domain, '')) AS Domain, sender
        FROM mail
        WHERE direction = 2 AND is_near(sec))
    SEMI JOIN Names USING (Domain)
    WHERE EventTime > WindowStart() AND EventTime <= WindowEnd()
    GROUP BY Domain),
Found AS (
    SELECT
        CASE WHEN Domain IN (FROM Ranked) THEN 'ranked' ELSE 'asked' END AS Part,
        *
    FROM History
    LEFT JOIN Counts USING (Domain)
    LEFT JOIN SpamCounts USING (Domain)
    LEFT JOIN Evidence USING (Domain)
    LEFT JOIN OtherMail USING (Domain)
    LEFT JOIN TopSenders USING (Domain)
    LEFT JOIN Envelopes USING (Domain)
    LEFT JOIN Networks USING (Domain)
    LEFT JOIN Outbound USING (Domain)
    WHERE Inbound > 0 OR EarlierSpam IS NOT NULL)
SELECT * FROM Totals
UNION ALL BY NAME SELECT * FROM Excluded
UNION ALL BY NAME SELECT * FROM Found
ORDER BY Part = 'total', coalesce(Deliveries, 0) DESC, Domain;
