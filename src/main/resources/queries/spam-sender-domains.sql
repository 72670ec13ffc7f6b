-- Which sender domains delivered the most spam in each window, and the evidence beside each of them: what
-- spam-sender-domains.kql asks of a workspace, asked of the loaded rows. Its parts have the names they have there.
--
-- A row that arrives later than LateAfter counts on the day of its message's first spam or phish row.
CREATE TEMP TABLE FirstRows AS
SELECT W, message, min(EventTime) AS FirstTime
FROM Tagged JOIN Windows ON EventTime > HistoryStart AND EventTime <= WindowEnd
WHERE (IsSpam OR IsPhish) AND message IN (FROM LateMessages)
GROUP BY W, message;
-- Deliveries are rows or newest rows, as asked. Days are 24 hours, counted back from the window's end; what is left
-- over of a broken day joins the oldest.
CREATE TEMP TABLE InWindow AS
SELECT
    Windows.W, pos, EventTime, Tagged.message, DomainId, NameId, IsPhish, IsClean, IsCounted, Scenario, Authentication,
    Superseded > WindowEnd AS IsNewest,
    NOT CountLatest() OR Superseded > WindowEnd AS IsDelivery,
    least(days(WindowEnd - EventTime), WindowDays - 1) AS OwnDay,
    least(days(WindowEnd - CASE WHEN (IsSpam OR IsPhish) AND EventTime - FirstTime > LateAfter()
        THEN FirstTime ELSE EventTime END), WindowDays - 1) AS Day
FROM Tagged
JOIN Windows ON EventTime > WindowStart AND EventTime <= WindowEnd
LEFT JOIN FirstRows ON FirstRows.message = Tagged.message AND FirstRows.W = Windows.W
WHERE Repeated > WindowEnd;
--
-- First pass, cheap: the whole window.
CREATE TEMP TABLE Days AS
SELECT
    W,
    Day,
    count(*) FILTER (IsDelivery) AS Inbound,
    count(*) FILTER (IsDelivery AND IsCounted) AS Spam,
    count(*) FILTER (IsNewest AND IsCounted) AS NewestSpam,
    count(*) FILTER (IsNewest AND Authentication = 'authenticated') AS Authenticated,
    count(*) FILTER (IsNewest AND Authentication = 'vouched') AS Vouched,
    count(*) FILTER (IsNewest AND Authentication = 'forged') AS Forged,
    count(*) FILTER (IsNewest AND Authentication = 'unauthenticated') AS Unauthenticated,
    count(*) FILTER (IsNewest AND Authentication = 'unknown') AS Unknown
FROM InWindow
GROUP BY W, Day;
-- Where mail comes to is most likely ours: the domains with at least 5 % of the newest rows, so never more than 20.
CREATE TEMP TABLE RecipientNames AS
SELECT W, Name, sum(Deliveries) AS Deliveries, sum(sum(Deliveries)) OVER (PARTITION BY W) AS NewestRows
FROM (SELECT W, NameId, count(*) AS Deliveries FROM InWindow WHERE IsNewest GROUP BY W, NameId)
JOIN Recipients USING (NameId)
GROUP BY W, Name;
-- The domains with the most spam: each window reports on those of all, and on the watched ones.
CREATE TEMP TABLE Ranked AS
SELECT
    W,
    DomainId,
    count(*) OVER (PARTITION BY W) AS Domains,
    sum((max(Day) = 0)::INTEGER) OVER (PARTITION BY W) AS FreshDomains
FROM InWindow
WHERE IsCounted AND IsDelivery
GROUP BY W, DomainId
QUALIFY row_number() OVER (PARTITION BY W ORDER BY count(*) DESC, DomainId) <= getvariable('Tracked');
CREATE TEMP TABLE Names AS
SELECT DISTINCT DomainId, Domain
FROM Senders
WHERE DomainId IN (SELECT DomainId FROM Ranked) OR Domain IN (FROM Watched);
--
-- Second pass: these domains only.
CREATE TEMP TABLE Reported AS
FROM InWindow WHERE DomainId IN (SELECT DomainId FROM Names);
CREATE TEMP TABLE History AS
SELECT
    W,
    DomainId,
    min(EventTime) AS FirstMail,
    max(EventTime) FILTER (IsCounted AND EventTime <= WindowStart) AS EarlierSpam
