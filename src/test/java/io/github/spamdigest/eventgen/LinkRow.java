package io.github.spamdigest.eventgen;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of EmailUrlInfo: a message has a link. Immutable.
 *
 * @param domain where it leads
 */
public record LinkRow(Instant time, String message, String domain) {

    /** The columns of its table that the digest reads, as a workspace has them. */
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("TimeGenerated", time.toString());
        columns.put("NetworkMessageId", message);
        columns.put("UrlDomain", domain);
        columns.put("UrlLocation", "Body");
        columns.put("Type", "EmailUrlInfo");
        return columns;
    }
}
