package io.github.spamdigest.bench;

import java.util.List;
import java.util.SplittableRandom;

/** What may be wrong with the lines of a file: with one of them, of which the place is given, or with all. */
enum TextDamage {
    REPEATED_KEY {
        @Override
        void harm(List<String> lines, int at, SplittableRandom random) {
            String pair = PlainRows.quoted(PlainRows.column(random)) + ":"
                    + PlainRows.one(
                            random, "\"Spam\"", "\"\"", "null", "\"2026-11-01T00:00:00Z\"", "7", "\"b.example\"");
            inside(lines, at, pair, random);
        }
    },
    REPEATED_KEY_IN_OTHER_CASE {
        @Override
        void harm(List<String> lines, int at, SplittableRandom random) {
            String name = PlainRows.column(random);
            String other = random.nextBoolean() ? name.toUpperCase(java.util.Locale.ROOT) : name + " [UTC]";
            inside(lines, at, PlainRows.quoted(other) + ":\"Phish\"", random);
        }
    },
    TRAILING_COMMA {
        @Override
        void harm(List<String> lines, int at, SplittableRandom random) {
            replace(lines, at, "}$", PlainRows.one(random, ",}", ", }", "},", ",,}"));
        }
    },
    LEADING_COMMA {
        @Override
        void harm(List<String> lines, int at, SplittableRandom random) {
            replace(lines, at, "^\\{", PlainRows.one(random, "{,", ",{"));
        }
    },
    NO_STRING {
        @Override
        void harm(List<String> lines, int at, SplittableRandom random) {
            String value = PlainRows.one(
                    random,
                    ("NaN Infinity -Infinity +1 01 .5 1. 0x1F True undefined 1e400 - 12.70 1E5 -0 true"
                                    + " null {} [] [1,2,] [\"Spam\"] {\"a\":{\"b\":1}} 9007199254740993123 {\"a\":1,}"
                                    + " [NaN] 'x' {\"a\":1,\"a\":2} [[[1]]] \"\\u0053pam\"")
                            .split(" "));
            value(lines, at, PlainRows.column(random), value);
        }
    },
    BAD_ESCAPE {
        @Override
        void harm(List<String> lines, int at, SplittableRandom random) {
            String text = PlainRows.one(
                    random,
                    "\\x",
                    "\\u12",
                    "\\ud800",
                    "\\udc00x",
                    "\\ud83d\\ude80",
                    "\\/",
                    "\\'",
                    "\\0",
                    "\\u0000",
                    "\t",
                    "\u0000",
                    "\u0001",
                    "\u007f",
                    "\\ud800\\ud800",
                    "\\uD83D");
            value(lines, at, PlainRows.column(random), "\"a" + text + "b\"");
        }
    },
    BAD_UTF8 {
        @Override
        void harm(List<String> lines, int at, SplittableRandom random) {
            String line = lines.get(at);
            String bytes = PlainRows.one(
                    random,
                    bytes(0xff),
                    bytes(0xc3),
                    bytes(0xc0, 0xaf),
                    bytes(0xed, 0xa0, 0x80),
                    bytes(0xe2, 0x82),
                    bytes(0x80),
                    bytes(0xf4, 0x90, 0x80, 0x80),
                    bytes(0xfc));
            int place = random.nextInt(line.length() + 1);
            lines.set(at, line.substring(0, place) + bytes + line.substring(place));
        }
    },
    CUT_LINE {
        @Override
        void harm(List<String> lines, int at, SplittableRandom random) {
            String line = lines.get(at);
            int end = random.nextInt(line.length() + 1);
            // Quotes that are never closed are another matter, in tables.
            lines.set(
                    at,
                    line.startsWith("{")
                            ? line.substring(0, end)
                            : line.substring(0, end).replace("\"", ""));
        }
    },
    JOINED_LINES {
        @Override
        void harm(List<String> lines, int at, SplittableRandom random) {
            String next = at + 1 < lines.size() ? lines.remove(at + 1) : lines.get(at);
            lines.set(at, lines.get(at) + PlainRows.one(random, "", " ", ",", "\t", " x ") + next);
        }
    },
    TEXT_AROUND {
        @Override
        void harm(List<String> lines, int at, SplittableRandom random) {
            String text = PlainRows.one(
                    random,
                    " ",
                    "\t",
                    "x",
                    " // note",
                    "# note",
                    "/* note */",
                    ";",
                    "\u00a0",
                    "\u0000",
                    "\ufeff",
                    "\r");
            lines.set(at, random.nextBoolean() ? text + lines.get(at) : lines.get(at) + text);
        }
    },
    STRAY_LINE {
        @Override
        void harm(List<String> lines, int at, SplittableRandom random) {
            lines.add(
                    at,
                    PlainRows.one(
                            random,
                            "oops",
                            "42",
                            "null",
                            "\"text\"",
                            "{\"x\":1}",
                            "{}",
                            "[]",
                            "true",
                            "",
                            " ",
                            "\t",
                            "\u2028",
                            "[1,2]",
                            "---",
                            "#TYPE x",
                            "sep=,",
                            "// note",
                            ",,,",
                            "a,b",
                            "\u0000",
                            "NaN",
                            "{\"records\":[]}"));
        }
    },
    BLANK_LINES {
        @Override
        void harm(List<String> lines, int at, SplittableRandom random) {
            lines.add(at, "");
            lines.add(random.nextInt(lines.size() + 1), PlainRows.one(random, "", " ", "\r", "\t"));
        }
    },
    ODD_QUOTES {
        @Override
        void harm(List<String> lines, int at, SplittableRandom random) {
            lines.set(
                    at,
                    lines.get(at)
                            .replaceFirst(
                                    "(?<=[,;\\t])([a-zA-Z][^\",;\\t]*)(?=[,;\\t])",
                                    PlainRows.one(
                                            random,
                                            "a\"b",
                                            "a\"\"b",
                                            "\"a\"b",
                                            " \"a\"",
                                            "\"a\" ",
                                            "\"a\"\"b\"",
                                            "\"\"",
                                            "'a,b'",
                                            "\"a\\\\\"b\"")));
        }
    },
    WRONG_WIDTH {
        @Override
        void harm(List<String> lines, int at, SplittableRandom random) {
            String line = lines.get(at);
            int comma = line.lastIndexOf(',');
            boolean isLess = random.nextBoolean() && comma > 0 && !line.endsWith("\"");
            lines.set(at, isLess ? line.substring(0, comma) : line + PlainRows.one(random, ",", ",,", ",x", ",\"x\""));
        }
    },
    REPEATED_LINE {
        @Override
        void harm(List<String> lines, int at, SplittableRandom random) {
            lines.add(random.nextInt(lines.size() + 1), lines.get(random.nextInt(lines.size())));
        }
    };