FROM Tagged JOIN Windows ON EventTime > HistoryStart AND EventTime <= WindowEnd
WHERE DomainId IN (SELECT DomainId FROM Names)
GROUP BY W, DomainId;
CREATE TEMP TABLE Counts AS
SELECT
    W,
    DomainId,
    count(*) FILTER (IsDelivery) AS Inbound,
    count(*) FILTER (IsDelivery AND IsPhish) AS Phish,
    count(*) FILTER (IsDelivery AND IsPhish AND Day = 0) AS PhishLast24h,
    histogram(Day) FILTER (IsDelivery AND IsCounted) AS SpamByDay,
    histogram(OwnDay) FILTER (IsNewest) AS NewestByDay,
    count(*) FILTER (IsNewest AND IsClean) AS Clean,
    count(*) FILTER (IsNewest AND IsClean AND Authentication = 'authenticated') AS CleanAuthenticated,
    count(DISTINCT OwnDay) FILTER (IsNewest AND IsClean AND Authentication = 'authenticated') AS CleanAuthenticatedDays
FROM Reported
GROUP BY W, DomainId;
CREATE TEMP TABLE SpamRows AS
SELECT rowid AS pos, coalesce(lowered, pair) AS pair, auth, policy, recipient, sender, details
FROM loaded
WHERE rowid IN (SELECT pos FROM Reported WHERE IsCounted);
CREATE TEMP TABLE Confidences AS
SELECT text, coalesce(whole_number(json_text(text, 'Spam')) = 9, false) AS IsHighConfidence
FROM (SELECT DISTINCT coalesce(details[5], '') AS text FROM SpamRows);
CREATE TEMP TABLE Details AS
SELECT
    pos,
    pair,
    recipient,
    coalesce(details[1], '') AS Location,
    details[15] AS Latest,
    lower(replace(details[1], 'ı', 'i')) IN ('inbox', 'inbox/folder') AS IsInInbox,
    IsBulk OR complaint_level(details[6]) >= getvariable('BulkThreshold') AS IsBulk,
    IsHighConfidence,
    contains(lower_case(details[7]), 'allow') AND details[8] <> '' AS IsOrganisationAllow,
    contains(lower_case(details[9]), 'allow') AND details[10] <> '' AS IsUserAllow,
    details[11] <> '' AS IsTransportRule,
    coalesce(sender, '') AS SenderFromAddress,
    coalesce(domain_name(details[2]), '') AS EnvelopeDomain,
    network_of(coalesce(details[3], ''), coalesce(details[4], '')) AS Network
FROM SpamRows
JOIN Proofs ON Proofs.auth = coalesce(SpamRows.auth, '') AND Proofs.policy = coalesce(SpamRows.policy, '')
JOIN Confidences ON Confidences.text = coalesce(details[5], '');
CREATE TEMP VIEW Spam AS
SELECT W, DomainId, EventTime, IsDelivery, IsNewest, message, Authentication, Details.* EXCLUDE (pos)
FROM Reported JOIN Details ON Details.pos = Reported.pos
WHERE IsCounted;
--
-- The evidence always stands on newest rows: the spam, beside it the domain's other mail and ours to it.
CREATE TEMP TABLE Evidence AS
SELECT
    W,
    DomainId,
    count(*) FILTER (IsDelivery) AS Deliveries,
    count(*) FILTER (IsDelivery AND IsInInbox) AS ReachedInbox,
    count(DISTINCT recipient) FILTER (IsDelivery) AS Recipients,
    count(DISTINCT SenderFromAddress) FILTER (IsDelivery AND SenderFromAddress <> '') AS Senders,
    count(DISTINCT message) FILTER (IsDelivery) AS Messages,
    min(EventTime) FILTER (IsDelivery) AS FirstSpam,
    count(*) FILTER (IsNewest) AS NewestSpam,
    count(*) FILTER (IsNewest AND Authentication = 'authenticated') AS Authenticated,
    count(*) FILTER (IsNewest AND Authentication = 'vouched') AS Vouched,
    count(*) FILTER (IsNewest AND Authentication = 'forged') AS Forged,
    count(*) FILTER (IsNewest AND Authentication = 'unauthenticated') AS Unauthenticated,
    count(*) FILTER (IsNewest AND Authentication = 'unknown') AS Unknown,
    count(*) FILTER (IsNewest AND IsBulk) AS Bulk,
    count(*) FILTER (IsNewest AND IsHighConfidence) AS HighConfidence,
    count(*) FILTER (IsNewest AND IsInInbox AND IsOrganisationAllow) AS AllowedByOrganisation,
    count(*) FILTER (IsNewest AND IsInInbox AND IsUserAllow) AS AllowedByUser,
    count(*) FILTER (IsNewest AND IsInInbox AND IsTransportRule) AS AllowedByTransportRule
