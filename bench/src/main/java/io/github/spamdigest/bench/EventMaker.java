package io.github.spamdigest.bench;

import java.time.Instant;
import java.util.SplittableRandom;

/** Makes rows of the EmailEvents table: 43 columns, the same for the same seed. Not thread-safe. */
final class EventMaker implements RowMaker {

    /** The time of the newest row. */
    static final Instant END = Instant.parse("2026-11-23T06:00:00Z");

    private static final String[] COLUMNS = {
        "TenantId", "TimeGenerated", "AttachmentCount", "AuthenticationDetails", "BulkComplaintLevel",
        "ConfidenceLevel", "Connectors", "DeliveryAction", "DeliveryLocation", "DetectionMethods",
        "EmailAction", "EmailActionPolicy", "EmailActionPolicyGuid", "EmailClusterId", "EmailDirection",
        "EmailLanguage", "EmailSize", "ExchangeTransportRule", "InternetMessageId", "IsFirstContact",
        "LatestDeliveryAction", "LatestDeliveryLocation", "NetworkMessageId", "OrgLevelAction", "OrgLevelPolicy",
        "RecipientDomain", "RecipientEmailAddress", "RecipientObjectId", "ReportId", "SenderDisplayName",
        "SenderFromAddress", "SenderFromDomain", "SenderIPv4", "SenderIPv6", "SenderMailFromAddress",
        "SenderMailFromDomain", "SenderObjectId", "Subject", "ThreatNames", "ThreatTypes", "UrlCount",
        "UserLevelAction", "Type"
    };

    private static final int DAYS = 44;
    private static final int DOMAINS = 20_000;
    private static final int PEOPLE = 5_000;
    private static final String TENANT = "11111111-1111-4111-8111-111111111111";
    private static final String[] PASSES = {
        "{\"SPF\":\"pass\",\"DKIM\":\"pass\",\"DMARC\":\"pass\",\"CompAuth\":\"pass\"}",
        "{\"SPF\":\"pass\",\"DKIM\":\"none\",\"DMARC\":\"bestguesspass\",\"CompAuth\":\"pass\"}",
        "{\"SPF\":\"fail\",\"DKIM\":\"fail\",\"DMARC\":\"fail\",\"CompAuth\":\"fail\"}",
        "{\"SPF\":\"none\",\"DKIM\":\"none\",\"DMARC\":\"none\",\"CompAuth\":\"fail\"}"
    };
    private static final String[] SUBJECTS = {
        "Re: minutes of the meeting and next steps",
        "Your invoice \"2026-11\", due on Friday",
        "Weekly newsletter: 12 offers inside",
        "Angebot für die Wartung der Anlage",
        "Approved: purchase order, please confirm"
    };

    private final SplittableRandom random;
    private final long rows;
    private final String[] row = new String[COLUMNS.length];
    private long made;
    private String message = "";

    EventMaker(long seed, long rows) {
        this.random = new SplittableRandom(seed);
        this.rows = rows;
    }

    @Override
    public String[] columns() {
        return COLUMNS;
    }

    /** The next row; now and then the one before again, as exports do. */
    @Override
    public String[] next() {
        boolean isRepeat = made > 0 && random.nextInt(333) == 0;
        if (!isRepeat) {
            make();
        }
        made++;
        return row;
    }

    private void make() {
        int way = random.nextInt(100);
        String direction = way < 80 ? "Inbound" : way < 92 ? "Outbound" : "Intra-org";
        String stranger = domain();
        String colleague = "person" + random.nextInt(PEOPLE) + "@contoso.example";
        boolean isInbound = direction.equals("Inbound");
        String sender = isInbound ? "sender" + random.nextInt(40) + "@" + stranger : colleague;
        String recipient = direction.equals("Outbound") ? "friend" + random.nextInt(9) + "@" + stranger : colleague;
        if (message.isEmpty() || random.nextInt(10) < 7) {
            message = guid();
        }
        verdict(isInbound ? random.nextInt(1000) : 999);
        put("TenantId", TENANT);
        put("TimeGenerated", time());
        put("EmailDirection", direction);
        put("NetworkMessageId", message);
        put("ReportId", message + "-" + random.nextLong(1L << 62) + "-1");
        put("InternetMessageId", "<" + message.substring(9) + "@mail." + stranger + ">");
        put("SenderFromAddress", sender);
        put("SenderFromDomain", sender.substring(sender.indexOf('@') + 1));
        put("SenderMailFromAddress", "bounce-" + random.nextInt(99_999) + "@" + sender.substring(sender.indexOf('@') + 1));
        put("SenderMailFromDomain", sender.substring(sender.indexOf('@') + 1));
        put("RecipientEmailAddress", recipient);
        put("RecipientDomain", recipient.substring(recipient.indexOf('@') + 1));
        rest();
    }