    /** Harms the line at that place. */
    abstract void harm(List<String> lines, int at, SplittableRandom random);

    private static String bytes(int... bytes) {
        StringBuilder text = new StringBuilder();
        for (int b : bytes) {
            text.append((char) (PlainRows.BYTE + b));
        }
        return text.toString();
    }

    private static void replace(List<String> lines, int at, String pattern, String text) {
        lines.set(at, lines.get(at).replaceFirst(pattern, text));
    }

    private static void inside(List<String> lines, int at, String pair, SplittableRandom random) {
        replace(lines, at, random.nextBoolean() ? "^\\{" : "\\}$", "{PAIR");
        String line = lines.get(at);
        lines.set(
                at,
                line.startsWith("{PAIR")
                        ? "{" + pair + "," + line.substring(5)
                        : line.replace("{PAIR", "," + pair + "}"));
    }

    private static void value(List<String> lines, int at, String column, String value) {
        String line = lines.get(at);
        int start = line.indexOf("\"" + column + "\":\"");
        if (start >= 0) {
            int from = start + column.length() + 3;
            int end = from + 1;
            while (line.charAt(end) != '"') {
                end += line.charAt(end) == '\\' ? 2 : 1;
            }
            lines.set(at, line.substring(0, from) + value + line.substring(end + 1));
        }
    }
}
