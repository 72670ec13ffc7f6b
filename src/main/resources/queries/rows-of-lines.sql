-- Rows of a file with an object a line. A line that is none is a row without any value: Java looks at it again.
WITH Texts AS (
    FROM read_json(
        getvariable('LoadPath'),
        columns = from_json(getvariable('LoadColumns'), getvariable('LoadColumns')),
        compression = getvariable('LoadCompression'),
        format = 'newline_delimited', records = true, ignore_errors = true, hive_partitioning = false)),
Rows AS (
    SELECT
        *,
        coalesce(nullif(TimeGenerated, ''), nullif(Timestamp, ''), "time") AS written,
        utc_second(written) AS sec,
        utc_nano(written) AS nano,
        CASE WHEN records IS NOT NULL OR results IS NOT NULL THEN 101
            WHEN is_of_other_table(category, Type) AND (filled(category) OR properties IS NULL) THEN 100
            WHEN sec IS NULL OR properties IS NOT NULL THEN 101
            WHEN EmailDirection IS NULL AND SenderFromDomain IS NULL THEN 101
            WHEN is_nested(EmailDirection) OR is_nested(ThreatTypes) OR is_nested(SenderFromDomain)
                OR is_nested(RecipientEmailAddress) OR is_nested(RecipientDomain) OR is_nested(NetworkMessageId)
                OR is_nested(ReportId) OR is_nested(SenderFromAddress) OR is_nested(EmailActionPolicy)
                OR starts_with(AuthenticationDetails, '[') THEN 101
            WHEN may_be_spam(ThreatTypes) AND (is_nested(Subject) OR is_nested(Connectors)
                OR is_nested(ExchangeTransportRule) OR is_nested(DeliveryLocation) OR is_nested(SenderMailFromDomain)
                OR is_nested(BulkComplaintLevel) OR is_nested(OrgLevelAction) OR is_nested(OrgLevelPolicy)
                OR is_nested(UserLevelAction) OR is_nested(UserLevelPolicy) OR is_nested(InternetMessageId)
                OR starts_with(ConfidenceLevel, '[')) THEN 101
        END AS other
    FROM Texts)
