-- What the threats of late of the names in view carried, and who took them away.
WITH Linked AS (
    SELECT DomainId, link, count(DISTINCT message) AS Messages
    FROM (SELECT message, domain_name(link) AS link FROM Links WHERE is_near(sec) AND is_in_view(event_time(sec, nano)))
    JOIN (SELECT DISTINCT DomainId, message FROM ViewMail WHERE Bits > 0 AND is_recent(Day)) USING (message)
    WHERE link <> ''
    GROUP BY DomainId, link)
SELECT
    Domain,
    count(*) FILTER (IsFirst) AS FirstContacts,
    count(IsFirst) AS FirstTold,
    count(*) FILTER (Urls > 0) AS WithLinks,
    count(Urls) AS LinksTold,
    count(*) FILTER (Attachments > 0) AS WithAttachments,
    count(Attachments) AS AttachmentsTold,
    count(*) FILTER (Bits & 16 > 0 AND LastStep = 'ZAP') AS ByZap,
    count(*) FILTER (Bits & 16 > 0 AND LastStep = 'PEOPLE') AS ByPeople,
    count(*) FILTER (Bits & 32 > 0 AND HasFailed) AS Failed,
    any_value(Tops.link) AS Link,
    coalesce(any_value(Tops.Messages), 0) AS LinkMessages
FROM ViewMail
JOIN ViewNames USING (DomainId)
LEFT JOIN (
    FROM Linked QUALIFY row_number() OVER (PARTITION BY DomainId ORDER BY Messages DESC, link) = 1) AS Tops
    ON Tops.DomainId = ViewMail.DomainId
WHERE Bits > 0 AND is_recent(Day)
GROUP BY Domain;