    private void verdict(int draw) {
        boolean isSpam = draw < 60;
        boolean isPhish = draw >= 55 && draw < 70;
        put("ThreatTypes", isSpam && isPhish ? "Phish, Spam" : isSpam ? "Spam" : isPhish ? "Phish" : "");
        put("DetectionMethods", isSpam ? "{\"Spam\":[\"Advanced filter\"]}" : "");
        put("ConfidenceLevel", isSpam ? "{\"Spam\":\"" + (draw % 2 == 0 ? 5 : 9) + "\"}" : "");
        put("EmailActionPolicy", isSpam ? "Antispam spam" : isPhish ? "Anti-phishing" : "");
        put("EmailActionPolicyGuid", isSpam ? "22222222-2222-4222-8222-222222222222" : "");
        put("EmailAction", isSpam ? "Move to junk" : "");
        put("DeliveryAction", isSpam ? "Junked" : "Delivered");
        put("DeliveryLocation", isSpam && draw % 10 != 0 ? "Junk folder" : "Inbox/folder");
        put("LatestDeliveryAction", isSpam ? "Junked" : "Delivered");
        put("LatestDeliveryLocation", isSpam ? "Junk folder" : "Inbox/folder");
        put("AuthenticationDetails", PASSES[draw % 7 == 0 ? draw % PASSES.length : 0]);
    }

    private void rest() {
        put("AttachmentCount", String.valueOf(random.nextInt(3)));
        put("BulkComplaintLevel", String.valueOf(random.nextInt(10)));
        put("Connectors", "");
        put("EmailClusterId", String.valueOf(random.nextLong(1L << 40)));
        put("EmailLanguage", "en");
        put("EmailSize", String.valueOf(2_000 + random.nextInt(90_000)));
        put("ExchangeTransportRule", "");
        put("IsFirstContact", String.valueOf(random.nextInt(20) == 0));
        put("OrgLevelAction", "");
        put("OrgLevelPolicy", "");
        put("RecipientObjectId", guid());
        put("SenderDisplayName", "Sender " + random.nextInt(999));
        put("SenderIPv4", "203.0." + random.nextInt(256) + "." + random.nextInt(256));
        put("SenderIPv6", "");
        put("SenderObjectId", "");
        put("Subject", SUBJECTS[random.nextInt(SUBJECTS.length)] + " #" + random.nextInt(1_000_000));
        put("ThreatNames", "");
        put("UrlCount", String.valueOf(random.nextInt(9)));
        put("UserLevelAction", "");
        put("Type", "EmailEvents");
    }

    private String time() {
        long span = DAYS * 86_400L * 1_000;
        long back = Math.max(0, (long) (span * (1 - (made + 1.0) / rows)) - random.nextInt(1_000));
        return END.minusMillis(back).toString();
    }

    /** Few domains send much and many send little. */
    private String domain() {
        double skew = random.nextDouble();
        return "d" + (int) (DOMAINS * skew * skew * skew) + ".example";
    }

    private String guid() {
        String high = hex(random.nextLong());
        String low = hex(random.nextLong());
        return high.substring(0, 8) + "-" + high.substring(8, 12) + "-4" + high.substring(13) + "-a"
                + low.substring(1, 4) + "-" + low.substring(4);
    }

    private static String hex(long bits) {
        String digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }

    private void put(String column, String value) {
        for (int i = 0; i < COLUMNS.length; i++) {
            if (COLUMNS[i].equals(column)) {
                row[i] = value;
                return;
            }
        }
        throw new IllegalArgumentException("No column " + column);
    }
}
