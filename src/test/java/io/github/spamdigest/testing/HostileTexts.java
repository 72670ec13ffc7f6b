package io.github.spamdigest.testing;

import java.util.List;

/** Texts that would leave a literal if one could. */
public final class HostileTexts {

    private static final List<String> NASTY = List.of(
            "\"",
            "'",
            "\\",
            "\\\"",
            "```",
            "])",
            "]);",
            "| union *",
            "//",
            "\n",
            "\r",
            "\u0000",
            "\u2028",
            "\u202e",
            "\ud800",
            "h@\"",
            "@'",
            "~~~",
            "\\u0022",
            "let Events = 1;",
            "{",
            "}",
            "dynamic([",
            "/*",
            "%22",
            "&quot;",
            "İ",
            "xn--",
            ".",
            "\ud83d\ude00");

    private HostileTexts() {}

    /** Any text, with a taste for quotes, comments, ends of lines and what Unicode has to offer. */
    public static String text(Draw draw) {
        return draw.joined(5, HostileTexts::piece);
    }

    private static String piece(Draw draw) {
        return switch (draw.between(1, 8)) {
            case 1, 2, 3 -> draw.text(12);
            case 4, 5 -> draw.ascii(12);
            default -> draw.of(NASTY);
        };
    }
}
