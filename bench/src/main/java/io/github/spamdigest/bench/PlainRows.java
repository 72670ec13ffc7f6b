package io.github.spamdigest.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A few rows of a few columns, of values that mean something: what {@link DamagedFiles} starts from. */
final class PlainRows {

    /** A character from here on, less this one, is a byte of a file that is no text. */
    static final char BYTE = '\uf000';

    private static final String[] TIMES = {
        "2026-11-22T05:00:00Z", "2026-11-21T10:00:00.1234567Z", "2026-11-20T23:59:59.999Z", "2026-10-24T05:00:00Z",
        "2026-10-23T06:00:00.0000001Z", "2026-11-02T12:00:00Z", "2026-11-22T04:00:00.5Z", "2026-10-12T01:00:00Z"
    };

    private static final Map<String, String[]> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("TimeGenerated", TIMES);
        VALUES.put("NetworkMessageId", new String[] {"m1", "m2", "m3", "m4", "m5", ""});
        VALUES.put("ReportId", new String[] {"r1", "r2", "r3", "r4", "r5", ""});
        VALUES.put("RecipientEmailAddress", new String[] {"ada@own.example", "bob@own.example", "cy@own.example", ""});
        VALUES.put("EmailDirection", new String[] {"Inbound", "Inbound", "Inbound", "Inbound", "Outbound", "inbound"});
        VALUES.put("ThreatTypes", new String[] {"Spam", "Spam", "Spam", "Phish, Spam", "Phish", "", "NotSpam", "SPAM"});
        VALUES.put(
                "SenderFromDomain",
                new String[] {"a.example", "a.example", "A.Example", "b.example.", "b.example", "\u0130x.example", ""});
        VALUES.put("SenderFromAddress", new String[] {"x@a.example", "y@b.example", "z@own.example", ""});
        VALUES.put("SenderMailFromDomain", new String[] {"a.example", "bounce.b.example", ""});
        VALUES.put("SenderIPv4", new String[] {"192.0.2.1", "192.0.2.200", "198.51.100.7", "999.1.1.1", ""});
        VALUES.put("SenderIPv6", new String[] {"2001:db8::1", "2001:DB8:0:0::2", "::ffff:192.0.2.9", "", ""});
        VALUES.put("AuthenticationDetails", new String[] {
            "{\"SPF\":\"pass\",\"DMARC\":\"pass\",\"CompAuth\":\"pass\"}",
            "{\"DMARC\":\"fail\",\"CompAuth\":\"fail\"}",
            "{\"DMARC\":\"none\"",
            ""
        });
        VALUES.put("ConfidenceLevel", new String[] {"{\"Spam\":\"9\"}", "{\"Spam\":\"5\"}", "9", ""});
        VALUES.put("BulkComplaintLevel", new String[] {"8", "3", "", "7.0"});
        VALUES.put("DeliveryLocation", new String[] {"Inbox/folder", "Junk folder", "Quarantine", ""});
        VALUES.put(
                "Subject",
                new String[] {"Plain", "one, \"two\"", "line\nbreak", "caf\u00e9 \uD83D\uDE80", "a;b\tc", ""});
        VALUES.put("OrgLevelPolicy", new String[] {"", "", "Phishing simulation", "Connection policy"});
        VALUES.put("RecipientDomain", new String[] {"own.example", "own.example", ""});
    }

    private PlainRows() {}

    /** One to six rows; now and then one is there twice. */
    static List<Map<String, String>> some(SplittableRandom random) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int left = 1 + random.nextInt(6); left > 0; left--) {
            Map<String, String> row = new LinkedHashMap<>();
            VALUES.forEach((column, values) -> row.put(column, values[random.nextInt(values.length)]));
            rows.add(row);
            if (random.nextInt(8) == 0) {
                rows.add(new LinkedHashMap<>(row));
            }
        }
        return rows;
    }

    /** A row as an object of JSON. */
    static String json(Map<String, String> row) {
        StringBuilder text = new StringBuilder("{");
        row.forEach((column, value) -> text.append(text.length() == 1 ? "" : ",")
                .append(quoted(column))
                .append(':')
                .append(quoted(value)));
        return text.append('}').toString();
    }

    /** A text of JSON. */
    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    /** A row as a line of a table. */
    static String line(Iterable<String> values, String delimiter) {
        List<String> fields = new ArrayList<>();
        for (String value : values) {
            boolean isQuoted = value.contains(delimiter) || value.matches("(?s).*[\"\r\n].*");
            fields.add(isQuoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
        }
        return String.join(delimiter, fields);
    }

    /** A column's name. */
    static String column(SplittableRandom random) {
        return one(random, VALUES.keySet().toArray(String[]::new));
    }

    /** One of these. */
    static String one(SplittableRandom random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    /** The text as a file has it. */
    static byte[] bytes(String text) {
        var bytes = new java.io.ByteArrayOutputStream();
        text.codePoints().forEach(c -> {
            if (c >= BYTE && c <= BYTE + 0xff) {
                bytes.write(c - BYTE);
            } else {
                bytes.writeBytes(new String(Character.toChars(c)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
