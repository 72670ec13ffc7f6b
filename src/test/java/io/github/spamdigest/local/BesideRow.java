package io.github.spamdigest.local;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of the tables beside EmailEvents, as a workspace has them, for tests. */
final class BesideRow {

    private static final String MESSAGE = "NetworkMessageId";
    private static final String RECIPIENT = "RecipientEmailAddress";
    private static final String TIME = "TimeGenerated";

    private BesideRow() {}

    /** What was done to a delivery half an hour after it. */
    static ExportedRow action(ExportedRow mail, String type, String result, String place) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(TIME, soonAfter(mail));
        values.put("Type", "EmailPostDeliveryEvents");
        values.put(MESSAGE, mail.values().get(MESSAGE));
        values.put(RECIPIENT, mail.values().get(RECIPIENT));
        values.put("EmailDirection", "Inbound");
        values.put("SenderFromAddress", mail.values().get("SenderFromAddress"));
        values.put("Action", "Moved");
        values.put("ActionType", type);
        values.put("ActionResult", result);
        values.put("DeliveryLocation", place);
        values.put("ThreatTypes", "");
        values.put("ReportId", "action-1");
        return new ExportedRow(values);
    }

    /** Somebody who clicked in a message, an account of our domain. */
    static ExportedRow click(ExportedRow mail, String who, String type) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(TIME, soonAfter(mail));
        values.put("Type", "UrlClickEvents");
        values.put(MESSAGE, mail.values().get(MESSAGE));
        values.put("AccountUpn", who + "@contoso.example");
        values.put("ActionType", type);
        values.put("IsClickedThrough", "false");
        values.put("ReportId", "click-1");
        return new ExportedRow(values);
    }

    /** A link of a message. */
    static ExportedRow link(ExportedRow mail, String domain) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(TIME, mail.values().get(TIME));
        values.put("Type", "EmailUrlInfo");
        values.put(MESSAGE, mail.values().get(MESSAGE));
        values.put("Url", "https://" + domain + "/");
        values.put("UrlDomain", domain);
        values.put("UrlLocation", "Body");
        values.put("ReportId", "link-1");
        return new ExportedRow(values);
    }

    private static String soonAfter(ExportedRow mail) {
        return Instant.parse(mail.values().get(TIME))
                .plus(Duration.ofMinutes(30))
                .toString();
    }
}
