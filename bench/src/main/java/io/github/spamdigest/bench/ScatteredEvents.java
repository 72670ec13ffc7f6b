package io.github.spamdigest.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Rows as a query answers without a sort: in no order over 60 days, from 50,000 domains by a power law, with hostile
 * subjects, odd and missing domains, repeats, and times at the very border of the window. Not thread-safe.
 */
final class ScatteredEvents implements RowMaker {

    /** The end of the window that the rows are made for; none is younger. */
    static final Instant END = Instant.parse("2026-11-23T06:15:00Z");

    private static final String[] COLUMNS = ("TenantId TimeGenerated Timestamp NetworkMessageId InternetMessageId"
                    + " SenderMailFromAddress SenderFromAddress SenderDisplayName SenderObjectId"
                    + " SenderMailFromDomain SenderFromDomain SenderIPv4 SenderIPv6 RecipientEmailAddress"
                    + " RecipientObjectId Subject EmailClusterId EmailDirection DeliveryAction DeliveryLocation"
                    + " ThreatTypes ThreatNames DetectionMethods ConfidenceLevel BulkComplaintLevel EmailAction"
                    + " EmailActionPolicy EmailActionPolicyGuid AuthenticationDetails AttachmentCount UrlCount"
                    + " EmailLanguage Connectors OrgLevelAction OrgLevelPolicy UserLevelAction UserLevelPolicy"
                    + " ReportId AdditionalFields LatestDeliveryLocation LatestDeliveryAction SourceSystem Type")
            .split(" ");

    private static final long TICKS = Duration.ofDays(60).toNanos() / 100;

    /** {@code -Dbench.domains=N} makes fewer or more; known digests stand on the 50,000. */
    private static final int DOMAINS = Integer.getInteger("bench.domains", 50_000);

    /** So many domains are known by name and send most of the mail. */
    private static final int LARGE = 40;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String[] ENDINGS = {"com", "net", "org", "info", "xyz", "top", "de", "co.uk"};
    private static final String[] WORDS = ("parcel garden price ticket lesson update coupon travel result member health"
                    + " battery printer insurance recipe gallery voucher season deposit review tracking studio forecast"
                    + " pension crypto webshop lottery castle harbour museum")
            .split(" ");
    private static final String[] HOSTILE = {
        "<img src=x onerror=alert(1)> & 'more'",
        "Fwd: first\nsecond\r\nthird",
        "\u202Efdp.exe",
        "=WEBSERVICE(\"http://x\")",
        "na\u00efve \u4e2d\u6587 \uD83D\uDCE7",
        "one,two;three\tfour\\five",
        "x'; SELECT 1 --",
        "ThreatTypes\":\"Spam",
        "\\\"SenderFromDomain\\\":\\\"forged.example\\\""
    };
    private static final String[] ODD_DOMAINS = {
        "",
        "M\u00dcNCHEN.example",
        "xn--mnchen-3ya.example",
        "NEWS.Fabrikam.COM",
        "\u0442\u0435\u0441\u0442.\u0440\u0444",
        "odd.example\"title=y",
        "c,d.example",
        "<i>y</i>.example"
    };

    private final SplittableRandom random;
    private final double[] upTo = new double[DOMAINS];
    private final Map<String, Integer> places = new HashMap<>();
    private final String[] row = new String[COLUMNS.length];
    private boolean isFirst = true;

    ScatteredEvents(long seed) {
        random = new SplittableRandom(seed);
        double sum = 0;
        for (int i = 0; i < DOMAINS; i++) {
            sum += 1 / Math.pow(i + 1, 1.05);
            upTo[i] = sum;
        }
        for (String column : COLUMNS) {
            places.put(column, places.size());
        }
    }

    @Override
    public String[] columns() {
        return COLUMNS;
    }

    @Override
    public String[] next() {
        if (isFirst || random.nextInt(2_000) > 0) {
            make();
        }
        isFirst = false;
        return row;
    }

    private void make() {
        Arrays.fill(row, "");
        int size = Arrays.binarySearch(upTo, random.nextDouble() * upTo[DOMAINS - 1]);
        int rank = Math.min(DOMAINS - 1, size < 0 ? -size - 1 : size);
        String domain = random.nextInt(500) == 0 ? ODD_DOMAINS[random.nextInt(ODD_DOMAINS.length)] : domain(rank);
        String envelope = random.nextInt(4) == 0 ? "bounce." + domain : domain;
        String direction = direction(random.nextDouble());
        String message = guid();
        put("TenantId", "33333333-3333-4333-8333-333333333333");
        put("TimeGenerated", time());
        put("Timestamp", row[places.get("TimeGenerated")]);
        put("NetworkMessageId", message);
        put("ReportId", message + "-" + random.nextLong(1L << 62) + "-1");
        put("InternetMessageId", "<" + guid() + "@" + envelope + ">");
        put("SenderMailFromAddress", "r" + random.nextInt(100_000) + "@" + envelope);
        put("SenderMailFromDomain", envelope);
        put("SenderFromAddress", "box" + random.nextInt(5_000) + "@" + domain);
        put("SenderFromDomain", random.nextInt(5_000) == 0 ? null : domain);
        put("SenderDisplayName", word() + " " + word());
        put("SenderObjectId", direction.equals("Inbound") ? "" : guid());
        put("RecipientEmailAddress", "staff" + random.nextInt(20_000) + "@woodgrove.example");
        put("RecipientObjectId", guid());
        put("EmailDirection", direction);
        put("Subject", subject());
        verdict(threats(random.nextDouble(), rank < LARGE ? (rank % 3 == 0 ? 0.5 : 0.04) : 0.1));
        rest();
    }

