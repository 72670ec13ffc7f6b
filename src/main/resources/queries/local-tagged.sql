-- What counts of each inbound row, whatever the window: made once of the loaded rows, for a hunt and its windows.
--
-- What SQL does not say as Kusto does is asked of Java once a text, not once a row.
CREATE TABLE Threats AS
SELECT threat, has_term(threat, 'spam') AS IsSpam, has_term(threat, 'phish') AS IsPhish, threat = '' AS IsClean
FROM (SELECT DISTINCT coalesce(threat, '') AS threat FROM mail WHERE direction = 1);
CREATE TABLE Proofs AS
SELECT auth, policy, authentication(auth, policy)::state AS Authentication, has_passed(auth) AS HasPassed
FROM (SELECT DISTINCT coalesce(auth, '') AS auth, coalesce(policy, '') AS policy FROM mail WHERE direction = 1);
CREATE TABLE Confidences AS
SELECT confidence, is_high_confidence(confidence) AS IsHighConfidence
FROM (SELECT DISTINCT coalesce(confidence, '') AS confidence FROM mail WHERE direction = 1);
--
-- Rows of one message and recipient. A row with the number and time of another is a repeat that the export made:
-- only the first counts. Of all others the one after it in time, then number, supersedes a row.
CREATE TABLE Pairs AS
WITH Rows AS NOT MATERIALIZED (
    SELECT pos, message, recipient, event_time(sec, nano) AS EventTime, coalesce(report, '') AS report
    FROM mail
    WHERE direction = 1 AND message IS NOT NULL AND recipient IS NOT NULL
        AND is_near(sec) AND event_time(sec, nano) > FirstStart())
SELECT
    pos,
    EventTime,
    report <> '' AND row_number() OVER (PARTITION BY message, recipient, EventTime, report ORDER BY pos) > 1
        AS IsRepeat,
    lead(EventTime) OVER (PARTITION BY message, recipient ORDER BY EventTime, report, pos DESC) AS Superseded
FROM Rows SEMI JOIN (
    SELECT message, recipient FROM Rows GROUP BY message, recipient HAVING count(*) > 1) USING (message, recipient);
--
CREATE TABLE Tagged AS
SELECT
    mail.pos,
    event_time(sec, nano) AS EventTime,
    -- When a newer row of the message and recipient came: far in the future when none did.
    coalesce(Superseded, 9223372036854775807) AS Superseded,
    message AS NetworkMessageId,
    recipient AS RecipientEmailAddress,
    domain_name(domain) AS Domain,
    recipient_domain AS RecipientName,
    IsSpam,
    IsPhish,
    IsClean,
    Authentication,
    -- The scenario that hides a spam delivery is the first that matches.
    CASE WHEN IsSpam THEN hidden_by(HasPassed, domain, sender, envelope, ipv4, ipv6, connectors, subject, org_policy,
        internet_id) ELSE '' END AS Hidden
FROM mail
JOIN Threats ON Threats.threat = coalesce(mail.threat, '')
JOIN Proofs ON Proofs.auth = coalesce(mail.auth, '') AND Proofs.policy = coalesce(mail.policy, '')
LEFT JOIN Pairs ON Pairs.pos = mail.pos
WHERE direction = 1 AND is_near(sec) AND coalesce(NOT IsRepeat, true);
--
-- The domains with the most spam in any of the windows: each window reports on those of all, and on the watched ones.
CREATE TABLE SpamByDomain AS
SELECT WindowEnd, Domain, count(*) AS Deliveries
FROM Tagged JOIN Windows ON EventTime > WindowStart AND EventTime <= WindowEnd
WHERE IsSpam AND Hidden = '' AND (NOT CountLatest() OR Superseded > WindowEnd)
GROUP BY WindowEnd, Domain;
CREATE TABLE Ranked AS
SELECT WindowEnd, Domain, true AS IsRanked
FROM SpamByDomain
QUALIFY row_number() OVER (PARTITION BY WindowEnd ORDER BY Deliveries DESC, Domain) <= Tracked();
CREATE TABLE Names AS
SELECT Domain FROM Ranked UNION SELECT Domain FROM Watched;
