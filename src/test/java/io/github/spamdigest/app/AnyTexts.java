package io.github.spamdigest.app;

import io.github.spamdigest.testing.Draw;
import java.util.List;

/** Texts that others may write: anything at all, and what attackers would. */
final class AnyTexts {

    private static final List<String> NASTY = List.of(
            "<",
            ">",
            "</td></table>",
            "<img src=x onerror=alert(1)>",
            "<script>",
            "<x-evil",
            "\"",
            "'",
            "`",
            "&",
            "&lt;",
            "=",
            "+",
            "-",
            "@",
            "=cmd|'/c calc'!a1",
            ",=1+1",
            ";@SUM(A1:A9)",
            "|-2+3",
            ";",
            ",",
            "|",
            "\t",
            "\r",
            "\n",
            "\r\n",
            " ",
            ".",
            "..",
            "://",
            "http://evil.example/",
            "javascript:",
            "${",
            "}",
            "${7*7}",
            "<#if x>",
            "[=x]",
            "{{",
            "#",
            "'; Remove-Item *; '",
            "$(Get-Date)",
            "\u202e",
            "\u200b",
            "\u200d",
            "\ufeff",
            "\u2028",
            "\u0085",
            "\u0000",
            "\u3002",
            "\uff1d",
            "\u2018",
            "\u2019",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "xn--",
            "xn--bcher-kva",
            "\u00fc",
            "\u0430",
            "a",
            "contoso.example",
            "Bcc: all@contoso.example",
            "a".repeat(63),
            "b".repeat(260));

    private AnyTexts() {}

    /** One text, which may be empty. */
    static String any(Draw draw) {
        return draw.between(1, 3) < 3 ? draw.joined(8, piece -> piece.of(NASTY)) : draw.text(60);
    }
}