FROM Spam
GROUP BY W, DomainId;
-- Of the spam that reached an inbox: how much is there at the window's end, and of how much that is not known.
CREATE TEMP TABLE Inside AS
SELECT
    W,
    DomainId,
    count(*) FILTER (is_inside(EndLocation)) AS StillInside,
    count(*) FILTER (EndLocation IS NULL) AS OpenInside
FROM (
    SELECT
        Spam.W,
        DomainId,
        end_of(IsOpen, LastDone.location, Latest, Spam.Location, HasActions) AS EndLocation
    FROM Spam
    JOIN Spans ON Spans.W = Spam.W
    LEFT JOIN Fates ON Fates.W = Spam.W AND Fates.pair = Spam.pair
    WHERE IsDelivery AND IsInInbox)
GROUP BY W, DomainId;
CREATE TEMP TABLE TopSenders AS
SELECT
    W,
    DomainId,
    sum(Deliveries) AS TopSenders,
    list(SenderFromAddress ORDER BY Place) FILTER (SenderFromAddress <> '') AS TopSenderAddresses
FROM (
    SELECT W, DomainId, SenderFromAddress, count(*) AS Deliveries,
        row_number() OVER (PARTITION BY W, DomainId ORDER BY count(*) DESC, SenderFromAddress) AS Place
    FROM Spam
    WHERE IsNewest
    GROUP BY W, DomainId, SenderFromAddress)
WHERE Place <= getvariable('TopSenders')
GROUP BY W, DomainId;
CREATE TEMP TABLE Envelopes AS
SELECT W, DomainId, count(*) AS EnvelopeDomains, any_value(EnvelopeDomain) FILTER (Place = 1) AS TopEnvelopeDomain
FROM (
    SELECT W, DomainId, EnvelopeDomain,
        row_number() OVER (PARTITION BY W, DomainId ORDER BY count(*) DESC, EnvelopeDomain) AS Place
    FROM Spam
    WHERE IsNewest AND EnvelopeDomain <> ''
    GROUP BY W, DomainId, EnvelopeDomain)
GROUP BY W, DomainId;
CREATE TEMP TABLE Networks AS
SELECT W, DomainId, count(*) AS Networks, any_value(Network) FILTER (Place = 1) AS TopNetwork
FROM (
    SELECT W, DomainId, Network,
        row_number() OVER (PARTITION BY W, DomainId ORDER BY count(*) DESC, Network) AS Place
    FROM Spam
    WHERE IsNewest AND Network <> ''
    GROUP BY W, DomainId, Network)
GROUP BY W, DomainId;
CREATE TEMP TABLE Outbound AS
SELECT
    W,
    Domain,
    count(DISTINCT least(days(WindowEnd - EventTime), WindowDays - 1)) AS OutboundDays,
    count(DISTINCT sender) FILTER (sender <> '') AS OutboundPeople
FROM (
    SELECT domain_name(recipient_domain) AS Domain, event_time(sec, nano) AS EventTime, sender
    FROM loaded
    WHERE direction = 2 AND is_near(sec))
JOIN Windows ON EventTime > WindowStart AND EventTime <= WindowEnd
WHERE Domain IN (SELECT Domain FROM Names)
GROUP BY W, Domain;
SELECT * EXCLUDE (Domains, FreshDomains), Ranked.DomainId IS NOT NULL AS IsRanked
FROM History
JOIN Names USING (DomainId)
LEFT JOIN Ranked USING (W, DomainId)
LEFT JOIN Counts USING (W, DomainId)
LEFT JOIN Evidence USING (W, DomainId)
LEFT JOIN Inside USING (W, DomainId)
LEFT JOIN TopSenders USING (W, DomainId)
LEFT JOIN Envelopes USING (W, DomainId)
LEFT JOIN Networks USING (W, DomainId)
LEFT JOIN Outbound USING (W, Domain)
WHERE Inbound > 0 OR EarlierSpam IS NOT NULL
ORDER BY W, Deliveries DESC NULLS LAST, Domain;
