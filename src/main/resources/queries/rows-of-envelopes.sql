-- Rows in the envelopes of the streaming API, as if they were none. Columns beside those in properties are left to Java.
CREATE OR REPLACE TEMP VIEW Texts AS
SELECT
    * EXCLUDE (OuterTime, OuterCategory, Beside),
    OuterTime AS "time",
    OuterCategory AS category,
    Beside AS properties
FROM (
    SELECT
        * EXCLUDE ("time", category, properties),
        CASE WHEN "time" IS NOT NULL OR category IS NOT NULL OR properties IS NOT NULL THEN '' ELSE Beside END AS Beside
    FROM (
        SELECT
            unnest(properties),
            "time" AS OuterTime,
            category AS OuterCategory,
            coalesce(
                records, results, TimeGenerated, Timestamp, Type, _OriginalType, _OriginalTimeGenerated, EmailDirection,
                ThreatTypes, SenderFromDomain, SenderFromAddress, RecipientEmailAddress, NetworkMessageId,
                DeliveryLocation, ReportId, Subject, SenderMailFromDomain, SenderIPv4, SenderIPv6, InternetMessageId,
                RecipientDomain, AuthenticationDetails, ConfidenceLevel, BulkComplaintLevel, EmailActionPolicy,
                OrgLevelAction, OrgLevelPolicy, UserLevelAction, UserLevelPolicy, Connectors, ExchangeTransportRule,
                LatestDeliveryLocation, IsFirstContact, UrlCount, AttachmentCount, ActionType, ActionResult, AccountUpn,
                IsClickedThrough, UrlDomain) AS Beside,
            file_index
        FROM Lines));
