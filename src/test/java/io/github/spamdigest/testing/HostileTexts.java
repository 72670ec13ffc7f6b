package io.github.spamdigest.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that would leave a literal if one could. */
public final class HostileTexts {

    private HostileTexts() {}

    /** Any text, with a taste for quotes, comments, ends of lines and what Unicode has to offer. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.strings().all().ofMaxLength(12)),
                Tuple.of(2, Arbitraries.strings().ascii().ofMaxLength(12)),
                Tuple.of(
                        3,
                        Arbitraries.of(
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
                                "\ud83d\ude00")));
        return piece.list().ofMaxSize(5).map(pieces -> String.join("", pieces));
    }
}
