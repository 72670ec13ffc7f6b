package io.github.spamdigest.eventgen;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of EmailPostDeliveryEvents: something was done, or tried, to a delivery after it. Immutable.
 *
 * @param location where the delivery is after it
 * @param threatTypes what it was found to be, then
 */
public record PostRow(
        Instant time,
        String message,
        String recipient,
        String actionType,
        String result,
        String location,
        String threatTypes,
        String reportId) {

    /** The columns of its table that the digest reads, as a workspace has them. */
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("TimeGenerated", time.toString());
        columns.put("NetworkMessageId", message);
        columns.put("RecipientEmailAddress", recipient);
        columns.put("ActionType", actionType);
        columns.put("ActionResult", result);
        columns.put("DeliveryLocation", location);
        columns.put("ThreatTypes", threatTypes);
        columns.put("ReportId", reportId);
        columns.put("Type", "EmailPostDeliveryEvents");
        return columns;
    }
}