    private static String direction(double draw) {
        return draw < 0.7 ? "Inbound" : draw < 0.85 ? "Outbound" : draw < 0.9995 ? "Intra-org" : "inbound";
    }

    private String threats(double draw, double spam) {
        if (draw < spam) {
            return "Spam";
        }
        double over = draw - spam;
        return over < 0.015
                ? "Phish, Spam"
                : over < 0.02
                        ? "Phish,Spam"
                        : over < 0.03
                                ? "Phish"
                                : over < 0.033
                                        ? "Malware"
                                        : over < 0.0333
                                                ? "spam"
                                                : over < 0.0336 ? "NotSpam" : over < 0.034 ? "Anti-Spam" : "";
    }

    private void verdict(String threats) {
        boolean isSpam = threats.matches("(?i)(.*[^a-z])?spam");
        String action = !isSpam ? "Delivered" : random.nextBoolean() ? "Junked" : "Blocked";
        String place = !isSpam ? "Inbox/folder" : action.equals("Junked") ? "Junk folder" : "Quarantine";
        put("ThreatTypes", threats.isEmpty() && random.nextInt(3) == 0 ? null : threats);
        put("ThreatNames", threats.equals("Malware") ? "Trojan:Win32/Bar" : "");
        put(
                "DetectionMethods",
                isSpam
                        ? "{\"Spam\":[\"URL malicious reputation\"]}"
                        : threats.isEmpty() ? "" : "{\"Phish\":[\"Spoof DMARC\",\"Impersonation brand\"]}");
        put("ConfidenceLevel", "{\"Spam\":\"" + (!isSpam ? 1 : random.nextBoolean() ? 5 : 9) + "\"}");
        put("EmailAction", isSpam ? "Move message to junk mail folder" : "No action taken");
        put("EmailActionPolicy", isSpam ? "Antispam high-confidence" : "");
        put("EmailActionPolicyGuid", isSpam ? guid() : "");
        put("DeliveryAction", action);
        put("DeliveryLocation", place);
        put("LatestDeliveryAction", action);
        put("LatestDeliveryLocation", place);
    }

    private void rest() {
        boolean isIpv6 = random.nextInt(6) == 0;
        put(
                "SenderIPv4",
                isIpv6 ? "" : (1 + random.nextInt(222)) + "." + byteText() + "." + byteText() + "." + byteText());
        put(
                "SenderIPv6",
                isIpv6 ? "2001:db8:100:" + hex(random.nextInt(65_536)) + "::" + hex(random.nextInt(65_536)) : "");
        put(
                "AuthenticationDetails",
                "{\"SPF\":\"" + (random.nextInt(5) == 0 ? "fail" : "pass") + "\",\"DKIM\":\""
                        + (random.nextInt(4) == 0 ? "none" : "pass") + "\",\"DMARC\":\"pass\",\"CompAuth\":\"pass\"}");
        put("EmailClusterId", String.valueOf(random.nextLong(1L << 32)));
        put("BulkComplaintLevel", random.nextInt(3) == 0 ? String.valueOf(random.nextInt(10)) : null);
        put("AttachmentCount", String.valueOf(random.nextInt(4)));
        put("UrlCount", String.valueOf(random.nextInt(20)));
        put("EmailLanguage", "en");
        put("AdditionalFields", "{}");
        put("SourceSystem", "Microsoft Defender 365");
        put("Type", "EmailEvents");
    }

    /** Ticks of 100 ns; two rows in 100,000 lie at the start of 30 days, where one counts and one does not. */
    private String time() {
        int draw = random.nextInt(100_000);
        long back = draw == 0 ? TICKS / 2 : draw == 1 ? TICKS / 2 - 1 : random.nextLong(TICKS);
        return TIME.format(END.minusNanos(back * 100));
    }

    private String subject() {
        if (random.nextInt(300) == 0) {
            return HOSTILE[random.nextInt(HOSTILE.length)];
        }
        StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "Re:" : "");
        for (int words = 3 + random.nextInt(7); words > 0; words--) {
            text.append(text.length() == 0 ? "" : " ").append(word());
        }
        return text.append(random.nextInt(40) == 0 ? ", \"last chance\"" : "").toString();
    }

    private static String domain(int rank) {
        String word = WORDS[rank % WORDS.length];
        String middle = rank < WORDS.length ? "" : rank < LARGE ? "shop" : "-" + Integer.toString(rank, 36);
        return word + middle + "." + ENDINGS[rank * 5 % ENDINGS.length];
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private String byteText() {
        return String.valueOf(random.nextInt(256));
    }

    private String guid() {
        String text = padded(random.nextLong()) + padded(random.nextLong());
        return String.join(
                "-",
                text.substring(0, 8),
                text.substring(8, 12),
                text.substring(12, 16),
                text.substring(16, 20),
                text.substring(20));
    }

    private static String padded(long bits) {
        String digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }

    private static String hex(int number) {
        return Integer.toHexString(number);
    }

    private void put(String column, String value) {
        row[places.get(column)] = value;
    }
}
