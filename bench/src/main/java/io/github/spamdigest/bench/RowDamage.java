package io.github.spamdigest.bench;

import java.util.Map;
import java.util.SplittableRandom;

/** What may be wrong with the values of a row, whichever form it comes in. */
enum RowDamage {
    ODD_TIME {
        @Override
        void harm(Map<String, String> row, SplittableRandom random) {
            row.put("TimeGenerated", PlainRows.one(random, TIMES));
        }
    },
    OTHER_TABLE {
        @Override
        void harm(Map<String, String> row, SplittableRandom random) {
            row.put("Type", PlainRows.one(random, "EmailUrlInfo", "EmailEvents", "emailevents", "", " EmailEvents"));
        }
    },
    ABSENT {
        @Override
        void harm(Map<String, String> row, SplittableRandom random) {
            row.remove(PlainRows.column(random));
        }
    },
    EMPTY {
        @Override
        void harm(Map<String, String> row, SplittableRandom random) {
            row.put(PlainRows.column(random), PlainRows.one(random, "", " ", "null", "NULL", "\\N", "-", "\u00a0"));
        }
    },
    ODD_VALUE {
        @Override
        void harm(Map<String, String> row, SplittableRandom random) {
            row.put(PlainRows.column(random), PlainRows.one(random, ODD));
        }
    },
    TIMESTAMP {
        @Override
        void harm(Map<String, String> row, SplittableRandom random) {
            String time = random.nextBoolean() ? row.get("TimeGenerated") : row.remove("TimeGenerated");
            row.put(PlainRows.one(random, "Timestamp", "timestamp", "Timestamp [UTC]"), time == null ? "" : time);
        }
    },
    BRACKET {
        @Override
        void harm(Map<String, String> row, SplittableRandom random) {
            String column = random.nextBoolean() ? "TimeGenerated" : PlainRows.column(random);
            String value = row.remove(column);
            row.put(
                    column + PlainRows.one(random, " [UTC]", " [Local Time]", "[UTC]", " [utc]"),
                    value == null ? "" : value);
        }
    },
    OTHER_CASE {
        @Override
        void harm(Map<String, String> row, SplittableRandom random) {
            String column = PlainRows.column(random);
            String value = row.remove(column);
            String name = PlainRows.one(random, column.toLowerCase(java.util.Locale.ROOT), " " + column, column + " ");
            row.put(name, value == null ? "" : value);
        }
    };

    private static final String[] TIMES = {
        "",
        " ",
        "soon",
        "2026-11-21",
        "2026-11-21T10:00:00",
        "2026-11-21 10:00:00",
        " 2026-11-21T10:00:00Z ",
        "2026-11-21T10:00Z",
        "2026-11-21T10:00:00.123456789Z",
        "2026-11-21T10:00:00.1234567899Z",
        "2026-11-21T10:00:00,5Z",
        "2026-11-21T10:00:00.Z",
        "2026-11-21T10:00:00+02:00",
        "2026-11-21T10:00:00 +0200",
        "2026-11-21T10:00:00-00:00",
        "2026-11-21T10:00:00+25:00",
        "2026-11-21T24:00:00Z",
        "2026-11-21T10:00:60Z",
        "2026-02-29T10:00:00Z",
        "2026-11-31T10:00:00Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.9999999Z",
        "10000-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "-0044-03-15T00:00:00Z",
        "1969-12-31T23:59:59.5Z",
        "2031-01-01T00:00:00Z",
        "/Date(1795255200000)/",
        "1795255200",
        "1795255200000",
        "11/21/2026 10:00:00 AM",
        "21/11/2026 10:00:00",
        "11/12/2026 6:41:32 PM",
        "21.11.2026 10:00:00",
        "Nov 21, 2026 10:00:00 AM",
        "Nov 21, 2026, 10:00:00.123\u202fAM",
        "21 Nov 2026, 10:00:00",
        "2026-11-21t10:00:00z",
        "20261121T100000Z",
        "2026-11-21T10:00:00 UTC",
        "2026-11-21T10:00:00[UTC]",
        "2026/11/21 10:00:00",
        "2026-10-25T02:30:00",
        "2026-11-21T10:00:00Z\u0000",
        "\uff12026-11-21T10:00:00Z",
        "2026-11-21  10:00:00Z",
        "+2026-11-21T10:00:00Z",
        "2026-1-2T10:00:00Z",
        "2026-11-21T1:00:00Z",
        "infinity",
        "epoch",
        "2026-11-21T10:00:00ZZ",
        "2026-11-21T10Z"
    };

    private static final String[] ODD = {
        "\u0000",
        "a\u0000b",
        "\ufeff",
        "\u2028",
        "\ud83d\ude80",
        "e\u0301",
        "\u03a3\u0391\u03a3.example",
        "\u0130.EXAMPLE",
        "a..",
        ".",
        "...",
        "a.example..",
        " a.example ",
        "Spam\u200b",
        "\uff33pam",
        "spam\u00e9",
        "\u00e9spam",
        "Spam;Phish",
        "Spam_x",
        "Spam-x",
        "_spam",
        "xn--spam",
        "{\"a\":[1,2]}",
        "[1]",
        "true",
        "1e5",
        "0012",
        "12.70",
        "-0",
        "NaN",
        "x@y@z",
        "@",
        "ada@",
        "\"q, r\"@a.example",
        "''",
        "\\",
        "\\\"",
        "a\r\nb",
        "\r",
        "a\tb",
        "{\"DMARC\":\"pass\",\"DMARC\":\"fail\"}",
        "{\"dmarc\":\"pass\"}",
        "{\"DMARC\":1}",
        "{}",
        "{",
        "null",
        "[\"Spam\",\"Phish\"]",
        "9007199254740993",
        "::1",
        "fe80::1%eth0",
        "1.2.3",
        "010.1.1.1",
        "2001:db8::/32",
        "\u001b[31m"
    };

    /** Makes one value of the row wrong, or odd. */
    abstract void harm(Map<String, String> row, SplittableRandom random);
}
