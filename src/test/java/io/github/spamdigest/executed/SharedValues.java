package io.github.spamdigest.executed;

import io.github.spamdigest.core.Exclusions;
import java.util.List;

/** What the columns of {@link SharedEvents} hold, good and broken. */
final class SharedValues {

    static final List<String> ODD_NAMES = List.of(
            "",
            ".",
            "..",
            "MIXED.Example",
            ".leading.example",
            "dots.example...",
            "b\u00FCcher.example",
            "xn--bcher-kva.example",
            "\u043F\u0440\u0438\u043C\u0435\u0440.example",
            "a\"b.example",
            "it's.example",
            "back\\slash.example",
            "\uD83D\uDE00.example",
            "\uFF5E.example",
            "_x.example",
            "null",
            "');//.example",
            "a,b.example",
            "\u202Ex.test");

    static final List<String> THREATS = List.of(
            "Spam",
            "Spam",
            "Spam",
            "Spam",
            "Spam",
            "SPAM",
            "Phish, Spam",
            "spam;phish",
            "Phish",
            "Malware",
            "NotSpam",
            "Anti-Spam",
            "Spam_x",
            "Spam2",
            " ",
            "",
            "",
            "",
            "Phishing");

    static final List<String> AUTHENTICATIONS = List.of(
            "",
            "no json",
            "null",
            "{}",
            "9",
            "\"pass\"",
            "[\"pass\"]",
            "{\"DMARC\":\"pass\"",
            "{\"DMARC\":\"pass\"} x",
            "{\"DMARC\":\"pass\",\"CompAuth\":\"pass\"}",
            "{\"DMARC\":\"pass\",\"CompAuth\":\"fail\"}",
            "{\"SPF\":\"pass\",\"DMARC\":\"fail\",\"CompAuth\":\"Pass\"}",
            "{\"DMARC\":\"FAIL\",\"CompAuth\":\"fail\"}",
            "{\"DMARC\":\"none\",\"CompAuth\":\"softpass\"}",
            "{\"DMARC\":\"none\",\"CompAuth\":\"fail\"}",
            "{\"DMARC\":\"PASS\",\"CompAuth\":\"none\"}",
            "{\"DMARC\":\"none\",\"CompAuth\":\"none\"}",
            "{\"DMARC\":\"none\",\"CompAuth\":\"pass\"}",
            "{\"DMARC\":\"bestguesspass\",\"CompAuth\":\"none\"}",
            "{\"dmarc\":\"pass\",\"compauth\":\"pass\"}",
            "{\"DMARC\":{\"a\":\"pass\"},\"CompAuth\":null}",
            "{\"DMARC\":true,\"CompAuth\":1}",
            " { \"DMARC\" : \"\\u0070ass\" , \"CompAuth\" : \"none\" } ",
            "{\"X\":{\"DMARC\":\"pass\"}}");

    static final List<String> POLICIES =
            List.of("", "", "Antispam BULK mail", "anti-phishing SPOOF", "Also anti-phishing spoof", "Antispam spam");

    static final Exclusions ALL = new Exclusions(
            new Exclusions.Relays(List.of("192.0.2.0/24", "198.51.100.7/32", "2001:db8:10::/48"), List.of("Relay in")),
            new Exclusions.Reports(List.of("Weekly report", "ELK"), List.of("elk@contoso.example", "@D2.example")),
            List.of("jenkins@contoso.example"),
            List.of("soc@contoso.example", "@D3.example", "@b\u00FCcher.example"),
            new Exclusions.Testing(
                    List.of("MG.example"),
                    List.of("@mailer.example", ".test.example"),
                    List.of("@D4.example", "qa@contoso.example")),
            true);

    private SharedValues() {}
}
