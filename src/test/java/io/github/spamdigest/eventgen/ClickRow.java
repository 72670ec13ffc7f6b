package io.github.spamdigest.eventgen;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of UrlClickEvents: somebody clicked a link that Safe Links had wrapped. Immutable.
 *
 * @param account who clicked
 * @param isThrough whether they went on past the warning; empty: the row does not say
 */
public record ClickRow(
        Instant time, String message, String account, String actionType, Optional<Boolean> isThrough, String reportId) {

    /** A row that says whether they went on. */
    public ClickRow(
            Instant time, String message, String account, String actionType, boolean isThrough, String reportId) {
        this(time, message, account, actionType, Optional.of(isThrough), reportId);
    }

    /** The columns of its table that the digest reads, as a workspace has them. */
    public Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("TimeGenerated", time.toString());
        columns.put("NetworkMessageId", message);
        columns.put("AccountUpn", account);
        columns.put("ActionType", actionType);
        isThrough.ifPresent(said -> columns.put("IsClickedThrough", said));
        columns.put("ReportId", reportId);
        columns.put("Type", "UrlClickEvents");
        return columns;
    }
}
